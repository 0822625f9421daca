import { AppBskyFeedPost, RichText } from '@atproto/api';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { bluesky } from '../../core/src/networks/bluesky.ts';
import { toShortLink } from '../../core/src/networks/counting/short-link.ts';
import { posts } from './texts.ts';

// A busy machine is slow, which is no failure.
vi.setConfig({ testTimeout: 30_000 });

/** What Bluesky's own library finds, in our words; of what overlaps, what starts first. */
function oracle(text: string) {
  const rich = new RichText({ text });
  rich.detectFacetsWithoutResolution();
  const bytesOf = Buffer.from(text, 'utf8');
  const offset = (bytes: number) => bytesOf.toString('utf8', 0, bytes).length;
  let reached = 0;
  return (rich.facets ?? []).flatMap(({ index, features: [feature] }) => {
    const [start, end] = [offset(index.byteStart), offset(index.byteEnd)];
    if (start < reached || !feature) return [];
    reached = end;
    if ('uri' in feature) return { kind: 'link', start, end };
    if ('did' in feature) return { kind: 'mention', start, end };
    return { kind: text.startsWith('$', start) ? 'cashtag' : 'hashtag', start, end };
  });
}

const found = (text: string) => bluesky.entities(text).map(({ kind, start, end }) => ({ kind, start, end }));

const PARTS = [
  '@ana.bsky.social',
  '@ana',
  '@ana.test',
  '@ana.BSKY',
  '@a.',
  '@-a.com',
  '_',
  '-',
  '@',
  '#',
  '＃',
  '#tag',
  '#1',
  '#日本',
  '1',
  '2.5',
  'acme.dev',
  'acme.DEV',
  'a-b.com',
  'a.co.uk',
  'e.g.',
  'Node.js',
  'http://',
  'https://',
  'HTTPS://',
  'httpx.com',
  '/path',
  '?q=1',
  '#top',
  '$ACME',
  '$acme1',
  '$TOOLONG',
  '$',
  '(',
  ')',
  '.',
  ',',
  '!',
  '…',
  '”',
  "'",
  ':',
  ' ',
  ' ',
  ' ',
  '\n',
  '\u00a0',
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\u20e3',
  '❤️',
  '🎉',
  'é',
  'ñandú',
  '日本',
  '\u00ad',
  '\u2060',
];

test('finds what the official library finds', () => {
  const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(found(text)).toEqual(oracle(text));
    }),
    { numRuns: 10_000 },
  );
});

test('finds what the official library finds in posts', () => {
  fc.assert(
    fc.property(
      posts.filter((text) => text.isWellFormed()),
      (text) => {
        expect(found(text)).toEqual(oracle(text));
      },
    ),
    { numRuns: 3000 },
  );
});

/** `toShortUrl` of the official client, by the address of the runtime. */
function shortened(link: string): string {
  if (!URL.canParse(link)) return link;
  const { host, pathname, search, hash } = new URL(link);
  const rest = (pathname === '/' ? '' : pathname) + search + hash;
  return rest.length > 15 ? `${host}${rest.slice(0, 13)}...` : host + rest;
}

test('shows a link as the official client does', () => {
  const host = fc
    .array(
      fc.constantFrom(
        'acme',
        'ACME',
        'www',
        'a-b',
        'a_b',
        'x1',
        '1',
        'münchen',
        'ñandú',
        '日本',
        'пример',
        'é',
        'e\u0301',
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((labels) => [...labels, 'com'].join('.'));
  const rest = fc
    .array(
      fc.constantFrom(
        '/',
        '/blog',
        '/2026',
        '?',
        '?q=1',
        '&',
        '=',
        '#',
        '#top',
        '%20',
        '%',
        'é',
        '日本',
        '👍',
        '"',
        "'",
        '<',
        '>',
        '`',
        '{',
        '}',
        '|',
        '~',
        '!',
        '(',
        ')',
        '*',
        ',',
        ';',
        ':',
        '@',
        '[',
        ']',
        '$',
        '+',
        '_',
        '-',
        '.html',
        '\u0301',
        'x'.repeat(9),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));
  const links = fc.tuple(
    fc.constantFrom('https://', 'http://', 'httpS://'),
    host,
    fc.constantFrom('', ':443', ':80', ':8080', ':0080', ':99999'),
    rest.map((tail) => (/^[/?#]/.test(tail) ? tail : `/${tail}`)),
  );
  fc.assert(
    fc.property(links, (parts) => {
      const link = parts.join('');
      expect(toShortLink(link)).toBe(shortened(link));
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  'https://ana:secret@acme.dev/a',
  'https://acme.dev/a/../b/c/d/e/f/g/h',
  'https://0x7f.1/a',
  'https://acme.dev\\a',
  'https://',
  'https:///a',
  'ftp://acme.dev',
  'acme.dev/changelog/of-this-week',
])('leaves %s as it is written', (link) => {
  expect(toShortLink(link)).toBe(link);
});

test('what fits is valid by the official schema, and what does not is refused', () => {
  const long = fc.array(posts, { minLength: 8, maxLength: 30 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      long.filter((text) => text.isWellFormed()),
      (text) => {
        const sent = bluesky.wire?.(text) ?? text;
        const record = { $type: 'app.bsky.feed.post', text: sent, createdAt: '2026-11-21T00:00:00Z' };
        const fits = bluesky.text.every(({ count, max }) => count(text) <= max.value);
        expect(AppBskyFeedPost.validateRecord(record).success).toBe(fits);
      },
    ),
    { numRuns: 300 },
  );
});
