import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { x } from '../../core/src/networks/x.ts';
import { posts } from './texts.ts';

const [limit] = x.text;
if (!limit) throw new Error('X has a limit.');
const { count, overflowAt } = limit;

const LONG_PATH = 'a'.repeat(100);

test.each([
  // https://docs.x.com/fundamentals/counting-characters
  ['👾', 2],
  ['🙋🏽', 2],
  ['👨‍🎤', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['https://example.com', 23],
  ['https://example.com/very/long/path', 23],
  ['café'.normalize('NFC'), 4],
  ['café'.normalize('NFD'), 4],
  ['Hello, world! 👋', 16],
  // `conformance/validate.yml` of twitter-text, weighed by configuration 3
  ['This is a test.', 15],
  ['http://test.com', 23],
  ['https://test.com', 23],
  ['test.com', 23],
  ['Test https://test.com test https://test.com test.com test', 86],
  ['\u{10000}\u{10ffff}', 4],
  ['저찀쯿쿿', 8],
  ['H🐱☺', 5],
  ['の'.repeat(140), 280],
  // Measured with twitter-text 3.1.0
  ['🫨', 2],
  ['🫩', 2],
  ['日本語', 6],
  ['…', 2],
  ['→', 2],
  ['—', 1],
  ['“”', 2],
  ['𝗕𝗼𝗹𝗱', 8],
  [`https://example.com/${LONG_PATH}`, 23],
  ['example.dev', 23],
  ['example.zip', 23],
  ['\r\n', 2],
  ['\ud83d', 2],
  ['\udc4d\ud83d', 4],
  ['z\u0351\u036f', 3],
])('%j counts %i', (text, expected) => {
  expect(count(text)).toBe(expected);
});

describe('emoji', () => {
  test.each([
    // Known to Unicode, unknown to twitter-text's table, which says 5, 5, 8, 5, 4, 4.
    '❤️‍🔥',
    '🐦‍🔥',
    '🧑‍🧑‍🧒',
    '👁️‍🗨️',
    '👍️',
    '🫱🏻',
    // Of Unicode 15.1, 16 and 17.
    '🏃🏽‍♀️‍➡️',
    '🙂‍↔️',
    '🇨🇶',
    '🫪',
    '🫯',
    '🧑‍🩰',
    '👯🏻',
    '🤼🏽‍♂️',
    '1️⃣',
    '1⃣',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '🇪🇸',
    '©️',
  ])('%s counts 2', (emoji) => {
    expect(count(emoji)).toBe(2);
    expect(count(`a${emoji}b${emoji}`)).toBe(6);
  });

  test.each([
    ['two in a row', '🎉🎉', 4],
    ['a skin tone on what has no skin', '🔥🏽', 4],
    ['a sign that is only a letter without its selector', '©®', 2],
    ['a text selector', '☺︎', 4],
    ['a joiner between letters', 'a\u200db', 3],
    ['a joiner with nothing to join', '🎉\u200d', 3],
    ['a digit and a selector', '1\ufe0f', 3],
    ['a mark on an emoji', '👍\u0301', 3],
    ['tags that do not end', '🏴\u{e0067}', 4],
    ['half a flag', '🇪🇸🇪', 4],
  ])('%s', (_, text, expected) => {
    expect(count(text)).toBe(expected);
  });

  test('every code point that is an emoji by itself counts 2', () => {
    for (let code = 0; code <= 0x1ffff; code++) {
      const character = String.fromCodePoint(code);
      if (/^\p{RGI_Emoji}$/v.test(character) && count(character) !== 2) expect(character).toBe('2');
    }
  });

  const PATH = '/usr/share/unicode/emoji/emoji-test.txt';
  test('every sequence of Unicode’s emoji-test.txt counts 2', ({ skip }) => {
    if (!existsSync(PATH)) {
      console.warn(`Skipped: ${PATH} is absent; \`apt-get install unicode-data\` brings it.`);
      skip(`${PATH} is absent`);
    }
    const sequences = Array.from(readFileSync(PATH, 'utf8').matchAll(/^([0-9A-F ]+);/gm), ([, codes = '']) =>
      String.fromCodePoint(
        ...codes
          .trim()
          .split(' ')
          .map((code) => Number.parseInt(code, 16)),
      ),
    );
    expect(sequences.length).toBeGreaterThan(4000);
    // Without a selector these two are letters, for twitter-text as well.
    expect(sequences.filter((sequence) => count(sequence) !== 2)).toEqual(['©', '®']);
  });
});

describe('links', () => {
  /** Links stand between ⟦ and ⟧; each counts 23, the rest by itself. */
  test.each([
    'text ⟦http://google.com/#search?q=iphone%20-filter%3Alinks⟧',
    '⟦http://xo.com/~matthew+%ff-,.;x⟧',
    '⟦http://en.wikipedia.org/wiki/Primer_(film)⟧',
    '(⟦http://en.wikipedia.org/wiki/Primer_(film)⟧)',
    '⟦http://msdn.microsoft.com/ja-jp/library/system.net.httpwebrequest(v=VS.100).aspx⟧',
    '⟦http://a.com/track/We_Up_(Album_Version_(Edited))⟧',
    '⟦http://a.com/a⟧,(b)',
    '⟦http://a.com/⟧(a',
    '(⟦http://twitter.com⟧',
    '“⟦example.com⟧”',
    'Read ⟦example.com⟧.',
    'Read ⟦http://example.com/path⟧..........',
    '⟦http://example.com/⟧,,,,,,',
    '⟦http://example.com/a+⟧ or ⟦http://example.com/a-⟧',
    '⟦http://www.youtube.com/playlist?list=PL0ZPu8XSRTB7wZzn0mLHMvyzVFeRxbWn-⟧',
    '⟦http://foo.com?#foo⟧ text',
    'http://domain.com-that-you-should-have-put-a-space-after',
    '⟦foo.com⟧ ⟦foo.net⟧ ⟦foo.org⟧ ⟦foo.edu⟧ ⟦foo.gov⟧',
    'foo.baz ⟦foo.co.jp⟧ www.xxxxxxx.baz ⟦www.foo.co.uk⟧ foo.comm ⟦foo.jp⟧',
    '⟦MLB.tv⟧ ⟦vine.co⟧ ⟦t.co⟧ ⟦EXAMPLE.COM⟧',
    '@user Try http:// ⟦example.com/path⟧',
    '⟦http://a_b.c-d.com⟧ ⟦http://sub_domain-dash.twitter.com⟧',
    'http://-leadingdash.twitter.com http://trailingdash-.twitter.com http://twitter_underscore.com',
    'http://no-tld http://tld-too-short.x http://twitter.c_o_m',
    '#test.com @test.com #http://test.com @http://test.com $twitter.com $t.co/abcde',
    'ana@example.com john.doe.gov@mail.com',
    'long.test.tar.bz2 Node.js e.g. 1.2 3.14 v2.0.1 …',
    "I really like ⟦http://t.co/pbY2NfTZ⟧'s website",
    '⟦http://t.co/8MkmHU0k⟧+c ⟦http://t.co/TKLp64dY⟧.x ⟦http://t.co/FNkPfmii⟧-',
    `http://t.co/${'a'.repeat(41)}`,
    '⟦twitter.com⟧これは日本語です。⟦example.com⟧中国語⟦t.co/abcde⟧한국',
    '⟦http://twitter.com/⟧これは日本語です。⟦example.com⟧中国語⟦http://t.co/abcde⟧한국',
    '⟦http://foobar.みんな/⟧ ⟦http://foobar.中国/⟧ ⟦http://foobar.پاکستان/⟧ ⟦http://пример.РФ/⟧',
    '⟦http://xn--ls8h.XN--ls8h.la/⟧',
    '⟦http://☃.net/⟧ 日本⟦example.com⟧',
    '⟦http://example.com/Русские_слова⟧',
    // `ʋ` was missing from the letters with accents.
    '⟦http://example.com/aʋb⟧',
    '⟦example.com:8080/a⟧ ⟦example.com⟧:8080 ⟦example.com⟧?a=b',
    'foo_⟦bar.example.com⟧',
    'test ⟦ELPAÍS.com⟧',
    '-example.com /example.com _example.com',
    `⟦http://${'a'.repeat(63)}.com⟧`,
    `http://${'a'.repeat(64)}.com`,
    `https://example.com/${'a'.repeat(4096)}`,
    `http://${'日'.repeat(60)}.com`,
  ])('%s', (marked) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const plain = marked.replace(/⟦[^⟧]*⟧/g, '');
    // What is left over must not hold links of its own, so it is weighed in pieces.
    const rest = [...plain].reduce((sum, character) => sum + count(character), 0);
    expect(count(text)).toBe(rest + 23 * (marked.split('⟦').length - 1));
  });

  test('finishing a link can lower the count', () => {
    expect(count('https://example.community/a')).toBe(23);
    expect(count('https://example.communit')).toBe(24);
  });
});

describe('overflow', () => {
  const link = 'https://acme.dev/v2';
  test.each([
    ['right at the maximum', 'a'.repeat(281), 280, 280],
    ['before a letter of weight 2', '日本語', 5, 2],
    ['before a whole emoji', 'ab👨‍👩‍👧‍👦c', 3, 2],
    ['before a whole link', `ab ${link} c`, 25, 3],
    ['after a link that fits', `ab ${link} c`, 26, 3 + link.length],
    ['before a link with a mark stuck to it', 'ab https://acme.dev\u0301 c', 26, 3],
    ['in the text as it is, not as it is composed', 'cafe\u0301s', 4, 5],
    ['before what a cut would turn into a link, here twice: foo.com, foo.co', 'foo.comx', 7, 5],
  ])('%s', (_, text, max, expected) => {
    expect(overflowAt(text, max)).toBe(expected);
  });
});

test('counts a text the same whether composed or not', () => {
  fc.assert(
    fc.property(posts, (text) => {
      expect(count(text.normalize('NFD'))).toBe(count(text.normalize('NFC')));
    }),
  );
});
