import { countGraphemes } from '../text/graphemes.ts';
import { ACCENTED } from './counting/ascii-domains.ts';
import { findLinks, type LinkRules } from './counting/links.ts';
import { findRemoteMentions } from './counting/mentions.ts';
import { findOverflow, type Whole } from './counting/overflow.ts';
import type { Network } from './network.ts';

/** `characters_reserved_per_url`, the same on every server that is not patched. */
const LINK_LENGTH = 23;

// A pair of parentheses, or one inside another: `/Primer_(film)`, `/track/We_Up_(Album_Version_(Edited))/`.
const balanced = (character: string) =>
  `\\((?:${character}+|${character}*\\(${character}+\\)${character}*)\\)`;

const PATH_CHARACTER = '[^\\p{White_Space}<>()?]';
// The server overrides twitter-text piece by piece, and its override of what ends a path was built
// with the parentheses from before: only Latin and Cyrillic ones can end a link.
const LATIN_CHARACTER = `[a-z\\p{Script=Cyrillic}0-9!*';:=+,.$/%#[\\]\\p{Pd}_~&|@${ACCENTED}]`;
const PATH_END = `(?:[^\\p{White_Space}()?!*"'「」<>;:=,.$%[\\]~&|@]|${balanced(LATIN_CHARACTER)})`;
// What RFC 3987 allows beyond ASCII.
const BEYOND_ASCII = [
  '\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}\\u{e000}-\\u{f8ff}\\u{e1000}-\\u{efffd}',
  ...Array.from('123456789abcdf', (plane) => `\\u{${plane}0000}-\\u{${plane}fffd}`),
  '\\u{100000}-\\u{10fffd}',
].join('');

/**
 * The server's rules, not those of its web page, which stops a link at the first letter that is not
 * Latin or Cyrillic: the server is who refuses. An open proposal (mastodon#39150) would replace them.
 *
 * @see https://github.com/mastodon/mastodon/blob/main/config/initializers/twitter_regex.rb (read 2026-11-21)
 */
const LINKS: LinkRules = {
  schemes: ['https', 'http', 'dat', 'dweb', 'ipfs', 'ipns', 'ssb', 'gopher', 'gemini'],
  bare: false,
  path: new RegExp(
    `/(?:${PATH_CHARACTER}*(?:${balanced(PATH_CHARACTER)}${PATH_CHARACTER}*)*${PATH_END})?`,
    'iuy',
  ),
  query: new RegExp(
    `\\?[a-z0-9!?*'();:&=+$/%#[\\]\\-_.,~|@^${BEYOND_ASCII}]*[a-z0-9_&=#/\\-${BEYOND_ASCII}]`,
    'iuy',
  ),
  shortened: /https?:\/\/t\.co\/([a-z0-9]+)/iy,
};

/** Mastodon. A content warning counts too: whoever sends one counts it together with the text. */
export const mastodon: Network = {
  name: 'Mastodon',
  text: [
    {
      unit: 'graphemes',
      // Servers may raise it; `configuration.statuses.max_characters` of `/api/v2/instance` has theirs.
      max: { value: 500, source: 'https://docs.joinmastodon.org/user/posting/#text', read: '2026-07-02' },
      count,
      overflowAt: (text, max) =>
        findOverflow(text, max, {
          count,
          countPlain: (start, end) => countGraphemes(text.slice(start, end)),
          whole: findFolded(text),
        }),
    },
  ],
};

/**
 * Graphemes of the text in which every link and mention is replaced by what it counts as.
 *
 * @see https://github.com/mastodon/mastodon/blob/main/app/validators/status_length_validator.rb (read 2026-11-21)
 */
function count(text: string): number {
  let folded = '';
  let at = 0;
  for (const whole of findFolded(text)) {
    folded += text.slice(at, whole.start) + 'x'.repeat(whole.counts);
    at = whole.end;
  }
  return countGraphemes(at === 0 ? text : folded + text.slice(at));
}

/** Links, and the mentions that are not part of one. */
function findFolded(text: string): readonly Whole[] {
  const links = text.includes('://') ? findLinks(text, LINKS) : [];
  const mentions = findRemoteMentions(text);
  const folded = [
    ...links.map(({ start, end }) => ({ start, end, counts: LINK_LENGTH })),
    ...mentions.map(({ start, end, user }) => ({ start, end, counts: 1 + user.length })),
  ].sort((a, b) => a.start - b.start);
  let reached = 0;
  return folded.filter((whole) => {
    if (whole.start < reached) return false;
    reached = whole.end;
    return true;
  });
}
