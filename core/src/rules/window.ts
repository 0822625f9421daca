import { MAX_POSTS_TOGETHER } from '../schedule/reach.ts';
import type { Content } from '../workspace/content.ts';
import { isFirstOf, type Planned, postsUpTo } from '../workspace/timeline.ts';
import type { Contexts } from './contexts.ts';
import { timesOf } from './times.ts';

/** The latest posts of a project at the time of one, with it and right before it. */
export type Window = {
  readonly now: readonly Planned[];
  readonly before: readonly Planned[];
  /**
   * True where a post before it says already that too many are of a sort, and can still be changed: what
   * has one cause is told once.
   *
   * @param isOf the sort that this post is of too.
   * @param isTooMany looks at the latest posts up to one.
   */
  readonly isTold: (
    isOf: (one: Planned) => boolean,
    isTooMany: (posts: readonly Planned[]) => boolean,
  ) => boolean;
};

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
  return {
    now: posts.slice(-size),
    before: posts.slice(0, -1).slice(-size),
    isTold: (isOf, isTooMany) => {
      const last = posts.findLastIndex(
        (one, at) => at < posts.length - 1 && isOf(one) && isAhead(one, workspace),
      );
      return last >= 0 && isTooMany(posts.slice(0, last + 1).slice(-size));
    },
  };
}

/** True for a post that can still be changed and that rules speak of: what comes again says nothing here. */
export function isAhead({ occurrence, instant }: Planned, { now }: Contexts['post']['workspace']): boolean {
  return occurrence.repeat === undefined && (now === undefined || instant > now);
}
