import type { Whole } from './overflow.ts';

// A sharp that opens a word stays bare, for `'#' SINGLE_WORD` is a hashtag in the grammar: escaped it
// would be plain text, and nobody could follow it. Any other (`C#`, `# 1`) is escaped.
const RESERVED = /[\\|{}@[\]()<>*_~]|(?<=[\p{L}\p{N}])#|#(?![\p{L}\p{N}])/gu;

/** Somebody is mentioned by a name and an identifier: `@[Acme](urn:li:organization:2414183)`. */
export const LINKEDIN_MENTION =
  /@\[[^[\]\\\n]+\]\((urn:li:(?:person|organization|organizationBrand):[A-Za-z0-9_-]+)\)/gu;

/**
 * A text as it travels in the `commentary` of a LinkedIn post. An unescaped reserved character does
 * not fail: LinkedIn publishes what stands before it and drops the rest.
 *
 * @see https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format
 * (of 2026-05, read 2026-11-21)
 */
export function toLittleText(text: string): string {
  if (!text.includes('@[')) return escapeLittleText(text);
  let sent = '';
  let at = 0;
  for (const { 0: mention, 1: urn = '', index } of text.matchAll(LINKEDIN_MENTION)) {
    const name = mention.slice('@['.length, -`](${urn})`.length);
    sent += `${escapeLittleText(text.slice(at, index))}@[${escapeLittleText(name)}](${urn})`;
    at = index + mention.length;
  }
  return sent + escapeLittleText(text.slice(at));
}

/** The mentions of a text, each with the UTF-16 code units that it takes as it travels. */
export function littleTextMentions(text: string): readonly Whole[] {
  if (!text.includes('@[')) return [];
  return Array.from(text.matchAll(LINKEDIN_MENTION), ({ 0: mention, index }) => {
    return { start: index, end: index + mention.length, counts: toLittleText(mention).length };
  });
}

function escapeLittleText(text: string): string {
  return text.replace(RESERVED, '\\$&');
}
