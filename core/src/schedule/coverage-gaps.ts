import { channelOf, type Plan, zoneOf } from '../model/plan/plan.ts';
import { firstInstant, resolveTime, wallOf } from '../model/time.ts';
import { MAX_WAIT, onDuty, type Span } from './coverage.ts';
import { openingsOn } from './hours.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
/** Gaps shorter than this, in minutes, are the seam between two shifts. */
const SEAM = 5;

/** A stretch of the week in which a post would find nobody to answer in time: minutes since Monday 00:00. */
export type CoverageGap = { readonly from: number; readonly to: number };

/**
 * The stretches of a week in which a channel may publish, and nobody is on duty before its first-response
 * time is over. Of a channel without publishing hours, only whole days count: nobody promises the nights.
 *
 * @param monday the week, by its Monday counted from 1970-01-01; zones shift against each other within a year.
 * @returns nothing where the plan promises no time, or does not say who answers on the channel.
 */
export function coverageGaps(plan: Plan, channelId: string, monday: number): readonly CoverageGap[] {
  const channel = channelOf(plan, channelId);
  const wanted = channel?.firstResponse;
  if (!channel || wanted === undefined) return [];
  const zone = zoneOf(plan, channelId);
  const instantAt = (minutes: number) =>
    firstInstant(resolveTime({ kind: 'wall', wall: wallOf(minutes) }, zone)) / MINUTE;
  const wait = Math.min(wanted, MAX_WAIT);
  const [first, last] = [monday * DAY, (monday + 7) * DAY];
  const duties = onDuty(plan, channelId, instantAt(first) * MINUTE, (instantAt(last) + wait) * MINUTE);
  if (duties === undefined) return [];
  // Who comes on duty within the time answers what came before.
  const covered = duties.map(({ from, to }) => ({ from: from / MINUTE - wait, to: to / MINUTE }));
  const gaps: CoverageGap[] = [];
  for (let day = monday; day < monday + 7; day++) {
    const whole = [{ from: day * DAY, to: (day + 1) * DAY }];
    for (const { from, to } of channel.hours ? openingsOn(channel.hours, day) : whole) {
      const [start, end] = [instantAt(from), instantAt(to)];
      for (const open of without({ from: start, to: end }, covered)) {
        const isWhole = open.from === start && open.to === end;
        if (open.to - open.from < SEAM || (!channel.hours && !isWhole)) continue;
        gaps.push({ from: from + open.from - start - first, to: from + open.to - start - first });
      }
    }
  }
  return gaps;
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
