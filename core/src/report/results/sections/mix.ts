import type { PostLink } from '../outing.ts';
import type { ReportContext } from '../report-context.ts';
import { shareOf } from '../statistics.ts';

/** A part of what was posted, beside what the plan wants. Shares are from 0 to 1. */
export type MixShare = {
  readonly id: string;
  readonly name: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly target: number | undefined;
  /** Undefined of fewer posts than a handful. */
  readonly share: number | undefined;
  readonly before: number | undefined;
  readonly posts: readonly PostLink[];
};

export type Mix = {
  /** Posts that the shares are of: each once, however many channels it goes to. */
  readonly posts: number;
  readonly pillars: readonly MixShare[];
  readonly kinds: readonly MixShare[];
  /** Posts without a pillar. */
  readonly without: readonly PostLink[];
};

/** What the posts were about and what they wanted, beside the plan. */
export function mixOf({ plan, own, before }: ReportContext): Mix {
  const [posts, earlier] = [eachOnce(own), eachOnce(before)];
  const shares = (
    belongs: (post: ReportContext['own'][number]) => boolean,
  ): Pick<MixShare, 'share' | 'before' | 'posts'> => {
    const mine = posts.filter(belongs);
    return {
      share: shareOf(mine.length, posts.length),
      before: shareOf(earlier.filter(belongs).length, earlier.length),
      posts: mine,
    };
  };
  const pillars = Object.entries(plan?.pillars ?? {}).map(([id, { name = id, share: target }]) => ({
    ...{ id, name, target, min: undefined, max: undefined },
    ...shares(({ pillar }) => pillar === id),
  }));
  const bounds = Object.entries(plan?.mix ?? {});
  const kinds = bounds.map(([id, { min, max } = {}]) => ({
    ...{ id, name: id, target: undefined, min, max },
    ...shares(({ kind }) => kind === id),
  }));
  return { posts: posts.length, pillars, kinds, without: posts.filter(({ pillar }) => pillar === undefined) };
}

/** Each post once, at the first of its times. */
export function eachOnce<One extends PostLink>(outings: readonly One[]): readonly One[] {
  const seen = new Set<string>();
  return outings.filter(({ uri, name }) => {
    const key = `${uri}\n${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
