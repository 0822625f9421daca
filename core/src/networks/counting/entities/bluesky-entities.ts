import { countGraphemes } from '../../../text/graphemes.ts';
import type { Entity } from '../../profile/entity.ts';
import { isTopLevelDomain } from '../top-level-domain.ts';
import { type EntityFinder, entityFinder } from './entity-finder.ts';
import { matching } from './matching.ts';

// A link begins a word, or what an opening parenthesis in it precedes, and goes on to its end.
const WORD = /\S+/g;
const LINK = /https?:\/\/\S|([a-z][a-z0-9]*(?:\.[a-z0-9]+)+)/iy;
const MENTION = /(?<=^|[\s(])@([a-zA-Z0-9.-]+)\b/g;
const CASHTAG = /(?<=^|[\s(])\$([A-Za-z][A-Za-z0-9]{0,4})(?=\s|$|[.,;:!?)"'\u2019])/g;

// Invisible characters end a tag; a sharp with the emoji style is an emoji.
const TAG = /(?<=^|\s)[#＃](?!\ufe0f)((?:(?!\u20e2)[^\s\p{Join_Control}\u00ad\u200a\u200b\u2060])+)/gu;
const HAS_MORE_THAN_DIGITS = /[^\d\p{P}]/u;
const PUNCTUATION = /\p{P}/u;
const LONGEST_TAG = 64;

const candidates = matching('hashtag', /[#＃]/, TAG);

const findLinks: EntityFinder = (text) => {
  const links: Entity[] = [];
  if (!text.includes('.') && !text.includes('://')) return links;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const at = word.includes('.') || word.includes('://') ? linkStart(word) : -1;
    if (at < 0) continue;
    const start = index + at;
    const written = withoutPunctuation(word.slice(at));
    const value = /^https?:\/\//.test(written) ? written : `https://${written}`;
    links.push({ kind: 'link', value, start, end: start + written.length });
  }
  return links;
};

/** Where in a word the link is, or -1. What looks like one and is none hides what follows. */
function linkStart(word: string): number {
  for (let at = 0; ; ) {
    LINK.lastIndex = at;
    const match = LINK.exec(word);
    if (match) {
      // A scheme in capitals is none there, and a domain in capitals has no ending that exists.
      const isLink = word.startsWith('http', at) || endsInTopLevelDomain(match[1] ?? '');
      return isLink ? at : -1;
    }
    at = word.indexOf('(', at) + 1;
    if (at === 0) return -1;
  }
}

/** One mark after a link belongs to the sentence, and a closing parenthesis that the link did not open. */
function withoutPunctuation(link: string): string {
  const written = /[.,;:!?]$/.test(link) ? link.slice(0, -1) : link;
  return written.endsWith(')') && !written.includes('(') ? written.slice(0, -1) : written;
}

const findMentions: EntityFinder = (text) =>
  matching(
    'mention',
    /@/,
    MENTION,
  )(text).filter(({ value }) => endsInTopLevelDomain(value) || value.endsWith('.test'));

function endsInTopLevelDomain(domain: string): boolean {
  const dot = domain.lastIndexOf('.');
  return dot >= 0 && isTopLevelDomain(domain.slice(dot + 1));
}

const findTags: EntityFinder = (text) =>
  candidates(text).flatMap((tag) => {
    if (!HAS_MORE_THAN_DIGITS.test(tag.value)) return [];
    const value = withoutMarksAtEnd(tag.value);
    if (value.length > LONGEST_TAG && countGraphemes(value) > LONGEST_TAG) return [];
    return { ...tag, value, end: tag.start + 1 + value.length };
  });

function withoutMarksAtEnd(tag: string): string {
  let end = tag.length;
  for (const character of Array.from(tag).reverse()) {
    if (!PUNCTUATION.test(character)) break;
    end -= character.length;
  }
  return tag.slice(0, end);
}

const findCashtags: EntityFinder = (text) =>
  matching('cashtag', /\$/, CASHTAG)(text).map((tag) => ({ ...tag, value: tag.value.toUpperCase() }));

/**
 * Links, mentions (`@ana.bsky.social`), tags and cashtags as the official client finds them.
 *
 * @see https://github.com/bluesky-social/atproto/blob/main/packages/api/src/rich-text/detection.ts
 * (0.21.0, read 2026-11-21)
 */
export const findBlueskyEntities: EntityFinder = entityFinder(
  findLinks,
  findMentions,
  findTags,
  findCashtags,
);
