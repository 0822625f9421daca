import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Post } from '../model/parsed.ts';
import type { SentPost } from './sent.ts';

/**
 * A digest of what a post sends: the texts of each channel, and what is sent with them. Two posts with
 * one digest look the same to readers; when it goes out, to which campaign it belongs and how the file
 * is laid out make no difference.
 *
 * @returns `sha256:` and 64 hexadecimal digits.
 */
export function digestOf({ entry }: Post, { deliveries }: SentPost): string {
  const { title, link, warning, media, poll } = entry;
  const comments = deliveries.flatMap(({ channelId, firstComment }) =>
    firstComment ? [[channelId, firstComment.text.normalize('NFC')] as const] : [],
  );
  const sent = {
    channels: deliveries
      .map(({ channelId, parts }) => [channelId, parts.map(({ text }) => text.normalize('NFC'))] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    title: title ?? null,
    link: link ?? null,
    warning: warning ?? null,
    media: (media ?? []).map(({ file, alt }) => [file, alt ?? null]),
    // Only where there are any, so that digests of all other posts stay what they were.
    ...(comments.length > 0 && { comments }),
    poll: poll ? [poll.options, poll.duration ?? null, poll.multiple ?? false] : null,
  };
  return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(sent))))}`;
}

/** Shorter digests are no digests: by chance two posts could share one. */
const FEWEST_DIGITS = 12;

/** True for the digest, also without its beginning `sha256:` and cut short as people do. */
export function isDigestOf(written: string, digest: string): boolean {
  const digits = written
    .trim()
    .toLowerCase()
    .replace(/^sha256:/, '');
  return digits.length >= FEWEST_DIGITS && digest.slice('sha256:'.length).startsWith(digits);
}
