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
  ['https://example.com/a', 13, 13],
  ['https://acme.dev/v2/changelog?utm_source=x', 24, 24],
  ['(https://acme.dev/), acme.dev/a-path-longer-than-that', 44, 44],
  ['https://ja.wikipedia.org/wiki/日本', 32, 32],
  ['HTTPS://EXAMPLE.COM/A', 21, 21],
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

test('counts what is sent, the short way as the long way', () => {
  const segmenter = new Intl.Segmenter();
  fc.assert(
    fc.property(
      fc.oneof(posts, fc.string({ unit: 'binary-ascii', maxLength: 40 }), fc.string({ unit: 'grapheme' })),
      (text) => {
        const sent = bluesky.wire?.(text) ?? text;
        expect(inGraphemes?.count(text)).toBe(Array.from(segmenter.segment(sent)).length);
        expect(inBytes?.count(text)).toBe(Buffer.byteLength(sent, 'utf8'));
      },
    ),
    { numRuns: 1000 },
  );
});

const link = 'https://acme.dev/v2/changelog?utm_source=x';
test.each([
  // acme.dev/v2/changelog... has 24.
  ['before a whole link', `ab ${link} c`, 26, 3],
  ['after a link that fits, in the text as it is written', `ab ${link} c`, 27, 3 + link.length],
  ['after several of them', `${link} ${link} abc`, 50, 2 * link.length + 2],
  ['before a link that is not shortened', 'ab acme.dev/changelog c', 10, 3],
])('overflows %s', (_, text, max, expected) => {
  expect(inGraphemes?.overflowAt(text, max)).toBe(expected);
  expect(inBytes?.overflowAt(text, max)).toBe(expected);
});

test('sends what is beside a link as it is', () => {
  expect(bluesky.wire?.('¡Ya! (https://acme.dev/v2/changelog-de-noviembre), #hola')).toBe(
    '¡Ya! (acme.dev/v2/changelog...), #hola',
  );
});
