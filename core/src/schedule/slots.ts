import {
  firstInstant,
  resolveTime,
  type WallTime,
  type WrittenTime,
  wallAt,
  wallMinutes,
  wallOf,
} from '../model/time.ts';
import { type ChannelCalendar, postsOn } from './channel-calendar.ts';
import { closuresOn, isPaused } from './closed.ts';
import { daysWithin, tooClose } from './conflicts.ts';
import { isUnattended } from './coverage.ts';
import { isOpen, minutesOf, openingsOn } from './hours.ts';
import { dayOf, instantOf, type Occurrence, type PostRef } from './occurrence.ts';
import { PERIODS, periodOf } from './periods.ts';
import { valueOn } from './week.ts';

/** A time at which a channel has room for a post. */
export type Slot = {
  readonly wall: WallTime;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** One of the plan's best times, or merely a time that nothing speaks against. */
  readonly why: 'best' | 'open';
};

export type SlotOptions = {
  /** A post that is to be moved: it does not stand in its own way. */
  readonly ignoring?: PostRef;
  /** How many days are looked through. */
  readonly days?: number;
  /** Whether a slot takes room from those behind it, as when several posts are planned at once. */
  readonly takesRoom?: boolean;
};

const MINUTE = 60_000;
const DAY = 24 * 60;
/** Best times are waited for this many days before any other time will do. */
const PATIENCE = 14;
const STEP = 30;
/** Where a plan says nothing of hours, people are awake between these. */
const AWAKE = { from: 9 * 60, to: 20 * 60 };
const MAX_DAYS = 180;

/**
 * The free times of a channel from an instant on, in order: the plan's best times, and where a
 * fortnight has none left, every half hour inside the hours. A slot breaks nothing that the plan asks
 * for: hours, gaps, cadence, holidays, blackouts, crisis, coverage and the network's daily cap. Wall
 * times that a change of clocks skips or repeats are none.
 */
export function* freeSlots(
  calendar: ChannelCalendar,
  from: number,
  { ignoring, days = MAX_DAYS, takesRoom = false }: SlotOptions = {},
): Generator<Slot> {
  const { zone, channelId, plan } = calendar;
  if (isPaused(plan, channelId)) return;
  const taken: Occurrence[] = [];
  const first = Math.floor(wallMinutes(wallAt(from, zone)) / DAY);
  const isFree = (time: WrittenTime) => isFreeAt(withTaken(calendar, taken), time, ignoring);
  for (let block = first; block < first + days; block += PATIENCE) {
    const last = Math.min(block + PATIENCE, first + days) - 1;
    let hasBest = false;
    for (const why of ['best', 'open'] as const) {
      if (hasBest) break;
      for (let day = block; day <= last; day++) {
        for (const minute of candidates(calendar, day, why)) {
          const time = { kind: 'wall', wall: wallOf(minute) } as const;
          const resolved = resolveTime(time, zone);
          if (resolved.kind !== 'exact' || resolved.instant < from || !isFree(time)) continue;
          if (why === 'best') hasBest = true;
          if (takesRoom) taken.push(pretend(channelId, time, taken.length));
          yield { wall: time.wall, instant: resolved.instant, why };
        }
      }
    }
  }
}

/** True when nothing that the plan or the network asks for speaks against a time on a channel. */
export function isFreeAt(calendar: ChannelCalendar, time: WrittenTime, ignoring?: PostRef): boolean {
  const { plan, channelId, channel, zone, tools } = calendar;
  const resolved = resolveTime(time, zone);
  if (resolved.kind !== 'exact' || isPaused(plan, channelId)) return false;
  const instant = firstInstant(resolved);
  const minute = wallMinutes(wallAt(instant, zone));
  const day = Math.floor(minute / DAY);
  if (channel.hours !== undefined && !isOpen(channel.hours, minute)) return false;
  if (closuresOn(plan, channelId, day, tools).length > 0) return false;
  const others = withoutPost(calendar, ignoring);
  return (
    !isCrowded(others, time) &&
    !isOverCadence(others, day) &&
    !isOverCap(others, instant) &&
    !isUnattended(plan, channelId, instant)
  );
}

function candidates({ channel }: ChannelCalendar, day: number, why: Slot['why']): readonly number[] {
  if (why === 'best') {
    const times = valueOn(channel.bestTimes, day) ?? [];
    return times.map((clock) => day * DAY + minutesOf(clock)).sort((a, b) => a - b);
  }
  const awake = [{ from: day * DAY + AWAKE.from, to: day * DAY + AWAKE.to }];
  const openings = channel.hours === undefined ? awake : openingsOn(channel.hours, day);
  return openings
    .flatMap(({ from, to }) =>
      Array.from({ length: Math.floor((to - from) / STEP) + 1 }, (_, index) => from + index * STEP),
    )
    .sort((a, b) => a - b);
}

function isCrowded({ filed, zone, channel, channelId }: ChannelCalendar, time: WrittenTime): boolean {
  const gap = Math.max(channel.minGap ?? 0, 1);
  const { first, last } = daysWithin(dayOf(time), gap);
  return tooClose(pretend(channelId, time, 0), filed(first, last), gap, zone).length > 0;
}

function isOverCadence(calendar: ChannelCalendar, day: number): boolean {
  return PERIODS.some((period) => {
    const max = calendar.channel.cadence?.[period]?.max;
    return max !== undefined && postsOn(calendar, periodOf(period, day)).length >= max;
  });
}

/** True when a post more would be too much in some 24 hours around it. */
function isOverCap({ filed, zone, dailyCap }: ChannelCalendar, instant: number): boolean {
  if (dailyCap === undefined) return false;
  const day = Math.floor(instant / (DAY * MINUTE));
  const near = [...filed(day - 3, day + 3)]
    .map((one) => instantOf(one, zone))
    .filter((one) => Math.abs(one - instant) < DAY * MINUTE);
  const ends = [instant, ...near.filter((one) => one > instant)];
  return ends.some((end) => near.filter((one) => one > end - DAY * MINUTE && one <= end).length >= dailyCap);
}

/** A post that is not there yet. Its address is none that a file can have. */
function pretend(channel: string, time: WrittenTime, index: number): Occurrence {
  return { uri: '', index, channel, time, span: { start: 0, end: 0 } };
}

function withTaken(calendar: ChannelCalendar, taken: readonly Occurrence[]): ChannelCalendar {
  if (taken.length === 0) return calendar;
  // Of their own addresses, so that none passes for the time that is asked about.
  const others = taken.map((one, index) => ({ ...one, uri: `taken:${index}` }));
  const isOn = ({ time }: Occurrence, first: number, last: number) =>
    dayOf(time) >= first && dayOf(time) <= last;
  return {
    ...calendar,
    filed: (first, last) => [
      ...calendar.filed(first, last),
      ...others.filter((one) => isOn(one, first, last)),
    ],
  };
}

function withoutPost(calendar: ChannelCalendar, post: PostRef | undefined): ChannelCalendar {
  if (post === undefined) return calendar;
  return {
    ...calendar,
    filed: (first, last) =>
      [...calendar.filed(first, last)].filter(({ uri, index }) => uri !== post.uri || index !== post.index),
  };
}
