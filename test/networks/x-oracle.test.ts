import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { x } from '../../core/src/networks/x.ts';

// A busy machine is slow, which is no failure; what takes the square of its text takes longer still.
vi.setConfig({ testTimeout: 30_000 });

// X's own counter, without types and CommonJS.
type TwitterText = {
  readonly parseTweet: (text: string) => { readonly weightedLength: number };
  readonly extractUrlsWithIndices: (
    text: string,
  ) => readonly { readonly url: string; readonly indices: readonly [number, number] }[];
};
const { parseTweet, extractUrlsWithIndices } = createRequire(import.meta.url)('twitter-text') as TwitterText;

const [limit] = x.text;

/** One fragment after the other, at most `maxLength` of them. */
function joined(maxLength: number, ...fragments: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...fragments), { maxLength }).map((parts) => parts.join(''));
}

/**
 * In a domain of several scripts twitter-text looks a Latin part up with `indexOf`, which may find another,
 * and puts the path behind it. Then its offsets and its text of the link disagree, and there is nothing
 * to agree with.
 */
function isConsistent(text: string): boolean {
  const composed = text.normalize('NFC');
  return extractUrlsWithIndices(composed).every(({ url, indices }) => composed.slice(...indices) === url);
}

function agree(texts: fc.Arbitrary<string>, numRuns: number): void {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(isConsistent(text));
      expect(limit?.count(text)).toBe(parseTweet(text).weightedLength);
    }),
    { numRuns },
  );
}

/*
 * Emoji after version 11, joined ones that its table lacks and ones joined at random are left out:
 * there twitter-text differs from X's document. So are top-level domains that came or went after 2020.
 */

test('agrees with twitter-text on any characters that are not emoji', () => {
  agree(
    fc
      .string({ unit: 'binary', maxLength: 60 })
      .filter((text) => !/\p{Extended_Pictographic}|\p{RI}|\ufe0f|\u20e3/u.test(text)),
    2000,
  );
});

test('agrees with twitter-text on emoji that its table knows', () => {
  agree(
    joined(
      12,
      '😀',
      '🎉',
      '👍🏽',
      '👨‍👩‍👧‍👦',
      '👩‍🎤',
      '🇪🇸',
      '🇺🇸',
      '🏳️‍🌈',
      '❤️',
      '☺',
      '1️⃣',
      '#⃣',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      '©',
      '™',
      'a',
      '1',
      ' ',
      'é',
      '日',
    ),
    2000,
  );
});

test('agrees with twitter-text on what is a link', () => {
  const domains = joined(
    5,
    'example',
    'foo-',
    '_a',
    'a.',
    'b.',
    '.',
    '-',
    'é',
    '日本',
    'ж',
    'xn--ls8h',
    'co',
    'com',
    'org',
    '.com',
    '.jp',
    '.み',
    '.みんな',
    'COM',
  );
  const before = fc.constantFrom(
    '',
    ' ',
    '\n',
    '(',
    '"',
    '“',
    '.',
    '-',
    '/',
    '_',
    '@',
    '#',
    '$',
    'a',
    'é',
    '日',
    '。',
    ':',
    '\u200f',
    '\u3000',
    '\ufeff',
  );
  const scheme = fc.constantFrom('', '', 'http://', 'https://', 'HTTPS://', 'ftp://', '://', 'https:/');
  const after = joined(
    6,
    '/',
    '/a',
    '?',
    '?a=b',
    '#',
    ':80',
    '(a)',
    '(',
    ')',
    '.',
    ',',
    '!',
    '@',
    '-',
    '…',
    ' ',
    'é',
    'ж',
    '日',
    '–',
    '\u0301',
    '😀',
    "'s",
  );
  const link = fc.tuple(before, scheme, domains, after).map((parts) => parts.join(''));
  agree(
    fc.array(link, { maxLength: 3 }).map((links) => links.join(' ')),
    5000,
  );
});

test('agrees with twitter-text on paths', () => {
  const path = joined(
    12,
    '(',
    ')',
    'a',
    ',',
    '!',
    '(a)',
    '(a(b)c)',
    '@',
    '/',
    '-',
    '?',
    'é',
    '日',
    '.',
    '&',
    '=',
    '~',
  );
  const start = fc.constantFrom('a.com/', 'https://t.co/', 'https://example.org/', 'http://t.co:80/');
  agree(
    fc.tuple(start, path).map((parts) => parts.join('')),
    5000,
  );
});

test('agrees with twitter-text on lengths of labels and links', () => {
  const label = fc
    .tuple(fc.constantFrom('a', 'é', '日', 'ж'), fc.integer({ min: 1, max: 70 }))
    .map(([letter, length]) => letter.repeat(length));
  agree(
    label.map((name) => `https://${name}.example.com/`),
    300,
  );
  agree(
    fc.integer({ min: 4050, max: 4100 }).map((length) => `https://example.com/${'a'.repeat(length)}`),
    100,
  );
  agree(
    fc.integer({ min: 35, max: 45 }).map((length) => `https://t.co/${'a'.repeat(length)}?a=b`),
    20,
  );
});
