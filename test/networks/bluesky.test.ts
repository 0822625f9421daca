import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bluesky } from '../../core/src/networks/bluesky.ts';
import { posts } from './texts.ts';

const [inGraphemes, inBytes] = bluesky.text;

test('has two limits, the one that people know first', () => {
  expect(bluesky.text.map(({ unit, max }) => [unit, max.value])).toEqual([
    ['graphemes', 300],
    ['bytes', 3000],
  ]);
});

test.each([
  ['', 0, 0],
  ['abc', 3, 3],
  ['café', 4, 5],
  ['cafe\u0301', 4, 6],
  ['日本語', 3, 9],
  ['👍', 1, 4],
  ['👨‍👩‍👧‍👦', 1, 25],
  ['🇪🇸', 1, 8],
  ['\r\n', 1, 2],
  ['https://example.com/a', 21, 21],
  ['@ana.bsky.social', 16, 16],
  ['\ud83d', 1, 3],
  ['z\u0351\u036f\u0360', 1, 7],
])('%j counts %i graphemes and %i bytes', (text, graphemes, bytes) => {
  expect(inGraphemes?.count(text)).toBe(graphemes);
  expect(inBytes?.count(text)).toBe(bytes);
});

test('a text within one limit can be over the other', () => {
  const families = '👨‍👩‍👧‍👦'.repeat(150);
  expect(inGraphemes?.overflowAt(families, 300)).toBeUndefined();
  // 120 families of 25 bytes and 11 UTF-16 code units fit.
  expect(inBytes?.overflowAt(families, 3000)).toBe(120 * 11);
});

test('the short way for ASCII counts as the long way does', () => {
  const segmenter = new Intl.Segmenter();
  fc.assert(
    fc.property(
      fc.oneof(posts, fc.string({ unit: 'binary-ascii', maxLength: 40 }), fc.string({ unit: 'grapheme' })),
      (text) => {
        expect(inGraphemes?.count(text)).toBe(Array.from(segmenter.segment(text)).length);
        expect(inBytes?.count(text)).toBe(Buffer.byteLength(text, 'utf8'));
      },
    ),
    { numRuns: 1000 },
  );
});
