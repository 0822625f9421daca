import { channelOf, type Plan, zoneOf } from '../../model/plan/plan.ts';
import { firstInstant, resolveTime, wallAt, wallMinutes, wallOf } from '../../model/time.ts';
import { openingsOn } from '../../schedule/hours.ts';
import { freeSlots } from '../../schedule/slots.ts';
import { calendarOf } from '../../workspace/calendar-of.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { timeText } from '../calendar/days.ts';
import type { BoardFilter, BoardSlot, CalendarBoard } from './board.ts';

const DAY = 24 * 60;
/** Free times of one channel that are looked at. */
const MAX_SLOTS = 2000;

type Days = { readonly first: number; readonly last: number; readonly zone: string; readonly tag: string };

/**
 * The free times of the wanted channels on some days from now on, on the plan's wall clock: all best times,
 * and where a channel has none left, the first free time of each day.
 */
export function boardSlots(
  workspace: Workspace,
  project: string,
  plan: Plan | undefined,
  filter: BoardFilter,
  { first, last, zone, tag }: Days,
): readonly BoardSlot[] {
  const from = Math.max(startOf(first, zone), workspace.now ?? Number.NEGATIVE_INFINITY);
  const until = startOf(last + 1, zone);
  if (from >= until) return [];
  const found = new Map<string, BoardSlot>();
  for (const id of wantedChannels(plan, filter)) {
    const calendar = calendarOf(workspace, project, plan, id);
    if (!calendar) continue;
    let count = 0;
    let opened: number | undefined;
    for (const { instant, why } of freeSlots(calendar, from, { days: last - first + 3 })) {
      if (instant >= until || count++ === MAX_SLOTS) break;
      const minutes = wallMinutes(wallAt(instant, zone));
      const day = Math.floor(minutes / DAY);
      // Any half hour would do there: one says as much as twenty.
      if (why === 'open' && opened === day) continue;
      if (why === 'open') opened = day;
      const minute = minutes - day * DAY;
      const key = `${minutes} ${why}`;
      const channels = [...(found.get(key)?.channels ?? []), id];
      found.set(key, { day, minute, time: timeText({ minute }, tag), channels, why });
    }
  }
  return [...found.values()].sort((a, b) => a.day - b.day || a.minute - b.minute);
}

/** When some wanted channel publishes, on the plan's wall clock; undefined where one of them has no hours. */
export function boardHours(
  plan: Plan | undefined,
  filter: BoardFilter,
  first: number,
  last: number,
  zone: string,
): CalendarBoard['hours'] {
  const ids = wantedChannels(plan, filter);
  const openings: { from: number; to: number }[] = [];
  for (const id of ids) {
    const hours = channelOf(plan, id)?.hours;
    if (hours === undefined) return undefined;
    const own = zoneOf(plan, id);
    const onPlan = (minutes: number) =>
      own === zone
        ? minutes
        : wallMinutes(wallAt(firstInstant(resolveTime({ kind: 'wall', wall: wallOf(minutes) }, own)), zone));
    for (let day = first - 1; day <= last + 1; day++) {
      for (const { from, to } of openingsOn(hours, day))
        openings.push({ from: onPlan(from), to: onPlan(to) });
    }
  }
  return ids.length === 0 ? undefined : merged(openings);
}

function merged(openings: readonly { from: number; to: number }[]): NonNullable<CalendarBoard['hours']> {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of openings.toSorted((a, b) => a.from - b.from)) {
    const before = all.at(-1);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else all.push({ from, to });
  }
  return all;
}

function wantedChannels(plan: Plan | undefined, { channels }: BoardFilter): readonly string[] {
  const all = Object.keys(plan?.channels ?? {});
  return channels?.length ? all.filter((id) => channels.includes(id)) : all;
}

/** The instant at which a day begins in a zone. */
function startOf(day: number, zone: string): number {
  return firstInstant(resolveTime({ kind: 'wall', wall: wallOf(day * DAY) }, zone));
}
