import { ACCENTED } from '../ascii-domains.ts';
import { webLinkRules } from '../web-link-rules.ts';
import { type EntityFinder, entityFinder } from './entity-finder.ts';
import { links } from './links.ts';
import { matching } from './matching.ts';

const LINKS = webLinkRules({
  schemes: ['https', 'http', 'dat', 'dweb', 'ipfs', 'ipns', 'ssb', 'gopher', 'gemini'],
  bare: false,
});

const WORD = '\\p{L}\\p{M}\\p{Nd}\\p{Pc}';

// `Account::MENTION_RE`, with the name alone or with its server.
const MENTION = new RegExp(
  `(?<![=/${WORD}])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*(?:@[${WORD}]+(?:[.-]+[${WORD}]+)*)?)`,
  'giu',
);
// `Extractor`: what follows shows that it was none after all.
const NO_MENTION_BEFORE = new RegExp(`[@＠${ACCENTED}]|://`, 'iuy');
const LONGEST_HOST = 253;

// `Tag::HASHTAG_NAME_PAT`, whose expression takes the square of a long run: here the run is read first.
const SEPARATORS = '_\\u00b7\\u30fb\\u200c';
const TAG = new RegExp(`(?<=^|\\p{White_Space})[#＃]([${WORD}${SEPARATORS}]+)`, 'gmu');
const WORD_CHARACTER = new RegExp(`[${WORD}]`, 'u');
const WORDS = new RegExp(`^[${WORD}]+`, 'u');
const LETTER = /\p{Alphabetic}/u;
const LETTER_OR_SEPARATOR = new RegExp(`[\\p{Alphabetic}${SEPARATORS}]`, 'u');

const mentionCandidates = matching('mention', /@/, MENTION);
const tagCandidates = matching('hashtag', /[#＃]/, TAG);

/**
 * Mentions of accounts on this server (`@user`) and on others (`@user@host`).
 *
 * @see https://github.com/mastodon/mastodon/blob/main/app/models/account.rb
 * @see https://github.com/mastodon/mastodon/blob/main/app/lib/extractor.rb (both read 2026-11-21)
 */
const findMentions: EntityFinder = (text) =>
  mentionCandidates(text).filter(({ value, end }) => {
    const at = value.indexOf('@');
    NO_MENTION_BEFORE.lastIndex = end;
    return !(at >= 0 && value.length - at - 1 > LONGEST_HOST) && !NO_MENTION_BEFORE.test(text);
  });

/** @see https://github.com/mastodon/mastodon/blob/main/app/models/tag.rb (read 2026-11-21) */
const findHashtags: EntityFinder = (text) =>
  tagCandidates(text).flatMap((tag) => {
    const value = tagName(tag.value);
    return value === '' ? [] : [{ ...tag, value, end: tag.start + 1 + value.length }];
  });

/** The name of a tag at the start of a run of what names consist of; empty where there is none. */
function tagName(run: string): string {
  const characters = Array.from(run);
  const last = characters.findLastIndex((character) => WORD_CHARACTER.test(character));
  const inner = characters.slice(1, Math.max(last, 1)).join('');
  // To the end of the last word, if between first and last something is a letter or joins words.
  if (WORD_CHARACTER.test(characters[0] ?? '') && LETTER_OR_SEPARATOR.test(inner)) {
    return characters.slice(0, last + 1).join('');
  }
  // Else the first word alone, if it has a letter.
  const [word = ''] = WORDS.exec(run) ?? [];
  return LETTER.test(word) ? word : '';
}

/** Links, mentions and hashtags as Mastodon's server finds them. A domain without a scheme is no link. */
export const findMastodonEntities: EntityFinder = entityFinder(links(LINKS), findMentions, findHashtags);
