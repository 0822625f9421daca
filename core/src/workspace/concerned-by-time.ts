import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { instantOf } from '../schedule/occurrence.ts';
import { PAST_DAYS } from '../schedule/reach.ts';
import { dayAt } from '../schedule/today.ts';
import { tooLateOf } from './delivery-states.ts';
import { nativeWindow } from './native-window.ts';
import { fileAt, type Workspace } from './workspace.ts';
import { occurrencesBetween } from './workspace-index.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The files whose findings may change because time has passed: those with a post whose time, or a
 * bound that counts from it, lies between two moments; and plans, once a day on each of their clocks. Grows with
 * the time that has passed, not with the workspace. Nothing where nobody knew the time before.
 */
export function concernedByTime(
  workspace: Workspace,
  before: number | undefined,
  now: number,
): ReadonlySet<string> {
  const concerned = new Set<string>();
  if (before === undefined || before === now) return concerned;
  const [from, to] = [Math.min(before, now), Math.max(before, now)];
  for (const [folder, [uri]] of workspace.plans) {
    const file = uri === undefined ? undefined : fileAt(workspace, uri);
    if (file?.kind !== 'plan') continue;
    if (isNewDay(file.plan, from, to)) concerned.add(file.source.uri);
    for (const [channel, { maxGap }] of Object.entries(file.plan.channels)) {
      const window = nativeWindow(file.plan, channel);
      // So long before its time a post comes near enough to be taken, and later too near: a whole number
      // of minutes away is still in time.
      const ahead = window
        ? [1 - (window.min ?? 0) * MINUTE, ...(window.max === undefined ? [] : [-window.max * MINUTE])]
        : [];
      const silence = maxGap === undefined ? [] : [maxGap * MINUTE + PAST_DAYS * DAY];
      // A time passes, and later it has passed for too long to speak of.
      for (const bound of [0, tooLateOf(file.plan) * MINUTE, PAST_DAYS * DAY, ...silence, ...ahead]) {
        const [first, last] = [from - bound, to - bound];
        const days = [Math.floor(first / DAY) - 2, Math.floor(last / DAY) + 2] as const;
        for (const one of occurrencesBetween(workspace.index, workspace.tools, folder, channel, ...days)) {
          const instant = instantOf(one, zoneOf(file.plan, channel));
          if (instant > first && instant <= last) concerned.add(one.uri);
        }
      }
    }
  }
  return concerned;
}

/** True when a day begins between two moments, on the clock of the brand or of one of its channels. */
function isNewDay(plan: Plan, from: number, to: number): boolean {
  if (to - from >= DAY) return true;
  const zones = new Set(['UTC', plan.brand?.timezone ?? 'UTC']);
  for (const channel of Object.keys(plan.channels)) zones.add(zoneOf(plan, channel));
  return [...zones].some((zone) => dayAt(from, zone) !== dayAt(to, zone));
}
