import { ACCENTED } from '../ascii-domains.ts';
import { X_LINKS } from '../x-link-rules.ts';
import { type EntityFinder, entityFinder } from './entity-finder.ts';
import { links } from './links.ts';
import { matching } from './matching.ts';

/** Joiners, middle dots and marks of repetition that may stand in a hashtag beside letters and digits. */
const JOINED =
  '_\\u200c\\u200d\\u05be\\u05f3\\u05f4\\uff5e\\u301c\\u309b\\u309c\\u30a0\\u30fb\\u3003\\u0f0b\\u0f0c\\xb7';
const TAG = `\\p{L}\\p{M}\\p{Nd}${JOINED}`;

// A variation selector is a mark, but it ends an emoji, which may precede a hashtag. Half a surrogate
// pair may not.
const HASHTAG = new RegExp(
  `(?:(?<=[\\ufe0e\\ufe0f])|(?<![${TAG}&\\p{Cs}]))[#＃](?!\\ufe0f|\\u20e3)([\\p{Nd}${JOINED}]*[\\p{L}\\p{M}][${TAG}]*)`,
  'gu',
);
const NO_HASHTAG_BEFORE = /[#＃]|:\/\//y;

const CASHTAG =
  /(?<=^|[\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000])\$([a-z]{1,6}(?:[._][a-z]{1,2})?)(?=$|\s|[!'#%&()*+,\-./:;<=>?@[\]^_{|}~$])/gi;

// Names are cut at 20 characters, whatever follows. A list is part of the mention of who made it.
const MENTION =
  /(?<=^|[^a-z0-9_!#$%&*@＠]|(?:^|[^a-z0-9_+~.-])rt:?)[@＠]([a-z0-9_]{1,20}(?:\/[a-z][a-z0-9_-]{0,24})?)/gi;
const NO_MENTION_BEFORE = new RegExp(`[@＠${ACCENTED}]|://`, 'iy');

/**
 * Keeps what is not followed by a sign that it was none: an address for mail, another script, a scheme.
 * What belonged to one, kept or not, cannot also precede the next.
 */
function unlessBefore(sign: RegExp, find: EntityFinder): EntityFinder {
  return (text) => {
    let reached = 0;
    return find(text).filter(({ start, end }) => {
      if (start > 0 && start === reached) return false;
      reached = end;
      sign.lastIndex = end;
      return !sign.test(text);
    });
  };
}

const findMentions = unlessBefore(NO_MENTION_BEFORE, matching('mention', /[@＠]/, MENTION));
// A mention, and the space that ends it.
const LEADING_MENTION = /\s*[@＠][a-z0-9_]{1,20}(?:\s+|$)/iy;

/**
 * Links, mentions and lists (`@acme/team`), hashtags and cashtags as X finds them.
 *
 * @see https://github.com/twitter/twitter-text/blob/master/js/src/extractEntitiesWithIndices.js
 * (3.1.0, read 2026-11-21)
 */
export const findXEntities: EntityFinder = entityFinder(
  links(X_LINKS),
  findMentions,
  unlessBefore(NO_HASHTAG_BEFORE, matching('hashtag', /[#＃]/, HASHTAG)),
  matching('cashtag', /\$/, CASHTAG),
);

/**
 * UTF-16 offset in a reply after the mentions that it starts with: X takes those from the post above,
 * and they do not count. 0 where it starts with something else.
 *
 * @see https://docs.x.com/fundamentals/counting-characters (of 2026-08-22)
 */
export function replyTextStart(text: string): number {
  let start = 0;
  for (const { end, value } of findMentions(text)) {
    LEADING_MENTION.lastIndex = start;
    if (value.includes('/') || !LEADING_MENTION.test(text) || LEADING_MENTION.lastIndex < end) break;
    start = LEADING_MENTION.lastIndex;
  }
  return start;
}
