import type { Post } from '../../model/parsed.ts';
import { type PostState, stateOnChannel } from '../posts-tree/post-state.ts';

/** Where a post stands at one of its times, as its card says it. */
export type CardState = PostState;

/**
 * Where a post stands, from what a person decided and when it goes out.
 *
 * @param at when that is, in milliseconds since 1970-01-01T00:00Z; undefined for a post without a time.
 */
export function cardState(
  status: Post['entry']['status'],
  at: number | undefined,
  now: number | undefined,
): CardState {
  return stateOnChannel(status, at, now);
}
