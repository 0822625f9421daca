import type { Outing, PostLink } from '../outing.ts';
import { interactionsOf, measuredOf, type ReportContext, wentOut } from '../report-context.ts';
import { median } from '../statistics.ts';
import { audienceOf } from './audience.ts';

/** A number of the period beside that of the one before. `of` is how many posts it was counted on. */
export type Figure = {
  readonly value: number | undefined;
  readonly before: number | undefined;
  readonly of: number;
  readonly ofBefore: number;
  readonly posts: readonly PostLink[];
};

export type Overview = {
  readonly published: Figure;
  readonly interactions: Figure;
  readonly views: Figure;
  readonly clicks: Figure;
  /** Median interactions of a post. */
  readonly median: Figure;
  readonly followers: Figure;
  readonly messages: Figure;
};

/** What went out, and what came of it, beside the period before. */
export function overviewOf(context: ReportContext): Overview {
  const own = context.own.filter((outing) => wentOut(outing, context));
  const before = context.before.filter((outing) => wentOut(outing, context));
  const total = (count: (outing: Outing) => number | undefined): Figure => {
    const [now, then] = [counted(own, count), counted(before, count)];
    return {
      value: sum(now.map(({ value }) => value)),
      before: sum(then.map(({ value }) => value)),
      of: now.length,
      ofBefore: then.length,
      posts: now.map(({ outing }) => outing),
    };
  };
  const [measured, earlier] = [measuredOf(own, context), measuredOf(before, context)];
  const audience = audienceOf(context);
  return {
    published: plain(own.length, before.length, own),
    interactions: total(interactionsOf),
    views: total(({ metrics }) => metrics?.views),
    clicks: total(({ metrics }) => metrics?.clicks),
    median: {
      value: median(measured.map(({ interactions }) => interactions)),
      before: median(earlier.map(({ interactions }) => interactions)),
      of: measured.length,
      ofBefore: earlier.length,
      posts: measured.map(({ outing }) => outing),
    },
    followers: {
      value: sum(audience.followers.flatMap(({ change }) => change ?? [])),
      before: sum(audience.followers.flatMap(({ changeBefore }) => changeBefore ?? [])),
      of: audience.followers.filter(({ change }) => change !== undefined).length,
      ofBefore: audience.followers.filter(({ changeBefore }) => changeBefore !== undefined).length,
      posts: [],
    },
    messages: plain(audience.messages, audience.messagesBefore, []),
  };
}

function plain(value: number, before: number, posts: readonly PostLink[]): Figure {
  return { value, before, of: value, ofBefore: before, posts };
}

function counted(outings: readonly Outing[], count: (outing: Outing) => number | undefined) {
  return outings.flatMap((outing) => {
    const value = count(outing);
    return value === undefined ? [] : [{ outing, value }];
  });
}

/** Nothing counted is no zero. */
function sum(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((all, value) => all + value, 0);
}
