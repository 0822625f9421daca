import type { Plan } from '../model/plan/plan.ts';
import { daysWithin } from '../schedule/conflicts.ts';
import { dayOf } from '../schedule/occurrence.ts';
import type { Facts } from './facts.ts';
import { planFor, projectOf, type Workspace } from './workspace.ts';
import { occurrencesBetween, postsWithId, referrersOf } from './workspace-index.ts';

/**
 * The other files whose findings a change of one file may change, found through the index and so in
 * time that does not grow with the workspace. A change of a plan concerns its whole project and is
 * seen by comparing the plan itself.
 */
export function affectedBy(before: Workspace, after: Workspace, uri: string): ReadonlySet<string> {
  const affected = new Set<string>();
  const old = before.files.get(uri)?.facts;
  const now = after.files.get(uri)?.facts;
  for (const [workspace, facts, other] of [
    [after, old, now],
    [after, now, old],
  ] as const) {
    if (facts) collect(workspace, uri, facts, other, affected);
  }
  affected.delete(uri);
  return affected;
}

function collect(
  workspace: Workspace,
  uri: string,
  facts: Facts,
  other: Facts | undefined,
  into: Set<string>,
): void {
  const project = projectOf(workspace, uri);
  const { index } = workspace;
  for (const { id, ref } of facts.ids) {
    if (other?.ids.some((found) => found.id === id && found.ref.index === ref.index)) continue;
    for (const ref of postsWithId(index, project, id)) into.add(ref.uri);
    for (const referrer of referrersOf(index, project, id)) into.add(referrer);
  }
  const plan = planFor(workspace, uri)?.plan;
  for (const { channel, time } of facts.occurrences) {
    const gap = reach(plan, channel);
    if (gap === undefined) continue;
    const { first, last } = daysWithin(dayOf(time), gap);
    for (const near of occurrencesBetween(index, project, channel, first, last)) into.add(near.uri);
  }
}

/** How far, in minutes, a post is felt on its channel. */
function reach(plan: Plan | undefined, channel: string): number | undefined {
  return plan?.channels[channel]?.minGap;
}
