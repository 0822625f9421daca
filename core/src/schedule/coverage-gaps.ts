import { type Channel, type Plan, zoneOf } from '../model/plan/plan.ts';
import { dutySpans, instantAt, MAX_WAIT, type Span } from './coverage.ts';
import { openingsOn } from './hours.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
/** Gaps shorter than this, in minutes, are the seam between two shifts. */
const SEAM = 5;

/** A stretch of the week in which a post would find nobody to answer in time: minutes since Monday 00:00. */
export type CoverageGap = { readonly from: number; readonly to: number };

/**
 * The stretches of a week in which a channel may publish, and nobody is on duty before its first-response
 * time is over, by channel. Of a channel without publishing hours, only whole days count: nobody promises
 * the nights. Channels without a promise, or of which the plan does not say who answers, are left out.
 *
 * @param monday the week, by its Monday counted from 1970-01-01; zones shift against each other within a year.
 */
export function coverageGaps(plan: Plan, monday: number): ReadonlyMap<string, readonly CoverageGap[]> {
  const promised = Object.entries(plan.channels).flatMap(([id, channel]) =>
    channel.firstResponse === undefined
      ? []
      : [{ id, channel, wait: Math.min(channel.firstResponse, MAX_WAIT) }],
  );
  if (promised.length === 0) return new Map();
  const longest = Math.max(...promised.map(({ wait }) => wait));
  const [from, to] = [(monday - 1) * DAY, (monday + 8) * DAY + longest];
  // Worked out once for all channels: what a clock in another zone says is dear.
  const duties = (plan.coverage ?? []).map((duty) => ({
    channels: duty.channels,
    spans: dutySpans(plan, duty, from * MINUTE, to * MINUTE),
  }));
  const gaps = promised.flatMap(({ id, channel, wait }) => {
    const own = duties.filter(({ channels }) => channels?.includes(id) ?? true);
    if (own.length === 0) return [];
    // Who comes on duty within the time answers what came before.
    const covered = own
      .flatMap(({ spans }) => spans)
      .map((span) => ({ from: span.from / MINUTE - wait, to: span.to / MINUTE }));
    return [[id, gapsOf(channel, zoneOf(plan, id), covered, monday)] as const];
  });
  return new Map(gaps);
}

function gapsOf(
  { hours }: Channel,
  zone: string,
  covered: readonly Span[],
  monday: number,
): readonly CoverageGap[] {
  const days = [0, 1, 2, 3, 4, 5, 6].map((weekday) => monday + weekday);
  const openings = days.flatMap((day) =>
    hours ? openingsOn(hours, day) : [{ from: day * DAY, to: (day + 1) * DAY }],
  );
  return openings.flatMap(({ from, to }) => {
    const [start, end] = [instantAt(zone, from) / MINUTE, instantAt(zone, to) / MINUTE];
    return without({ from: start, to: end }, covered).flatMap((open) => {
      const isWhole = open.from === start && open.to === end;
      if (open.to - open.from < SEAM || (!hours && !isWhole)) return [];
      const base = from - start - monday * DAY;
      return [{ from: base + open.from, to: base + open.to }];
    });
  });
}

/** What is left of a stretch when others are taken out of it. */
function without(whole: Span, others: readonly Span[]): readonly Span[] {
  let left: readonly Span[] = [whole];
  for (const { from, to } of others) {
    left = left.flatMap((one) =>
      to <= one.from || from >= one.to
        ? [one]
        : [
            { from: one.from, to: from },
            { from: to, to: one.to },
          ].filter((part) => part.to > part.from),
    );
  }
  return left;
}
