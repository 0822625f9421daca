import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../core/src/voice/vale/pattern/compiled-pattern.ts';
import { emitPattern } from '../../../core/src/voice/vale/pattern/emit-pattern.ts';
import { parsePattern } from '../../../core/src/voice/vale/pattern/parse-pattern.ts';

const found = (pattern: string, text: string) =>
  compilePattern(pattern)
    .all(text)
    .map(({ start, end }) => text.slice(start, end));

describe('a pattern of .NET', () => {
  test.each([
    // Words and digits beyond ASCII.
    ['\\bno\\b', 'ano canción no año', ['no']],
    ['\\bn\\b', 'ciñn n', ['n']],
    ['\\w+', 'año 2026, niñez', ['año', '2026', 'niñez']],
    ['\\d+', '12 ٣٤', ['12', '٣٤']],
    ['\\Bs\\b', 'más sí s', ['s']],
    // Flags: to the end of the group, across alternatives.
    ['(?i)foo|bar', 'FOO Bar', ['FOO', 'Bar']],
    ['foo|(?i)bar|baz', 'FOO foo BAR BAZ', ['foo', 'BAR', 'BAZ']],
    ['(?:(?i)a)b', 'ab Ab aB', ['ab', 'Ab']],
    ['(?i:ñ)a', 'Ña ña ÑA', ['Ña', 'ña']],
    ['(?i)(?-i)api|url', 'api API url URL', ['api', 'url']],
    ['(?s)a.b', 'a\nb', ['a\nb']],
    ['a.b', 'a\nb a\rb', ['a\rb']],
    ['(?m)^b$', 'a\nb\nc', ['b']],
    ['^b$', 'a\nb\nc', []],
    ['b$', 'b\n', []],
    ['b\\Z', 'b\n', ['b']],
    ['b\\z', 'b\n', []],
    ['\\Aa', 'a a', ['a']],
    ['(?x) a b # note\n c', 'abc', ['abc']],
    ['a(?#note)b', 'ab', ['ab']],
    // Classes.
    ['[a-z-[aeiou]]+', 'banana', ['b', 'n', 'n']],
    ['[[:punct:]]+', 'a!?b', ['!?']],
    ['[[:^digit:]]+', '1a2', ['a']],
    ['[]a]+', 'x]a', [']a']],
    ['[^\\W\\d_]+', 'año_7', ['año']],
    ['[\\w-]+', 'e-mail', ['e-mail']],
    ['\\p{Lu}\\p{Ll}+', 'Ñandú', ['Ñandú']],
    ['\\p{IsCyrillic}+', 'да no', ['да']],
    ['\\p{Greek}+', 'λόγος no', ['λόγος']],
    // What JavaScript has not, or has otherwise.
    ['(?>a+)ab', 'aaab', []],
    ['(?>a+)b(c)\\1', 'aabcc', ['aabcc']],
    ['(?P<n>a)(?P=n)', 'aab', ['aa']],
    ["(?'n'a)\\k<n>", 'aab', ['aa']],
    ['x{,3}', 'x{,3}', ['x{,3}']],
    ['a{2}', 'aaa', ['aa']],
    ["\\-\\'\\:\\!", "-':!", ["-':!"]],
    ['\\x{1F600}', '😀', ['😀']],
    ['(?<=ñ)o', 'año', ['o']],
  ])('%s in %j', (pattern, text, wanted) => {
    expect(found(pattern, text)).toEqual(wanted);
  });

  test.each([
    ['(?(1)a|b)', 'unsupported-pattern', 0],
    ['\\Ga', 'unsupported-pattern', 0],
    ['(?<a-b>x)', 'unsupported-pattern', 0],
    ['(?<n>a)|(?<n>b)', 'unsupported-pattern', 8],
    ['\\p{Nowhere}', 'unsupported-pattern', 0],
    ['a(b', 'bad-pattern', 1],
    ['a)b', 'bad-pattern', 1],
    ['[a', 'bad-pattern', 0],
    ['[z-a]', 'bad-pattern', 2],
    ['*a', 'bad-pattern', 0],
    ['a**', 'bad-pattern', 2],
    ['a{3,1}', 'bad-pattern', 1],
    ['(?<n>a)\\k<m>', 'bad-pattern', 0],
  ])('%s is refused as %s', (pattern, code, at) => {
    expect(() => compilePattern(pattern)).toThrow(expect.objectContaining({ code, at }));
  });

  test('is refused or read, whatever it is', () => {
    const sign = fc.constantFrom(...'abñ()[]{}?*+|\\^$.-<>!=:#,1PpkbdwsAzZimsx &😀');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 24 }), (pattern) => {
        try {
          compilePattern(pattern).all('año 12 ab😀');
        } catch (error) {
          expect(error).toHaveProperty('code');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('finds the same in a folded text as in the text itself', () => {
    const patterns = [
      '(?m)\\b(?:a|el|más|cañón)\\b',
      '(?i)\\b(?:ES|no)\\b',
      '\\w+ing\\b',
      '[^\\s.!?]+',
      '\\s[—–]\\s',
      '(?<![A-Z])\\d{1,3}(?:,\\d{3})*',
      '.{3,5}',
      '[^a-z]{2}',
      '\\b\\w\\b',
      '_\\w',
      '[A-z]+',
    ].map((source) => ({ source, node: parsePattern(source) }));
    const sign = fc.constantFrom(...'aelsnoíñÁ_12, .—\n😀𝐁é ', '\u0301', '\u200d');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), fc.constantFrom(...patterns), (text, one) => {
        const { source, flags } = emitPattern(one.node, 'unicode');
        const truth = [...text.matchAll(new RegExp(source, flags))].filter(([whole]) => whole !== '');
        const places = compilePattern(one.source).all(text);
        expect(places.map(({ start, end }) => [start, end])).toEqual(
          truth.map((match) => [match.index, match.index + match[0].length]),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
