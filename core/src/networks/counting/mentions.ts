import type { Span } from '../../text/span.ts';
import { ACCENTED } from './ascii-domains.ts';

/** A mention with a host, and the part of it that counts. */
export type Mention = Span & { readonly user: string };

const WORD = '\\p{L}\\p{M}\\p{Nd}\\p{Pc}';

// `Account::MENTION_RE`, of which only a mention with a host counts less than it is long.
const REMOTE_MENTION = new RegExp(
  `(?<![=/${WORD}])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(?:@([${WORD}]+(?:[.-]+[${WORD}]+)*))?`,
  'giu',
);
// `Extractor`: what follows shows that it was none after all.
const NO_MENTION_BEFORE = new RegExp(`[@＠${ACCENTED}]|://`, 'iuy');
const LONGEST_HOST = 253;

/**
 * Mentions of accounts on other servers (`@user@host`), in order, as Mastodon's server reads them.
 *
 * @see https://github.com/mastodon/mastodon/blob/main/app/models/account.rb
 * @see https://github.com/mastodon/mastodon/blob/main/app/lib/extractor.rb (both read 2026-11-21)
 */
export function findRemoteMentions(text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  if (!text.includes('@')) return mentions;
  for (const match of text.matchAll(REMOTE_MENTION)) {
    const [whole, user, host] = match;
    const end = match.index + whole.length;
    NO_MENTION_BEFORE.lastIndex = end;
    if (!user || !host || host.length > LONGEST_HOST || NO_MENTION_BEFORE.test(text)) continue;
    mentions.push({ start: match.index, end, user });
  }
  return mentions;
}
