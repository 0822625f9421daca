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
import type { Span } from '../text/span.ts';
import { calendarOf } from '../workspace/calendar-of.ts';
import type { Contexts } from './contexts.ts';
import type { Param } from './finding.ts';

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

/** Of a post that comes again, times are looked at for so many days from the first. */
const DAYS_OF_SERIES = 366;

/** The times of a post, by channel: one, or those of the first year of a post that comes again. Channels that the plan does not declare are left out. */
export function timesOf(context: Where): readonly (readonly Timed[])[] {
  const { post, workspace } = context;
  if (last?.post !== post || last.workspace !== workspace)
    last = { post, workspace, times: workOut(context) };
  return last.times;
}

type Where = Pick<Contexts['post'], 'workspace' | 'post' | 'plan' | 'project'>;

/** The answer that was given last: one rule after the other asks for the times of one post. */
let last: (Pick<Where, 'post' | 'workspace'> & { readonly times: readonly (readonly Timed[])[] }) | undefined;

function workOut({ workspace, post, plan, project }: Where): readonly (readonly Timed[])[] {
  return occurrencesOf(post).flatMap((occurrence) => {
    const calendar = calendarOf(workspace, project, plan, occurrence.channel);
    if (!calendar) return [];
    const first = dayOf(occurrence.time);
    const times = expand(occurrence, first, first + DAYS_OF_SERIES, workspace.tools.expandRule);
    return [Array.from(times, (one) => timed(one, calendar))];
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
  readonly at: Timed;
  readonly fault: Fault;
};

/**
 * What is wrong with times, told once for all channels that share a written time and a fault. Of a post
 * that comes again, the first time counts.
 *
 * @param faultOf what is wrong with a time; undefined where nothing is.
 * @param nameOf tells faults apart.
 */
export function faults<Fault>(
  times: readonly (readonly Timed[])[],
  faultOf: (at: Timed) => Fault | undefined,
  nameOf: (fault: Fault) => string,
): readonly Shared<Fault>[] {
  const groups = new Map<string, { channels: string[]; span: Span; at: Timed; fault: Fault }>();
  for (const ofChannel of times) {
    for (const at of ofChannel) {
      const fault = faultOf(at);
      if (fault === undefined) continue;
      const { span, channel } = at.occurrence;
      const key = `${span.start} ${nameOf(fault)}`;
      const group = groups.get(key);
      if (group) group.channels.push(channel);
      else groups.set(key, { channels: [channel], span, at, fault });
      break;
    }
  }
  return [...groups.values()];
}

/** Channels as a message lists them. */
export function listOf(items: readonly string[]) {
  return { kind: 'list', items } as const;
}
