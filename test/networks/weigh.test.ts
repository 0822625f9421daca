import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weigh } from '../../core/src/networks/counting/weigh.ts';
import { plainPosts } from './texts.ts';

// `ranges` of config/v3.json.
const LIGHT = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;

/** The same by the book: character by character, emoji by the list of the Unicode that Node has. */
function weighSlowly(text: string): number {
  let weight = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (/^\p{RGI_Emoji}$/v.test(segment)) weight += 2;
    else for (const character of segment) weight += weighCharacter(character.codePointAt(0) ?? 0);
  }
  return weight;
}

function weighCharacter(code: number): number {
  return LIGHT.some(([start, end]) => start <= code && code <= end) ? 1 : 2;
}

test('every code point weighs what configuration 3 says', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const weight = weigh(String.fromCodePoint(code));
    if (weight !== weighCharacter(code)) expect([code, weight]).toEqual([code, weighCharacter(code)]);
  }
});

test('the fast way weighs as the slow way does', () => {
  const characters = fc.string({
    unit: fc.constantFrom(
      'a',
      '1',
      '#',
      'é',
      '\u10ff',
      '\u1100',
      '\u2000',
      '\u200e',
      '\u2037',
      '\u2038',
      '日',
      '\u{10000}',
      '\ud83d',
      '🎉',
      '🇪🇸',
      '1️⃣',
      '👍🏽',
      '👩‍🎤',
    ),
  });
  fc.assert(
    fc.property(fc.oneof(plainPosts, characters, fc.string({ unit: 'binary-ascii' })), (text) => {
      expect(weigh(text)).toBe(weighSlowly(text));
    }),
    { numRuns: 2000 },
  );
});
