import type { Plan } from '../model/plan/plan.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { MAX_DAYS_OF_SILENCE, MAX_POSTS_TOGETHER } from '../schedule/reach.ts';
import { postsFrom } from './timeline.ts';
import type { Workspace } from './workspace.ts';
import { channelIndex, filedBetween, lastDayBefore } from './workspace-index.ts';

/** The posts of a channel behind which nothing comes until a day: the last ones before it. */
export function* lastBefore(
  { index, tools }: Workspace,
  project: string,
  channel: string,
  day: number,
): Generator<Occurrence> {
  const filed = channelIndex(index, project, channel);
  const last = lastDayBefore(filed, tools, day - 2, MAX_DAYS_OF_SILENCE * 2);
  for (const { occurrence } of filedBetween(filed, tools, (last ?? day) - 3, day + 2)) yield occurrence;
}

/** The posts that are weighed together with one that comes before them, in the whole project. */
export function weighedWith(
  workspace: Workspace,
  project: string,
  plan: Plan | undefined,
  occurrence: Occurrence,
): readonly Occurrence[] {
  const line = { workspace, project, plan, channels: Object.keys(plan?.channels ?? {}) };
  return postsFrom(line, occurrence, MAX_POSTS_TOGETHER + 1).map((one) => one.occurrence);
}

/** The posts that are weighed together with one that comes before them, on its channel. */
export function behindOnChannel(
  workspace: Workspace,
  project: string,
  plan: Plan | undefined,
  occurrence: Occurrence,
): readonly Occurrence[] {
  const line = { workspace, project, plan, channels: [occurrence.channel] };
  return postsFrom(line, occurrence, MAX_POSTS_TOGETHER + 1).map((one) => one.occurrence);
}
