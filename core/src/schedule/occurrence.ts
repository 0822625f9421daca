import type { Post } from '../model/parsed.ts';
import type { Repeat } from '../model/repeat.ts';
import {
  firstInstant,
  lastInstant,
  type ResolvedTime,
  resolveTime,
  type WrittenTime,
  wallMinutes,
} from '../model/time.ts';
import { spanAt } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

/** A post, by its file and its position in it. */
export type PostRef = { readonly uri: string; readonly index: number };

/** A post on a channel at a time, as written: which instant that is depends on the plan. */
export type Occurrence = PostRef & {
  readonly channel: string;
  readonly time: WrittenTime;
  /** Where the time is written. */
  readonly span: Span;
  /** Set on a post that comes again: `time` is then the first of its times, or one that was worked out. */
  readonly repeat?: Repeat;
};

export function refOf(post: Post): PostRef {
  return { uri: post.source.uri, index: post.index };
}

/** True when a post takes up its time: ideas are not settled, and cancelled posts do not go out. */
function takesSlot(post: Post): boolean {
  return post.entry.status !== 'idea' && post.entry.status !== 'cancelled';
}

/** The post on each of its channels, where it has a time there that it takes up. */
export function occurrencesOf(post: Post): readonly Occurrence[] {
  return takesSlot(post) ? writtenTimes(post) : [];
}

/** The times of a post on its channels as written, also of an idea or of one that was cancelled. */
export function writtenTimes(post: Post): readonly Occurrence[] {
  const { schedule, channels } = post.entry;
  if (schedule === undefined) return [];
  const ref = refOf(post);
  return [...new Set(channels ?? [])].flatMap((channel) => {
    const time = scheduleFor(schedule, channel);
    const path = isOneTime(schedule) ? ['schedule'] : ['schedule', channel];
    const again = post.entry.repeat === undefined ? {} : { repeat: post.entry.repeat };
    return time ? [{ ...ref, channel, time, span: spanAt(post.node, path), ...again }] : [];
  });
}

type Schedule = NonNullable<Post['entry']['schedule']>;

/** The time of a post on a channel. */
function scheduleFor(schedule: Schedule | undefined, channel: string): WrittenTime | undefined {
  if (schedule === undefined) return undefined;
  if (isOneTime(schedule)) return schedule;
  // A channel may have a name that every object has, such as `constructor`.
  return Object.hasOwn(schedule, channel) ? schedule[channel] : undefined;
}

/** True when all channels share one time. */
function isOneTime(schedule: Schedule): schedule is WrittenTime {
  return 'kind' in schedule && typeof schedule.kind === 'string';
}

/**
 * The day, counted from 1970-01-01, on which an occurrence is filed. A neighbourhood only: its true
 * instant may lie up to a day before or behind, whatever its zone.
 */
export function dayOf(time: WrittenTime): number {
  return Math.floor(wallMinutes(time.wall) / (24 * 60));
}

/** Reading a zone is dear and a time is compared with every new neighbour, so each is read once in each zone. */
const readings = new WeakMap<WrittenTime, Map<string, ResolvedTime>>();

/** The instant of an occurrence in its channel's zone, with the doubt that a change of clocks leaves. */
export function resolveOccurrence({ time }: Occurrence, zone: string): ResolvedTime {
  let known = readings.get(time);
  if (!known) {
    known = new Map();
    readings.set(time, known);
  }
  const read = known.get(zone);
  if (read) return read;
  const resolved = resolveTime(time, zone);
  known.set(zone, resolved);
  return resolved;
}

/** The instant that an occurrence is compared by, in milliseconds since 1970-01-01T00:00Z. */
export function instantOf(occurrence: Occurrence, zone: string): number {
  return firstInstant(resolveOccurrence(occurrence, zone));
}

/** When a post may go out at the earliest: of two readings of its time the later, so that none is early. */
export function latestInstant(occurrence: Occurrence, zone: string): number {
  return lastInstant(resolveOccurrence(occurrence, zone));
}
