import { describe, expect, test } from 'vitest';
import { frame } from '../../core/src/report/frame.ts';
import { PLAIN } from '../../core/src/report/style.ts';
import { createSource } from '../../core/src/text/source.ts';
import { span } from '../../core/src/text/span.ts';
import { readMarked } from '../support/marked.ts';

/** The frame around the first mark of a text. */
function framed(marked: string, width = 60): string {
  const [file] = readMarked(marked);
  const place = file?.expected[0];
  if (!file || !place) throw new Error('The text has no mark.');
  const source = createSource('file:///w/a.post.md', file.text);
  const lines = frame(source, span(place.start, place.end), { width, style: PLAIN, mark: (text) => text });
  return lines.join('\n');
}

const CASES: readonly (readonly [what: string, marked: string, expected: string])[] = [
  ['a word', 'We ⟦utilize⟧(r) it.', '1 │ We utilize it.\n  │    ▔▔▔▔▔▔▔'],
  ['a later line', 'One\nTwo ⟦three⟧(r)\nFour', '2 │ Two three\n  │     ▔▔▔▔▔'],
  ['Windows line ends', 'One\r\nTwo ⟦three⟧(r)\r\nFour', '2 │ Two three\n  │     ▔▔▔▔▔'],
  ['an insertion point', 'a: ⟦⟧(r)b', '1 │ a: b\n  │    ^'],
  ['an insertion point at the end', 'a:⟦⟧(r)\nb', '1 │ a:\n  │   ^'],
  ['an insertion point in an empty line', 'a\n⟦⟧(r)\nb', '2 │\n  │ ^'],
  ['a line break alone', 'a⟦\n⟧(r)b', '1 │ a\n  │  ^'],
  ['tabs, up to the next stop', 'ab\tc\t⟦d\te⟧(r)', '1 │ ab  c   d   e\n  │         ▔▔▔▔▔'],
  ['wide characters before', '日本語 ⟦x⟧(r)', '1 │ 日本語 x\n  │        ▔'],
  ['wide characters inside', 'a ⟦日本⟧(r) b', '1 │ a 日本 b\n  │   ▔▔▔▔'],
  ['emoji', '👩‍👩‍👧 🎉 ❤️ 1️⃣ 🇨🇴 ⟦x⟧(r)', '1 │ 👩‍👩‍👧 🎉 ❤️ 1️⃣ 🇨🇴 x\n  │                ▔'],
  ['text-style symbols, which are narrow', '© ™ ❤ ⟦x⟧(r)', '1 │ © ™ ❤ x\n  │       ▔'],
  ['combining marks', 'cafe\u0301 n\u0303 ⟦x⟧(r)', '1 │ cafe\u0301 n\u0303 x\n  │        ▔'],
  ['a range inside a grapheme takes all of it', 'e⟦\u0301⟧(r)x', '1 │ e\u0301x\n  │ ▔'],
  ['a mark without a letter', '\u0301⟦x⟧(r)', '1 │ ◌\u0301x\n  │  ▔'],
  ['Persian letters with a joiner', 'می\u200cخواهم ⟦x⟧(r)', '1 │ می\u200cخواهم x\n  │         ▔'],
  ['a byte order mark', '\ufeff⟦---⟧(r)\na: b', '1 │ ---\n  │ ▔▔▔'],
  ['escape sequences', 'a\u001b[31m ⟦b⟧(r)\u0007\u009b', '1 │ a␛[31m b␇<U+009B>\n  │        ▔'],
  ['what reorders text', '\u202eabc\u202c ⟦x⟧(r)', '1 │ <U+202E>abc<U+202C> x\n  │                     ▔'],
  ['what hides in text', 'a\u200bb\u00adc ⟦x⟧(r)', '1 │ a<U+200B>b<U+00AD>c x\n  │                     ▔'],
  ['two lines', 'a ⟦b\nc⟧(r) d', '1 │ a b\n  │   ▔\n2 │ c d\n  │ ▔'],
  [
    'indentation inside a range',
    'a: ⟦>\n\n    long\n    text⟧(r)\nb',
    '1 │ a: >\n  │    ▔\n2 │\n3 │     long\n  │     ▔▔▔▔\n4 │     text\n  │     ▔▔▔▔',
  ],
  [
    'many lines',
    `⟦${Array.from({ length: 12 }, (_, line) => `line ${line}`).join('\n')}⟧(r)`,
    ' 1 │ line 0\n   │ ▔▔▔▔▔▔\n 2 │ line 1\n   │ ▔▔▔▔▔▔\n   ⋮\n12 │ line 11\n   │ ▔▔▔▔▔▔▔',
  ],
  ['a range that ends at the start of a line', '⟦one\n⟧(r)two', '1 │ one\n  │ ▔▔▔'],
];

describe('a frame shows', () => {
  test.each(CASES)('%s', (_, marked, expected) => {
    expect(framed(marked)).toBe(expected);
  });

  test.each([
    ['the end', `${'a '.repeat(60)}⟦bcd⟧(r)`, '1 │ … a a a a a a a bcd\n  │                 ▔▔▔'],
    ['the start', `⟦bcd⟧(r)${' a'.repeat(60)}`, '1 │ bcd a a a a a a a …\n  │ ▔▔▔'],
    [
      'the middle',
      `${'a '.repeat(60)}⟦bcd⟧(r)${' a'.repeat(60)}`,
      '1 │ … a a a bcd a a a a…\n  │         ▔▔▔',
    ],
    [
      'what is too long itself',
      `${'a '.repeat(60)}⟦${'b'.repeat(99)}⟧(r) c`,
      `1 │ …${'b'.repeat(18)}…\n  │  ${'▔'.repeat(18)}`,
    ],
    [
      'wide characters',
      `${'日'.repeat(60)}⟦本⟧(r)${'日'.repeat(60)}`,
      `1 │ …${'日'.repeat(4)}本${'日'.repeat(4)}…\n  │          ▔▔`,
    ],
  ])('a long line cut around %s', (_, marked, expected) => {
    expect(framed(marked, 24)).toBe(expected);
  });

  test('a very long line without looking at all of it', () => {
    const half = 'ab '.repeat(10_000);
    expect(framed(`${half}⟦here⟧(r) ${half}`, 34)).toBe(
      '1 │ …ab ab ab ab here ab ab ab ab…\n  │              ▔▔▔▔',
    );
  });

  test('nothing of an empty file', () => {
    const source = createSource('file:///w/a.post.md', '');
    expect(frame(source, span(0, 0), { width: 60, style: PLAIN, mark: (text) => text })).toEqual([]);
  });
});
