import { channelOf, type Plan } from '../model/plan/plan.ts';
import { publisherOf } from '../model/plan/publisher-of.ts';
import { networkOf } from './sent.ts';

/** How far ahead of its time a network takes a post, in minutes; a bound that nobody states is left out. */
export type NativeWindow = { readonly min?: number; readonly max?: number };

/**
 * The window in which the network itself takes posts of a channel to send them later. Undefined for
 * channels that somebody else publishes, and where it is not known whether the network does; false where
 * it does not.
 */
export function nativeWindow(plan: Plan, channelId: string): NativeWindow | false | undefined {
  const channel = channelOf(plan, channelId);
  if (!channel || publisherOf(plan, channelId) !== 'network') return undefined;
  return networkOf(channel.network)?.supports.nativeScheduling?.value;
}
