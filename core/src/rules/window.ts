import { MAX_POSTS_TOGETHER } from '../schedule/reach.ts';
import type { Content } from '../workspace/content.ts';
import { isFirstOf, type Planned, postsUpTo } from '../workspace/timeline.ts';
import type { Contexts } from './contexts.ts';
import { timesOf } from './times.ts';

/** The latest posts of a project at the time of one, with it and right before it. */
export type Window = { readonly now: readonly Planned[]; readonly before: readonly Planned[] };

/**
 * The latest posts of a project that count, up to one post and up to the one before it, each of
 * `size` at most.
 *
 * @returns undefined for a post without a time, or one that comes again.
 */
export function windowOf(
  context: Contexts['post'],
  counts: (content: Content) => boolean,
  size: number,
): Window | undefined {
  const { workspace, project, plan, post } = context;
  const line = { workspace, project, plan, channels: Object.keys(plan?.channels ?? {}) };
  const first = timesOf(context)
    .flatMap(([at]) => at ?? [])
    .find(({ occurrence }) => isFirstOf(line, occurrence));
  if (!first || post.entry.repeat) return undefined;
  // Some that do not count may stand between.
  const posts = postsUpTo(line, first.occurrence, MAX_POSTS_TOGETHER + 1).filter(({ content }) =>
    counts(content),
  );
  return { now: posts.slice(-size), before: posts.slice(0, -1).slice(-size) };
}
