import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bluesky } from '../../core/src/networks/bluesky.ts';
import { countUtf8 } from '../../core/src/networks/counting/utf8.ts';
import { discord } from '../../core/src/networks/discord.ts';
import { facebook } from '../../core/src/networks/facebook.ts';
import { instagram } from '../../core/src/networks/instagram.ts';
import { linkedin } from '../../core/src/networks/linkedin.ts';
import { mastodon } from '../../core/src/networks/mastodon.ts';
import { reddit } from '../../core/src/networks/reddit.ts';
import { networks } from '../../core/src/networks/registry.gen.ts';
import { slack } from '../../core/src/networks/slack.ts';
import { telegram } from '../../core/src/networks/telegram.ts';
import { threads } from '../../core/src/networks/threads.ts';
import { tiktok } from '../../core/src/networks/tiktok.ts';
import { tumblr } from '../../core/src/networks/tumblr.ts';
import { x } from '../../core/src/networks/x.ts';
import { youtube } from '../../core/src/networks/youtube.ts';
import { countGraphemes, graphemes } from '../../core/src/text/graphemes.ts';
import { plainPosts, posts } from './texts.ts';

// A busy machine is slow, which is no failure; what takes the square of its text takes longer still.
vi.setConfig({ testTimeout: 30_000 });

// Discord and Reddit stand for those that count plainly, in UTF-16 and in code points.
const own = [x, linkedin, mastodon, bluesky, threads, telegram, youtube, discord, reddit, slack, tumblr];
const limits = own.flatMap((network) =>
  network.text.map((limit) => [`${network.name}, ${limit.unit}`, limit] as const),
);

// Whatever takes the square of 50,000 characters of one of these does not end before the test's time is over.
const HOSTILE = [
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
  '#a',
  '##',
  '#1',
  '#·',
  '#!',
  '$a',
  '$',
  '@a.',
  '@[a',
  '@[a](urn:li:person:',
  '**',
  '**a ',
  '_a*b',
  '*a_b* ',
  '`',
  '```\n',
  '```a\n`',
  '[a](https://a.b',
  '[a](https://a.b(',
  '[',
  '||a',
  '\n\t',
  '\\*',
  '&',
  '<@a',
  '<https://a',
  'u/a-',
  '@a-',
  '@a@b-',
  '!a@b.',
  'nostr:npub1',
  'a.eth',
  '@a.eth',
];

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

  test.each(HOSTILE)('reads 50,000 characters of %j', (part) => {
    for (const start of ['', 'https://a.com/']) {
      const text = start + part.repeat(50_000 / part.length);
      const max = limit.count(text) - 1;
      // Blank lines alone count nothing where the longest paragraph counts.
      if (max < 0) continue;
      const at = limit.overflowAt(text, max);
      expect(at).toBeLessThan(text.length);
      expect(limit.count(text.slice(0, at))).toBeLessThanOrEqual(max);
    }
  });
});

describe.each([x, mastodon, bluesky])('$name', (network) => {
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

describe.each([...new Set(Object.values(networks))])('entities of $name', (network) => {
  test('stand in order, apart, in the text, and with a name', () => {
    fc.assert(
      fc.property(fc.oneof(posts, anything), (text) => {
        let reached = 0;
        for (const { start, end, value } of network.entities(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(value).not.toBe('');
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  test.each(HOSTILE)('are found in 50,000 characters of %j', (part) => {
    for (const before of ['', 'https://a.com/ ']) {
      const text = before + part.repeat(50_000 / part.length);
      expect(network.entities(text).every(({ end }) => end <= text.length)).toBe(true);
    }
  });

  test('name people in the form that its handles have', () => {
    fc.assert(
      fc.property(posts, (text) => {
        const { handle } = network;
        for (const { kind, value } of network.entities(text)) {
          if (kind === 'mention' && handle) expect(value).toMatch(handle);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe.each([bluesky, linkedin, slack])('$name', ({ text, wire }) => {
  test('counts what it sends', () => {
    const units = { graphemes: countGraphemes, bytes: countUtf8, utf16: (sent: string) => sent.length };
    fc.assert(
      fc.property(fc.oneof(posts, anything), (written) => {
        const sent = wire?.(written) ?? '';
        for (const { unit, count } of text) {
          expect(count(written)).toBe(units[unit as keyof typeof units](sent));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe.each([instagram, facebook, tiktok, youtube, threads, discord, reddit])(
  '$name',
  ({ text: [limit] }) => {
    test('counts the parts of a text as it counts the whole', () => {
      fc.assert(
        fc.property(plainPosts, plainPosts, (first, second) => {
          expect(limit?.count(`${first}.${second}`)).toBe(
            Number(limit?.count(first)) + 1 + Number(limit?.count(second)),
          );
        }),
      );
    });
  },
);
