import type { Post } from '../model/parsed.ts';
import type { Delivery, SentPost } from './sent.ts';

/** The channels that a post has nothing to send to: no text there, and neither title, media nor poll. */
export function bareDeliveries({ entry }: Post, { deliveries }: SentPost): readonly Delivery[] {
  const { media = [], poll, title } = entry;
  if (media.length > 0 || poll || title !== undefined) return [];
  return deliveries.filter(
    // A network that wants media says so itself.
    ({ parts, limits }) => !limits.media?.required?.value && parts.every(({ text }) => text.trim() === ''),
  );
}
