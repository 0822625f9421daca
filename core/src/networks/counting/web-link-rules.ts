import { ACCENTED } from './ascii-domains.ts';
import type { LinkRules } from './links.ts';

// A pair of parentheses, or one inside another: `/Primer_(film)`, `/track/We_Up_(Album_Version_(Edited))/`.
const balanced = (character: string) =>
  `\\((?:${character}+|${character}*\\(${character}+\\)${character}*)\\)`;

const PATH_CHARACTER = '[^\\p{White_Space}<>()?]';
// Mastodon overrides twitter-text piece by piece, and its override of what ends a path was built with
// the parentheses from before: only Latin and Cyrillic ones can end a link.
const LATIN_CHARACTER = `[a-z\\p{Script=Cyrillic}0-9!*';:=+,.$/%#[\\]\\p{Pd}_~&|@${ACCENTED}]`;
const PATH_END = `(?:[^\\p{White_Space}()?!*"'「」<>;:=,.$%[\\]~&|@]|${balanced(LATIN_CHARACTER)})`;
// What RFC 3987 allows beyond ASCII.
const BEYOND_ASCII = [
  '\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}\\u{e000}-\\u{f8ff}\\u{e1000}-\\u{efffd}',
  ...Array.from('123456789abcdf', (plane) => `\\u{${plane}0000}-\\u{${plane}fffd}`),
  '\\u{100000}-\\u{10fffd}',
].join('');

/**
 * Links in any script, by the rules of Mastodon's server, which are the only published ones of that
 * kind. Not those of its web page, which stops a link at the first letter that is not Latin or
 * Cyrillic: the server is who refuses. An open proposal (mastodon#39150) would replace them.
 *
 * @param schemes in lower case, without `://`.
 * @param bare whether a domain is a link without a scheme.
 * @see https://github.com/mastodon/mastodon/blob/main/config/initializers/twitter_regex.rb (read 2026-11-21)
 */
export function webLinkRules({ schemes, bare }: Pick<LinkRules, 'schemes' | 'bare'>): LinkRules {
  return {
    schemes,
    bare,
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
}
