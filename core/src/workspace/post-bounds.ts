import type { Post } from '../model/parsed.ts';
import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { firstInstant, resolveTime, type WrittenTime, wallOf } from '../model/time.ts';
import { dayOfDate } from '../schedule/expand.ts';
import { instantOf } from '../schedule/occurrence.ts';
import { projectOf, type Workspace } from './workspace.ts';
import { postsWithId } from './workspace-index.ts';

const DAY = 24 * 60;

/** Between which instants a post may go out, both included, in milliseconds since 1970-01-01T00:00Z. */
export type Bounds = { readonly from: number; readonly until: number };

/**
 * Between which instants a post may go out on a channel: from the moment it is, behind its embargo and what must be
 * out before it, inside its campaign, and until it expires. Infinite where nothing of it is asked for.
 */
export function boundsOf(workspace: Workspace, plan: Plan | undefined, post: Post, channel: string): Bounds {
  const { embargo, expires, campaign: id, after = [] } = post.entry;
  const zone = zoneOf(plan, channel);
  const at = (time: WrittenTime) => firstInstant(resolveTime(time, zone));
  const startOf = (day: number) => at({ kind: 'wall', wall: wallOf(day * DAY) });
  const campaigns = plan?.campaigns ?? {};
  const campaign = id !== undefined && Object.hasOwn(campaigns, id) ? campaigns[id] : undefined;
  const lower = [
    workspace.now,
    embargo && at(embargo),
    campaign?.start === undefined ? undefined : startOf(dayOfDate(campaign.start)),
    ...after.map((other) => outBefore(workspace, plan, post, other, channel)),
  ];
  const upper = [
    expires && at(expires),
    campaign?.end === undefined ? undefined : startOf(dayOfDate(campaign.end) + 1) - 1,
  ];
  return {
    from: Math.max(...lower.map((one) => one ?? Number.NEGATIVE_INFINITY)),
    until: Math.min(...upper.map((one) => one ?? Number.POSITIVE_INFINITY)),
  };
}

/** When a post is out that another waits for: on the same channel where it goes there, else anywhere. */
function outBefore(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  id: string,
  channel: string,
): number | undefined {
  const [other, second] = postsWithId(workspace.index, projectOf(workspace, post.source.uri), id);
  if (!other || second) return undefined;
  const times = (workspace.entries.get(other.uri)?.facts.occurrences ?? []).filter(
    ({ index }) => index === other.index,
  );
  const same = times.filter((one) => one.channel === channel);
  const instants = (same.length > 0 ? same : times).map((one) => instantOf(one, zoneOf(plan, one.channel)));
  return instants.length > 0 ? Math.min(...instants) : undefined;
}
