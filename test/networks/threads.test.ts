import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { threads } from '../../core/src/networks/threads.ts';
import { mark, unmarked } from './entities/marked-entities.ts';

const [limit] = threads.text;

// https://developers.facebook.com/documentation/threads/posts: "Emojis are counted as the number of UTF-8 bytes."
test.each([
  ['', 0],
  ['Hola, año', 9],
  ['日本語', 3],
  ['𝗕𝗼𝗹𝗱', 4],
  ['cafe\u0301', 5],
  ['👍', 4],
  ['👍👍', 8],
  ['👍🏽', 8],
  ['👨‍👩‍👧‍👦', 25],
  ['🇪🇸', 8],
  ['❤️', 6],
  ['❤️‍🔥', 13],
  ['1️⃣', 7],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 28],
  ['⌚', 3],
  // Letters, until a selector follows.
  ['©®™☺❤', 5],
  ['1 # *', 5],
  ['\ud83d', 1],
  ['“ya” … 👍!', 12],
])('%j counts %i', (text, expected) => {
  expect(limit?.count(text)).toBe(expected);
});

const PATH = '/usr/share/unicode/emoji/emoji-test.txt';
test('every fully qualified sequence of Unicode’s emoji-test.txt counts its bytes', ({ skip }) => {
  if (!existsSync(PATH)) {
    console.warn(`Skipped: ${PATH} is absent; \`apt-get install unicode-data\` brings it.`);
    skip(`${PATH} is absent`);
  }
  const lines = readFileSync(PATH, 'utf8').matchAll(/^([0-9A-F ]+); fully-qualified/gm);
  const sequences = Array.from(lines, ([, codes = '']) =>
    String.fromCodePoint(
      ...codes
        .trim()
        .split(' ')
        .map((code) => Number.parseInt(code, 16)),
    ),
  );
  expect(sequences.length).toBeGreaterThan(3000);
  expect(sequences.filter((emoji) => limit?.count(emoji) !== Buffer.byteLength(emoji))).toEqual([]);
  expect(sequences.filter((emoji) => limit?.count(`a${emoji}.`) !== Buffer.byteLength(emoji) + 2)).toEqual(
    [],
  );
});

/** The same by the book, with the host's list of emoji. */
function countSlowly(text: string): number {
  let count = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    count += /^\p{RGI_Emoji}$/v.test(segment) ? Buffer.byteLength(segment) : Array.from(segment).length;
  }
  return count;
}

test('the fast way counts as the slow way does', () => {
  const parts = fc.constantFrom(
    'hola',
    'é',
    'ñ',
    '日本',
    '𝗕',
    '“',
    '…',
    ' ',
    '\n',
    '1',
    '#',
    '©',
    '©️',
    '❤',
    '❤️',
    '☺',
    '👍',
    '👍🏽',
    '👨‍👩‍👧‍👦',
    '🇪🇸',
    '1️⃣',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '⌚',
    '\ud83d',
  );
  const texts = fc.array(parts, { maxLength: 30 }).map((words) => words.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(limit?.count(text)).toBe(countSlowly(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['before an emoji whose bytes no longer fit', 'ab👍c', 5, 2],
  ['after one that fits', 'ab👍c', 6, 4],
])('overflows %s', (_, text, max, expected) => {
  expect(limit?.overflowAt(text, max)).toBe(expected);
});

test('takes one topic, and five links', () => {
  expect(threads.counts?.hashtags?.value).toBe(1);
  expect(threads.counts?.links?.value).toBe(5);
});

test.each(['⟪@ana.perez⟫. ⟪@_acme_⟫ ⟦www.threads.com⟧ ⟦https://acme.dev⟧ ⦃#hola⦄ #1 ana@acme.dev'])(
  '%s',
  (marked) => {
    const text = unmarked(marked);
    expect(mark(text, threads.entities(text))).toBe(marked);
  },
);
