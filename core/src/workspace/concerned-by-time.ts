import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { dayOf, instantOf, type Occurrence } from '../schedule/occurrence.ts';
import { DAYS_OF_SERIES, PAST_DAYS } from '../schedule/reach.ts';
import { dayAt } from '../schedule/today.ts';
import { behindOnChannel, lastBefore, weighedWith } from './around.ts';
import { tooLateOf } from './delivery-states.ts';
import { nativeWindow } from './native-window.ts';
import { fileAt, type Workspace } from './workspace.ts';
import { channelIndex, occurrencesBetween } from './workspace-index.ts';

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
  for (const [folder, uris] of workspace.plans) {
    const plans = uris.flatMap((uri) => fileAt(workspace, uri) ?? []).filter((one) => one.kind === 'plan');
    // Of several plans the first governs the posts; each has tasks and dates of its own.
    for (const { plan, source } of plans) if (isNewDay(plan, from, to)) concerned.add(source.uri);
    const [file] = plans;
    if (!file) continue;
    for (const channel of Object.keys(file.plan.channels)) {
      const window = nativeWindow(file.plan, channel);
      // So long before its time a post comes near enough to be taken, and later too near: a whole number
      // of minutes away is still in time.
      const ahead = window
        ? [1 - (window.min ?? 0) * MINUTE, ...(window.max === undefined ? [] : [-window.max * MINUTE])]
        : [];
      // One more time of a post that comes again is near enough to be looked at.
      const series =
        channelIndex(workspace.index, folder, channel).series.length > 0 ? [-DAYS_OF_SERIES * DAY] : [];
      // A time passes, and later it has passed for too long to speak of.
      for (const bound of [0, tooLateOf(file.plan) * MINUTE, PAST_DAYS * DAY, ...ahead, ...series]) {
        const [first, last] = [from - bound, to - bound];
        const days = [Math.floor(first / DAY) - 2, Math.floor(last / DAY) + 2] as const;
        for (const one of occurrencesBetween(workspace.index, workspace.tools, folder, channel, ...days)) {
          const instant = instantOf(one, zoneOf(file.plan, channel));
          if (instant <= first || instant > last) continue;
          concerned.add(one.uri);
          if (bound === 0)
            for (const other of heirsOf(workspace, folder, file.plan, one)) concerned.add(other.uri);
        }
      }
    }
  }
  return concerned;
}

/**
 * Posts that say what another said as long as it was still to come: what is told once of several is told of the
 * next that can be changed. A silence that ends with it is over.
 */
function* heirsOf(
  workspace: Workspace,
  project: string,
  plan: Plan,
  occurrence: Occurrence,
): Generator<Occurrence> {
  const { channel } = occurrence;
  if (plan.channels[channel]?.maxGap !== undefined)
    yield* lastBefore(workspace, project, channel, dayOf(occurrence.time));
  if (plan.mix || plan.pillars) yield* weighedWith(workspace, project, plan, occurrence);
  for (const one of behindOnChannel(workspace, project, plan, occurrence)) {
    if (one.uri === occurrence.uri && one.index === occurrence.index) continue;
    yield one;
    // Of what comes again nothing is told, so it is the next that is not that kind.
    if (!one.repeat) return;
  }
}

/** True when a day begins between two moments, on the clock of the brand or of one of its channels. */
function isNewDay(plan: Plan, from: number, to: number): boolean {
  if (to - from >= DAY) return true;
  const zones = new Set(['UTC', plan.brand?.timezone ?? 'UTC']);
  for (const channel of Object.keys(plan.channels)) zones.add(zoneOf(plan, channel));
  return [...zones].some((zone) => dayAt(from, zone) !== dayAt(to, zone));
}
