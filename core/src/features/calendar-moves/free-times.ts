import type { Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { firstInstant, resolveTime, wallAt, wallMinutes, wallOf } from '../../model/time.ts';
import { refOf } from '../../schedule/occurrence.ts';
import { freeSlots, isFreeAt } from '../../schedule/slots.ts';
import { calendarOf } from '../../workspace/calendar-of.ts';
import { boundsOf } from '../../workspace/post-bounds.ts';
import { projectOf, type Workspace } from '../../workspace/workspace.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
/** Times are tried at this many minutes from each other, and up to so many to both sides. */
const STEP = 15;
const REACH = 2 * DAY;
/** Days looked through behind that. */
const DAYS = 60;
/** Where a plan names neither best times nor hours, a working morning. */
const MORNING = 10 * 60;

/** The instant at which a minute of the wall clock, counted from 1970-01-01T00:00, comes in a zone. */
export function instantAt(minutes: number, zone: string): number {
  return firstInstant(resolveTime({ kind: 'wall', wall: wallOf(minutes) }, zone));
}

/**
 * The free time for a post that is nearest to an instant, and is not over: nothing that the plan or the
 * networks ask for speaks against it on any of the channels. Undefined where two months have none.
 */
export function nearestFreeTime(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  channels: readonly string[],
  instant: number,
): number | undefined {
  const isFree = freeFor(workspace, plan, post, channels);
  if (!isFree) return undefined;
  // On the quarters of the clock, which all zones have in common.
  const start = Math.round(instant / (STEP * MINUTE)) * STEP * MINUTE;
  for (let away = STEP; away <= REACH; away += STEP) {
    for (const one of [start + away * MINUTE, start - away * MINUTE]) if (isFree(one)) return one;
  }
  const calendar = calendarOf(workspace, projectOf(workspace, post.source.uri), plan, channels[0] ?? '');
  if (!calendar) return undefined;
  const from = Math.max(instant, workspace.now ?? Number.NEGATIVE_INFINITY);
  for (const slot of freeSlots(calendar, from, { ignoring: refOf(post), days: DAYS })) {
    if (isFree(slot.instant)) return slot.instant;
  }
  return undefined;
}

/**
 * The first free time of a day for a post, best times first; where there is none, a time at which people
 * are awake, about which findings then have something to say.
 */
export function freeTimeOn(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  channels: readonly string[],
  day: number,
): number {
  const zone = plan?.brand?.timezone ?? 'UTC';
  const start = instantAt(day * DAY, zone);
  const end = instantAt((day + 1) * DAY, zone);
  const from = Math.max(start, workspace.now ?? Number.NEGATIVE_INFINITY);
  const isFree = freeFor(workspace, plan, post, channels);
  const project = projectOf(workspace, post.source.uri);
  for (const id of isFree ? channels : []) {
    const calendar = calendarOf(workspace, project, plan, id);
    if (!calendar) continue;
    for (const { instant } of freeSlots(calendar, from, { ignoring: refOf(post), days: 2 })) {
      if (instant >= end) break;
      if (isFree?.(instant)) return instant;
    }
  }
  return instantAt(day * DAY + MORNING, zone);
}

/** Whether an instant is free on all channels of a post that the plan declares, and within the post's own bounds. */
function freeFor(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  channels: readonly string[],
): ((instant: number) => boolean) | undefined {
  const project = projectOf(workspace, post.source.uri);
  const calendars = channels.flatMap((id) => calendarOf(workspace, project, plan, id) ?? []);
  const [first] = calendars;
  if (!first) return undefined;
  const { from, until } = boundsOf(workspace, plan, post, first.channelId);
  const ref = refOf(post);
  return (instant) =>
    instant >= from &&
    instant <= until &&
    calendars.every((one) => isFreeAt(one, { kind: 'wall', wall: wallAt(instant, one.zone) }, ref));
}

/** The day and minute of an instant on the wall clock of a zone. */
export function onClock(instant: number, zone: string): { readonly day: number; readonly minute: number } {
  const minutes = wallMinutes(wallAt(instant, zone));
  const day = Math.floor(minutes / DAY);
  return { day, minute: Math.floor(minutes - day * DAY) };
}
