import { wallAt } from '../model/time.ts';
import type { ExchangeFormat, Outgoing } from './format.ts';
import { type Loss, leavesOut, lossesOf } from './losses.ts';

export type Exported = {
  readonly text: string;
  readonly written: number;
  /** What of which post the service will not have. */
  readonly losses: readonly { readonly post: Outgoing; readonly loss: Loss }[];
};

/** Posts as a file of another service, and what that file cannot say. */
export function exportPosts(posts: readonly Outgoing[], format: ExchangeFormat): Exported {
  const losses = posts.flatMap((post) => [...lossesOf(post, format)].map((loss) => ({ post, loss })));
  const out = new Set(losses.filter(({ loss }) => leavesOut(loss)).map(({ post }) => post));
  const kept = posts.filter((post) => !out.has(post)).map((post) => onStep(post, format.takes.minutes));
  return {
    text: format.write(kept),
    written: kept.length,
    // Of a post that is left out nothing else can be lost.
    losses: losses.filter(({ post, loss }) => leavesOut(loss) || !out.has(post)),
  };
}

const MINUTE = 60_000;

/** The next minute that the service takes: later, because an embargo may end at the time itself. */
function onStep(post: Outgoing, step: number): Outgoing {
  const excess = post.wall.minute % step;
  if (excess === 0) return post;
  const instant = post.instant + (step - excess) * MINUTE - post.wall.second * 1000;
  return { ...post, instant, wall: wallAt(instant, post.zone) };
}
