import { describe, expect, test } from 'vitest';
import { mastodon } from '../../core/src/networks/mastodon.ts';

const [limit] = mastodon.text;
if (!limit) throw new Error('Mastodon has a limit.');
const { count, overflowAt } = limit;

test.each([
  // spec/validators/status_length_validator_spec.rb
  [`${'a'.repeat(476)} http://${'b'.repeat(30)}.com/example`, 500],
  [`${'a'.repeat(475)} @alice@${'b'.repeat(30)}.com`, 482],
  ['a'.repeat(520), 520],
  // Graphemes
  ['👨‍👩‍👧‍👦', 1],
  ['🐦‍🔥', 1],
  ['cafe\u0301', 4],
  ['日本語', 3],
  ['𝗕𝗼𝗹𝗱', 4],
  ['\r\n', 1],
  ['\ud83d', 1],
])('%j counts %i', (text, expected) => {
  expect(count(text)).toBe(expected);
});

describe('links and mentions', () => {
  /** What stands between ⟦ and ⟧ counts 23, between ⟪ and ⟫ nothing. */
  test.each([
    'see ⟦https://example.com⟧ here',
    'see example.com here',
    'http://localhost/a and https://no-tld',
    '⟦https://example.com/path?query=1#hash⟧.',
    '(⟦https://en.wikipedia.org/wiki/Primer_(film)⟧)',
    '参观 ⟦https://慕田峪长城.网址/⟧ 今天',
    '⟦https://ja.wikipedia.org/wiki/日本⟧',
    '⟦https://example.com/🐪/#camel⟧',
    '⟦https://example.com/?q=日本⟧',
    '「⟦https://example.com/a⟧」',
    '⟦gemini://example.com/a⟧ ⟦ipfs://example.com⟧ ftp://example.com',
    '⟦https://t.co/abc⟧-d',
    '⟦HTTPS://EXAMPLE.COM⟧',
    'xhttps://example.com #https://example.com @https://example.com',
    'example.com/https://example.org',
    '@ana⟪@mastodon.social⟫',
    'hi @ana⟪@mastodon.social⟫, @ana.b-c⟪@sub.example.com⟫!',
    '@ana and @ana_b',
    '@ana⟪@localhost⟫',
    '@user⟪@慕田峪长城.网址⟫',
    'mail ana@example.com, =@ana@example.com /@ana@example.com',
    '@noël@example.com',
    '@ana@example.com@example.org',
    '⟦https://mastodon.social/@ana@example.com⟧',
    '⟦https://example.com/?u=x;@ana@example.com⟧',
    '@ana⟪@example.com⟫ ⟦https://example.com⟧',
    `@ana@${'a'.repeat(254)}`,
  ])('%s', (marked) => {
    const text = marked.replace(/[⟦⟧⟪⟫]/g, '');
    const links = marked.split('⟦').length - 1;
    const rest = marked.replace(/⟦[^⟧]*⟧|⟪[^⟫]*⟫/g, '');
    expect(count(text)).toBe(23 * links + Array.from(new Intl.Segmenter().segment(rest)).length);
  });
});

test.each([
  ['before a whole link', 'ab https://acme.dev/v2 c', 25, 3],
  ['after a link that fits', 'ab https://acme.dev/v2 c', 26, 22],
  ['before a whole mention', 'ab @ana@mastodon.social c', 6, 3],
  ['after a mention that fits', 'ab @ana@mastodon.social c', 7, 23],
  ['before a link with a mark stuck to it', 'ab https://acme.dev\u0301 c', 25, 3],
  ['before a whole emoji', 'ab👨‍👩‍👧‍👦c', 2, 2],
])('overflows %s', (_, text, max, expected) => {
  expect(overflowAt(text, max)).toBe(expected);
});
