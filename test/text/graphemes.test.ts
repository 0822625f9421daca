import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countGraphemes, graphemes } from '../../core/src/text/graphemes.ts';
import { runs } from '../properties/runs.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const oracle = (text: string) =>
  [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, at: index }));

/** Pieces whose joining is the whole difficulty: marks, joiners, flags, Hangul, line breaks, halves of pairs. */
const parts = fc.constantFrom(
  'a',
  'é',
  'e\u0301',
  '\u0301',
  '\u200d',
  '\ufe0f',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '👩',
  '👩‍💻',
  '🏽',
  '👍🏽',
  '🇪🇸',
  '🇪',
  '🇸',
  '1️⃣',
  '❤️',
  '\u1100',
  '\u1161',
  '\u11a8',
  '각',
  'ש',
  '\u05b8',
  'ก',
  'ำ',
  '𝒳',
  '\ud83d',
  '\ude00',
  '\u0600',
  '\u200b',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
);

describe('graphemes', () => {
  test('are those of the host where both follow the same Unicode rules', () => {
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 12 }).map((list) => list.join('')),
        (text) => {
          expect([...graphemes(text)]).toEqual(oracle(text));
          expect(countGraphemes(text)).toBe(oracle(text).length);
        },
      ),
      runs(500),
    );
  });

  test('count plain text without looking at it twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(countGraphemes(text)).toBe(oracle(text).length);
      }),
    );
  });

  test.each([
    ['', 0],
    ['a\r\nb', 3],
    ['नमस्ते', 3],
    ['👩‍👩‍👧‍👦', 1],
    ['🇪🇸🇨🇴', 2],
    ['\ud83d', 1],
  ])('%j has %i', (text, count) => {
    expect(countGraphemes(text)).toBe(count);
  });
});
