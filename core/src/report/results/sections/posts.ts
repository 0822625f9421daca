import { FORMATS, type Outing, type PostLink } from '../outing.ts';
import {
  type Measured,
  measuredOf,
  type ReportContext,
  ratedHistory,
  ratioOf,
  wentOut,
} from '../report-context.ts';
import { FEW, median } from '../statistics.ts';

/** Something that posts have in common, and how those did that have it: 1 is the median of their channels. */
export type Trait = {
  readonly kind: 'weekday' | 'daypart' | 'pillar' | 'format' | 'length';
  readonly value: string;
  /** Undefined where fewer than a handful have it. */
  readonly ratio: number | undefined;
  readonly posts: readonly PostLink[];
};

export type RankedPost = {
  readonly post: PostLink;
  readonly channel: string;
  readonly instant: number;
  readonly interactions: number;
  readonly views: number | undefined;
  readonly clicks: number | undefined;
  /** Beside the median of its channel. */
  readonly ratio: number;
  /** What goes along with its result, the strongest first. */
  readonly why: readonly Trait[];
};

export type PostsReport = {
  readonly best: readonly RankedPost[];
  readonly worst: readonly RankedPost[];
  /** Measured posts of the period that could be ranked, and those that went out without being measured. */
  readonly ranked: number;
  readonly unmeasured: readonly PostLink[];
  readonly traits: readonly Trait[];
};

/** Most posts of a ranking. */
const TOP = 5;

/** The posts that did best and worst beside others of their channel, and what they have in common. */
export function postsOf(context: ReportContext): PostsReport {
  const traits = traitsOf(context);
  const out = context.own.filter((outing) => wentOut(outing, context));
  const measured = measuredOf(out, context);
  const rank = (one: Measured): RankedPost[] => {
    const ratio = ratioOf(one, context);
    return ratio === undefined ? [] : [rankedPost(one, ratio, traits)];
  };
  const ranked = measured.flatMap(rank).sort((a, b) => b.ratio - a.ratio || a.instant - b.instant);
  // Of few posts none stands on both lists.
  const size = Math.min(TOP, Math.floor(ranked.length / 2));
  const known = new Set(measured.map(({ outing }) => outing));
  return {
    best: ranked.length < FEW ? [] : ranked.slice(0, size),
    worst: ranked.length < FEW ? [] : ranked.slice(ranked.length - size).reverse(),
    ranked: ranked.length,
    unmeasured: out.filter((outing) => !known.has(outing)),
    traits,
  };
}

function rankedPost({ outing, interactions }: Measured, ratio: number, traits: readonly Trait[]): RankedPost {
  const own = new Set(traitsOn(outing).map(([kind, value]) => `${kind}\n${value}`));
  const isGood = ratio >= 1;
  // Only what points the same way explains anything; among equals the trait with more posts behind it.
  const why = traits
    .filter(
      ({ kind, value, ratio: group }) =>
        own.has(`${kind}\n${value}`) && group !== undefined && isGood === group >= 1,
    )
    .sort((a, b) => Math.abs(Math.log(b.ratio || 0.01)) - Math.abs(Math.log(a.ratio || 0.01)))
    .slice(0, 2);
  const { metrics, channel, instant } = outing;
  return {
    post: outing,
    channel,
    instant,
    interactions,
    views: metrics?.views,
    clicks: metrics?.clicks,
    ratio,
    why,
  };
}

export const DAYPARTS = ['night', 'morning', 'midday', 'afternoon', 'evening'] as const;

export type Daypart = (typeof DAYPARTS)[number];

/** The part of the day of a minute: night until 6, morning until 11, midday until 14, afternoon until 18. */
export function daypartOf(minute: number): Daypart {
  const hour = minute / 60;
  if (hour < 6) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 14) return 'midday';
  return hour < 18 ? 'afternoon' : 'evening';
}

const LENGTHS = ['short', 'medium', 'long'] as const;

/** Short until 140 graphemes, medium until 500. */
function lengthOf(length: number): (typeof LENGTHS)[number] {
  if (length <= 140) return 'short';
  return length <= 500 ? 'medium' : 'long';
}

function traitsOn(outing: Outing): readonly (readonly [Trait['kind'], string])[] {
  return [
    ['weekday', String(outing.weekday)],
    ['daypart', daypartOf(outing.minute)],
    ...(outing.pillar === undefined ? [] : [['pillar', outing.pillar] as const]),
    ['format', outing.format],
    ['length', lengthOf(outing.length)],
  ];
}

function traitsOf(context: ReportContext): readonly Trait[] {
  const groups = new Map<string, { ratios: number[]; posts: Outing[] }>();
  for (const { outing, ratio } of ratedHistory(context)) {
    for (const [kind, value] of traitsOn(outing)) {
      const key = `${kind}\n${value}`;
      const group = groups.get(key) ?? { ratios: [], posts: [] };
      group.ratios.push(ratio);
      group.posts.push(outing);
      groups.set(key, group);
    }
  }
  const pillars = [...new Set(context.outings.flatMap(({ pillar }) => pillar ?? []))].sort();
  const all: readonly (readonly [Trait['kind'], readonly string[]])[] = [
    ['weekday', ['0', '1', '2', '3', '4', '5', '6']],
    ['daypart', DAYPARTS],
    ['pillar', pillars],
    ['format', FORMATS],
    ['length', LENGTHS],
  ];
  return all.flatMap(([kind, values]) =>
    values.flatMap((value): Trait[] => {
      const group = groups.get(`${kind}\n${value}`);
      if (!group) return [];
      const ratio = group.ratios.length < FEW ? undefined : median(group.ratios);
      return [{ kind, value, ratio, posts: group.posts }];
    }),
  );
}
