import { channelOf } from '../../../model/plan/plan.ts';
import { periodOf } from '../../../schedule/periods.ts';
import type { Outing, PostLink } from '../outing.ts';
import { channelsOf, type ReportContext, wentOut } from '../report-context.ts';

export type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined };

/** A whole week or month of a channel beside what the plan promises. Days are counted from 1970-01-01. */
export type Held = {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly verdict: 'kept' | 'under' | 'over';
  readonly posts: readonly PostLink[];
};

export type ChannelActivity = {
  readonly channel: string;
  /** With a time in the period: gone out, due and without a sign that they did, and still to come. */
  readonly wentOut: readonly PostLink[];
  readonly due: readonly PostLink[];
  readonly toCome: readonly PostLink[];
  readonly before: number;
  readonly week: Bounds | undefined;
  readonly month: Bounds | undefined;
  /** Weeks and months that lie in the period and are over. */
  readonly weeks: readonly Held[];
  readonly months: readonly Held[];
};

/** What went out on each channel, beside its cadence. */
export function activityOf(context: ReportContext): readonly ChannelActivity[] {
  const { plan, own, before, now } = context;
  return channelsOf(context).map((channel) => {
    const mine = own.filter((outing) => outing.channel === channel);
    const out = mine.filter((outing) => wentOut(outing, context));
    const rest = mine.filter((outing) => !wentOut(outing, context));
    const { week, month } = channelOf(plan, channel)?.cadence ?? {};
    return {
      channel,
      wentOut: out,
      due: rest.filter(({ instant }) => instant <= now),
      toCome: rest.filter(({ instant }) => instant > now),
      before: before.filter((outing) => outing.channel === channel && wentOut(outing, context)).length,
      week,
      month,
      weeks: heldOf(context, out, 'week', week),
      months: heldOf(context, out, 'month', month),
    };
  });
}

function heldOf(
  { period, today }: ReportContext,
  out: readonly Outing[],
  kind: 'week' | 'month',
  bounds: Bounds | undefined,
): readonly Held[] {
  if (bounds === undefined) return [];
  const found: Held[] = [];
  for (let day = period.first; day <= period.last; ) {
    const { first, last } = periodOf(kind, day);
    day = last + 1;
    if (first < period.first || last > period.last || last >= today) continue;
    const posts = out.filter((outing) => outing.day >= first && outing.day <= last);
    const count = posts.length;
    const isUnder = bounds.min !== undefined && count < bounds.min;
    const isOver = bounds.max !== undefined && count > bounds.max;
    found.push({ first, last, count, posts, verdict: isUnder ? 'under' : isOver ? 'over' : 'kept' });
  }
  return found;
}
