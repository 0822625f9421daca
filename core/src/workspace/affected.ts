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
  for (const facts of [before.entries.get(uri)?.facts, after.entries.get(uri)?.facts]) {
    if (facts) collect(after, uri, facts, affected);
  }
  affected.delete(uri);
  return affected;
}

function collect(workspace: Workspace, uri: string, facts: Facts, into: Set<string>): void {
  const project = projectOf(workspace, uri);
  const { index } = workspace;
  for (const { id } of facts.definitions) {
    for (const other of postsWithId(index, project, id)) into.add(other.uri);
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
