import { ACCENTED } from './counting/ascii-domains.ts';
import { findLinks, type LinkRules } from './counting/links.ts';
import { offsetBeforeNfc, toNfc } from './counting/normalized.ts';
import { findOverflow } from './counting/overflow.ts';
import { weigh } from './counting/weigh.ts';
import type { Network } from './network.ts';

/** `transformedURLLength`: every link becomes a t.co one. */
const LINK_WEIGHT = 23;

const PATH_CHARACTER = `[a-z0-9\\u0400-\\u04ff${ACCENTED}!*';:=+,.$/%#[\\]\\-\\u2013_~@|&]`;
// One pair of parentheses inside another at most: `/Primer_(film)`, `/track/We_Up_(Album_Version_(Edited))/`.
const BALANCED = `\\((?:${PATH_CHARACTER}+|${PATH_CHARACTER}*\\(${PATH_CHARACTER}+\\)${PATH_CHARACTER}*)\\)`;
// What may end a path: no full stop, no comma. Parentheses may follow it, but nothing in between: of
// `/a,(b)` the link has `/a`.
const PATH_END = `[a-z0-9\\u0400-\\u04ff${ACCENTED}+\\-=_#/]`;
const QUERY_CHARACTER = "[a-z0-9!?*'@();:&=+$/%#[\\]\\-_.,~|]";
const QUERY = `\\?${QUERY_CHARACTER}*[a-z0-9\\-_&=#/]`;

/** @see https://github.com/twitter/twitter-text/tree/master/js/src/regexp (3.1.0, read 2026-11-21) */
const LINKS: LinkRules = {
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

/** X. Replies start with mentions that do not count; those are X's to add and not in the text. */
export const x: Network = {
  name: 'X',
  text: [
    {
      unit: 'weighted',
      // 25,000 with Premium: that is the account's, so the plan says it.
      max: { value: 280, source: 'https://docs.x.com/fundamentals/counting-characters', read: '2026-08-22' },
      count: (text) => weighAll(toNfc(text)),
      overflowAt,
    },
  ],
};

function weighAll(text: string): number {
  let weight = 0;
  let at = 0;
  for (const link of findLinks(text, LINKS)) {
    weight += weigh(text.slice(at, link.start)) + LINK_WEIGHT;
    at = link.end;
  }
  return weight + weigh(text.slice(at));
}

function overflowAt(text: string, max: number): number | undefined {
  const normalized = toNfc(text);
  const at = findOverflow(normalized, max, {
    count: weighAll,
    countPlain: (start, end) => weigh(normalized.slice(start, end)),
    whole: findLinks(normalized, LINKS).map((link) => ({ ...link, counts: LINK_WEIGHT })),
  });
  return at === undefined || normalized === text ? at : offsetBeforeNfc(text, at);
}
