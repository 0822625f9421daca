import { ACCENTED } from './ascii-domains.ts';
import type { LinkRules } from './links.ts';

const PATH_CHARACTER = `[a-z0-9\\u0400-\\u04ff${ACCENTED}!*';:=+,.$/%#[\\]\\-\\u2013_~@|&]`;
// One pair of parentheses inside another at most: `/Primer_(film)`, `/track/We_Up_(Album_Version_(Edited))/`.
const BALANCED = `\\((?:${PATH_CHARACTER}+|${PATH_CHARACTER}*\\(${PATH_CHARACTER}+\\)${PATH_CHARACTER}*)\\)`;
// What may end a path: no full stop, no comma. Parentheses may follow it, but nothing in between: of
// `/a,(b)` the link has `/a`.
const PATH_END = `[a-z0-9\\u0400-\\u04ff${ACCENTED}+\\-=_#/]`;
const QUERY_CHARACTER = "[a-z0-9!?*'@();:&=+$/%#[\\]\\-_.,~|]";
const QUERY = `\\?${QUERY_CHARACTER}*[a-z0-9\\-_&=#/]`;

/** @see https://github.com/twitter/twitter-text/tree/master/js/src/regexp (3.1.0, read 2026-11-21) */
export const X_LINKS: LinkRules = {
  schemes: ['https', 'http'],
  bare: true,
  // Written so that it reads a character once: the original, a loop around this, takes the square.
  path: new RegExp(
    `/(?:${PATH_CHARACTER}*(?:${BALANCED}${PATH_CHARACTER}*)*${PATH_END})?(?:${BALANCED})*`,
    'iy',
  ),
  query: new RegExp(QUERY, 'iy'),
  shortened: new RegExp(`https?://t\\.co/([a-z0-9]+)(?:${QUERY})?`, 'iy'),
};
