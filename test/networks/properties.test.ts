import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bluesky } from '../../core/src/networks/bluesky.ts';
import { linkedin } from '../../core/src/networks/linkedin.ts';
import { mastodon } from '../../core/src/networks/mastodon.ts';
import { x } from '../../core/src/networks/x.ts';
import { graphemes } from '../../core/src/text/graphemes.ts';
import { plainPosts, posts } from './texts.ts';

// A busy machine is slow, which is no failure; what takes the square of its text takes longer still.
vi.setConfig({ testTimeout: 30_000 });

const limits = [x, linkedin, mastodon, bluesky].flatMap((network) =>
  network.text.map((limit) => [`${network.name}, ${limit.unit}`, limit] as const),
);

const anything = fc.string({ unit: 'binary', maxLength: 30 });
const budgets = fc.integer({ min: 0, max: 120 });

/** Offsets at which a text may be cut without cutting what a reader takes for one character. */
function graphemeStarts(text: string): readonly number[] {
  return Array.from(graphemes(text), (grapheme) => grapheme.at);
}

describe.each(limits)('%s', (_, limit) => {
  test('counts nothing as 0 and anything as a whole number that is not negative', () => {
    expect(limit.count('')).toBe(0);
    fc.assert(
      fc.property(fc.oneof(posts, anything), (text) => {
        const count = limit.count(text);
        return Number.isInteger(count) && count >= 0;
      }),
    );
  });

  test('overflows exactly when the count is over the maximum', () => {
    fc.assert(
      fc.property(posts, budgets, (text, max) => {
        expect(limit.overflowAt(text, max) === undefined).toBe(limit.count(text) <= max);
      }),
    );
  });

  test('what stands before the overflow fits', () => {
    fc.assert(
      fc.property(posts, budgets, (text, max) => {
        const at = limit.overflowAt(text, max) ?? text.length;
        expect(limit.count(text.slice(0, at))).toBeLessThanOrEqual(max);
      }),
      { numRuns: 500 },
    );
  });

  test('cuts where a grapheme starts', () => {
    fc.assert(
      fc.property(fc.oneof(posts, anything), budgets, (text, max) => {
        const at = limit.overflowAt(text, max);
        if (at !== undefined) expect(graphemeStarts(text)).toContain(at);
      }),
    );
  });

  test('cuts as late as it can in a text without links', () => {
    fc.assert(
      fc.property(plainPosts, budgets, (text, max) => {
        const at = limit.overflowAt(text, max);
        if (at === undefined) return;
        const next = graphemeStarts(text).find((start) => start > at) ?? text.length;
        expect(limit.count(text.slice(0, next))).toBeGreaterThan(max);
      }),
    );
  });

  test('counts nothing that is missing as something: a maximum below 0 overflows from the start', () => {
    expect(limit.overflowAt('', -1)).toBe(0);
    expect(limit.overflowAt('a', -1)).toBe(0);
    expect(limit.overflowAt('', 0)).toBeUndefined();
    expect(limit.overflowAt('a', 0)).toBe(0);
  });

  // Whatever takes the square of one of these does not end before the test's time is over.
  test.each([
    'a',
    '日',
    'é',
    'e\u0301',
    '👨‍👩‍👧‍👦',
    '🇪🇸',
    '\ud83d',
    '\u200d',
    '1\ufe0f\u20e3',
    '.',
    'a.',
    'あ.',
    '_.',
    'a.-',
    'a.b',
    'a.co。',
    'a.com ',
    'a.com/',
    'a.comx ',
    'a.com.-.',
    '@',
    '@a',
    '@a@b.',
    '://',
    'https://',
    'https://a.com/(',
    '(a)',
    '((',
    'a.com?!',
    'xn--a.',
    '\\',
    '#',
    '\r\n',
  ])('reads 50,000 characters of %j', (part) => {
    for (const start of ['', 'https://a.com/']) {
      const text = start + part.repeat(50_000 / part.length);
      const max = limit.count(text) - 1;
      const at = limit.overflowAt(text, max);
      expect(at).toBeLessThan(text.length);
      expect(limit.count(text.slice(0, at))).toBeLessThanOrEqual(max);
    }
  });
});

describe.each([x, mastodon])('$name', (network) => {
  const link = 'https://acme.dev/v2/changelog?utm_source=vocero';

  test('never cuts a link', () => {
    const [limit] = network.text;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(plainPosts, fc.constant(link)), { maxLength: 12 }),
        budgets,
        (parts, max) => {
          const text = parts.join(' ');
          const at = limit?.overflowAt(text, max);
          if (at === undefined) return;
          for (let start = text.indexOf(link); start >= 0; start = text.indexOf(link, start + 1)) {
            expect(at <= start || at >= start + link.length).toBe(true);
          }
        },
      ),
    );
  });
});
