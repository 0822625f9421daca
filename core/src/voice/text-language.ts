import type { Plan } from '../model/plan/plan.ts';
import { channelOf } from '../model/plan/plan.ts';
import type { Entry } from '../model/post.ts';
import { remembered } from '../text/remembered.ts';

/**
 * The language that one text of a post is written in, as a BCP 47 tag.
 *
 * A variant for a channel speaks that channel's language. Any other text speaks the post's own, else
 * that of the channels it goes to, where they agree; else nobody knows, and rules that need a
 * language stay silent.
 *
 * @param target the channel or network that the text is for; undefined for the common text.
 */
export function textLanguage(
  entry: Pick<Entry, 'channels' | 'language'>,
  plan: Plan | undefined,
  target: string | undefined,
): string | undefined {
  const own = target === undefined ? undefined : channelOf(plan, target)?.language;
  if (own !== undefined || entry.language !== undefined) return own ?? entry.language;
  const channels = entry.channels ?? [];
  const onNetwork = channels.filter((id) => channelOf(plan, id)?.network === target);
  const readers = onNetwork.length > 0 ? onNetwork : channels;
  const spoken = new Set(readers.map((id) => channelOf(plan, id)?.language ?? plan?.brand?.languages?.[0]));
  const [first] = spoken;
  if (first === undefined || spoken.size === 1) return first;
  // Channels of several regions still speak one language.
  return [...spoken].every((tag) => speaks(tag, first)) ? first.split('-')[0] : undefined;
}

/** True when a text in a language is one that something meant for `wanted` concerns: `es-CO` for `es`. */
export function speaks(language: string | undefined, wanted: string): boolean {
  return language !== undefined && (language === wanted || primary(language) === primary(wanted));
}

const primary = remembered((tag) => tag.toLowerCase().split('-')[0], 64);
