import { wallAt, wallMinutes } from '../model/time.ts';
import type { ChannelCalendar } from '../schedule/channel-calendar.ts';
import { expand } from '../schedule/expand.ts';
import {
  dayOf,
  instantOf,
  type Occurrence,
  occurrencesOf,
  resolveOccurrence,
} from '../schedule/occurrence.ts';
import { DAYS_OF_SERIES, PAST_DAYS } from '../schedule/reach.ts';
import type { Span } from '../text/span.ts';
import { calendarOf } from '../workspace/calendar-of.ts';
import type { Contexts } from './contexts.ts';
import type { Param } from './finding.ts';

const DAY = 86_400_000;

/** One time of a post on one channel. */
export type Timed = {
  readonly calendar: ChannelCalendar;
  readonly occurrence: Occurrence;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** Minutes since 1970-01-01T00:00 on the channel's wall clock, and the day they lie in. */
  readonly minute: number;
  readonly day: number;
  /** The time for a reader, in the channel's zone. */
  readonly when: Param & { readonly kind: 'moment' };
};

/** The times of a post by channel: one, or several of a post that comes again. Channels that the plan does not declare are left out. */
export type Times = readonly (readonly Timed[])[];

/**
 * The times of a post that are still to come: what has gone out, or should have, is nothing to plan any more.
 * Of a post that comes again, those of the next year. Where nobody knows what time it is, all of them, or those of
 * the first year.
 */
export function timesOf(context: Where): Times {
  return worked(context).ahead;
}

/** The times of a post, those that have passed too; of a post that comes again, of the last days and of the next year. */
export function allTimesOf(context: Where): Times {
  return worked(context).all;
}

type Where = Pick<Contexts['post'], 'workspace' | 'post' | 'plan' | 'project'>;

type Worked = { readonly all: Times; readonly ahead: Times };

/** The answer that was given last: one rule after the other asks for the times of one post. */
let last: (Pick<Where, 'post' | 'workspace'> & Worked) | undefined;

function worked(context: Where): Worked {
  const { post, workspace } = context;
  if (last?.post !== post || last.workspace !== workspace) {
    const all = workOut(context);
    last = { post, workspace, all, ahead: aheadOf(all, workspace.now) };
  }
  return last;
}

function aheadOf(all: Times, now: number | undefined): Times {
  if (now === undefined) return all;
  return all.map((times) => times.filter(({ instant }) => instant > now));
}

function workOut({ workspace, post, plan, project }: Where): Times {
  const { now, tools } = workspace;
  return occurrencesOf(post).flatMap((occurrence) => {
    const calendar = calendarOf(workspace, project, plan, occurrence.channel);
    if (!calendar) return [];
    const first = dayOf(occurrence.time);
    if (!occurrence.repeat || now === undefined)
      return [
        Array.from(expand(occurrence, first, first + DAYS_OF_SERIES, tools.expandRule), (one) =>
          timed(one, calendar),
        ),
      ];
    // Bounded by instants, not by days: whoever waits for a time to come near knows when it does.
    const [from, to] = [now - PAST_DAYS * DAY, now + DAYS_OF_SERIES * DAY];
    const days = [Math.floor(from / DAY) - 2, Math.floor(to / DAY) + 2] as const;
    const times = Array.from(expand(occurrence, ...days, tools.expandRule), (one) => timed(one, calendar));
    return [times.filter(({ instant }) => instant > from && instant <= to)];
  });
}

function timed(occurrence: Occurrence, calendar: ChannelCalendar): Timed {
  const { zone } = calendar;
  const instant = instantOf(occurrence, zone);
  const { time } = occurrence;
  // Only of a time that the clock skips is the wall time another than the written one.
  const isWritten = time.kind === 'wall' && resolveOccurrence(occurrence, zone).kind !== 'gap';
  const minute = wallMinutes(isWritten ? time.wall : wallAt(instant, zone));
  const when = { kind: 'moment', instant, zone } as const;
  return { calendar, occurrence, instant, minute, day: Math.floor(minute / (24 * 60)), when };
}

/** Channels on which the same is wrong with the same written time. */
export type Shared<Fault> = {
  readonly channels: readonly string[];
  readonly span: Span;
  /** The first time with the fault. */
  readonly at: Timed;
  readonly fault: Fault;
  /** The days on which the times with the fault are filed: of a post that comes again there may be several. */
  readonly days: readonly number[];
};

/**
 * What is wrong with times, told once for all channels that share a written time and a fault, and of a post
 * that comes again once for all its days.
 *
 * @param faultOf what is wrong with a time; undefined where nothing is.
 * @param nameOf tells faults apart.
 */
export function faults<Fault>(
  times: Times,
  faultOf: (at: Timed) => Fault | undefined,
  nameOf: (fault: Fault) => string,
): readonly Shared<Fault>[] {
  type Group = { channels: string[]; span: Span; at: Timed; fault: Fault; days: number[] };
  const groups = new Map<string, Group>();
  for (const ofChannel of times) {
    for (const at of ofChannel) {
      const fault = faultOf(at);
      if (fault === undefined) continue;
      const { span, channel, time } = at.occurrence;
      const key = `${span.start} ${nameOf(fault)}`;
      const group = groups.get(key) ?? { channels: [], span, at, fault, days: [] };
      groups.set(key, group);
      if (!group.channels.includes(channel)) group.channels.push(channel);
      const day = dayOf(time);
      if (!group.days.includes(day)) group.days.push(day);
    }
  }
  return [...groups.values()];
}

/** Channels as a message lists them. */
export function listOf(items: readonly string[]) {
  return { kind: 'list', items } as const;
}

/** Days as a message lists them. */
export function daysOf(days: readonly number[]) {
  return { kind: 'days', days } as const;
}
