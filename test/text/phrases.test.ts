import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapePattern, matchCase, phrasePattern } from '../../core/src/text/phrases.ts';

const found = (phrases: readonly string[], text: string) =>
  [...text.matchAll(phrasePattern(phrases))].map((match) => match[0]);

describe('phrasePattern', () => {
  test.each([
    ['whole words only', ['use'], 'Use it, reuse it, users use_it uses.', ['Use']],
    ['any case, accents included', ['café'], 'CAFÉ Café', ['CAFÉ', 'Café']],
    ['accents however they are composed', ['café'], 'cafe\u0301 and caf\u00e9', ['cafe\u0301', 'caf\u00e9']],
    [
      'a phrase over any white space',
      ['game changer'],
      'game changer, game\n  changer',
      ['game changer', 'game\n  changer'],
    ],
    ['longer phrases first', ['game', 'game changer'], 'A game changer', ['game changer']],
    [
      'signs that mean something in a pattern',
      ['C++', 'a.b', '(r)', 'x|y'],
      'C++ a.b axb (r) x|y x',
      ['C++', 'a.b', '(r)', 'x|y'],
    ],
    ['words beside emoji', ['wow'], '😀wow ❤️wow 1️⃣wow', ['wow', 'wow', 'wow']],
    ['nothing behind a combining mark of the same word', ['xito'], 'e\u0301xito \u00e9xito', []],
    ['nothing before a combining mark of the same word', ['a'], 'a\u0301', []],
    ['scripts without case', ['最高'], '「最高」', ['最高']],
  ] as const)('finds %s', (_, phrases, text, expected) => {
    expect(found(phrases, text)).toEqual(expected);
  });

  test('finds each phrase where it stands alone', () => {
    const phrase = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() !== '' && text === text.trim());
    fc.assert(
      fc.property(phrase, fc.constantFrom('NFC', 'NFD'), (raw, form) => {
        const text = raw.normalize(form);
        // What starts with a mark would join the character before it.
        fc.pre(!/^\p{M}/u.test(text));
        expect(found([text], `, ${text} ,`).length).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('takes a phrase of many thousand characters', () => {
    // One call for each character overflowed the stack.
    const long = 'a'.repeat(16_000);
    expect(phrasePattern([long]).source).toContain(long);
    expect(phrasePattern([long, `${long}b`, 'c']).source).toContain(`${long}(?:b)?`);
  });

  test('escapes every text to a pattern of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(new RegExp(`^(?:${escapePattern(text)})$`, 'u').test(text)).toBe(true);
      }),
    );
  });
});

describe('matchCase', () => {
  test.each([
    ['utilize', 'use', 'use'],
    ['Utilize', 'use', 'Use'],
    ['UTILIZE', 'use', 'USE'],
    ['A', 'un', 'Un'],
    ['E-MAIL', 'correo', 'CORREO'],
    ['Éxito', 'ñandú', 'Ñandú'],
    ['uTILIZE', 'use', 'use'],
    // Scripts without case do not shout.
    ['最高', 'good', 'good'],
    ['42', 'many', 'many'],
    ['Utilize', '', ''],
    ['Utilize', '😀 use', '😀 use'],
  ])('%s → %s gives %s', (written, replacement, expected) => {
    expect(matchCase(written, replacement)).toBe(expected);
  });
});
