import type { PlanFile } from '../model/parsed.ts';
import { channelOf, type Plan } from '../model/plan/plan.ts';
import { isPaused } from '../schedule/closed.ts';
import { dayOfDate } from '../schedule/expand.ts';
import { lastBefore } from './around.ts';
import { projectOf, type Workspace } from './workspace.ts';
import { channelIndex, filedBetween, filedFrom } from './workspace-index.ts';

/** The day from which on everything is meant: time as the index knows it has no earlier one. */
const EVER = Number.NEGATIVE_INFINITY;
const DAY = 86_400_000;

/**
 * The files of a project that another reading of its plan concerns, where that is less than all of them: a blackout
 * concerns the posts on its days, a crisis those that are to come on the channels it pauses, and a comment nobody.
 * Findings that point into the plan are not looked at here: what stands in it may have moved.
 *
 * @returns undefined where every file may be concerned.
 */
export function concernedByPlan(
  workspace: Workspace,
  before: PlanFile,
  after: PlanFile,
): ReadonlySet<string> | undefined {
  // Of a plan with problems nobody knows which rules are conclusive, and what was cut out of it.
  if (before.problems.length > 0 || after.problems.length > 0) return undefined;
  const [was, is] = [split(before.plan), split(after.plan)];
  if (JSON.stringify(was.rest) !== JSON.stringify(is.rest)) return undefined;
  const concerned = new Set<string>();
  const project = projectOf(workspace, after.source.uri);
  const channels = Object.keys(after.plan.channels);
  const collect = (channel: string, first: number, last?: number) => {
    const filed = channelIndex(workspace.index, project, channel);
    const found =
      last === undefined ? filedFrom(filed, first) : filedBetween(filed, workspace.tools, first, last);
    for (const { occurrence } of found) concerned.add(occurrence.uri);
  };
  // A closed day is no silence, and nor is a channel that is paused: the post before it says so.
  const collectSilent = (channel: string, day: number) => {
    if (channelOf(after.plan, channel)?.maxGap === undefined) return;
    for (const { uri } of lastBefore(workspace, project, channel, day)) concerned.add(uri);
  };
  for (const { from, to = from, channels: own } of changed(was.blackouts, is.blackouts)) {
    for (const channel of own ?? channels) {
      collect(channel, dayOfDate(from) - 2, dayOfDate(to) + 2);
      collectSilent(channel, dayOfDate(from));
    }
  }
  if (JSON.stringify(was.crisis) !== JSON.stringify(is.crisis)) {
    // What has gone out is not paused any more.
    const first = workspace.now === undefined ? undefined : Math.floor(workspace.now / DAY) - 2;
    for (const channel of channels)
      if (isPaused(before.plan, channel) || isPaused(after.plan, channel)) {
        collect(channel, first ?? EVER);
        if (first !== undefined) collectSilent(channel, first);
      }
  }
  return concerned;
}

type Parts = {
  readonly blackouts: NonNullable<NonNullable<Plan['calendar']>['blackouts']>;
  readonly crisis: unknown;
  readonly rest: unknown;
};

/** What is looked at by itself, and all else. */
function split(plan: Plan): Parts {
  const { calendar, crisis, ...others } = plan;
  const { blackouts = [], ...dates } = calendar ?? {};
  const { state, reason, since, paused, ...manual } = crisis ?? {};
  return { blackouts, crisis: [state, reason, since, paused], rest: [others, dates, manual] };
}

/** The blackouts that only one of two readings has, or has at another position: a finding names it. */
function changed(was: Parts['blackouts'], is: Parts['blackouts']): Parts['blackouts'] {
  const isOther = (list: Parts['blackouts']) => (one: Parts['blackouts'][number], index: number) =>
    JSON.stringify(list[index]) !== JSON.stringify(one);
  return [...was.filter(isOther(is)), ...is.filter(isOther(was))];
}
