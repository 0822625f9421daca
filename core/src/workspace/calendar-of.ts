import { channelOf, type Plan, zoneOf } from '../model/plan/plan.ts';
import { limitsOf } from '../networks/profile/limits-of.ts';
import type { ChannelCalendar } from '../schedule/channel-calendar.ts';
import { networkOf } from './sent.ts';
import type { Workspace } from './workspace.ts';
import { occurrencesBetween } from './workspace-index.ts';

/** What is planned on a channel of a project; undefined where the plan declares no such channel. */
export function calendarOf(
  { index, tools }: Workspace,
  project: string,
  plan: Plan | undefined,
  channelId: string,
): ChannelCalendar | undefined {
  const channel = channelOf(plan, channelId);
  if (!plan || !channel) return undefined;
  return {
    plan,
    channelId,
    channel,
    zone: zoneOf(plan, channelId),
    dailyCap: limitsOf(networkOf(channel.network), channel).postsPerDay?.value,
    tools,
    filed: (first, last) => occurrencesBetween(index, tools, project, channelId, first, last),
  };
}
