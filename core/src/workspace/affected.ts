import { channelOf, type Plan } from '../model/plan/plan.ts';
import { daysWithin } from '../schedule/conflicts.ts';
import { dayOf } from '../schedule/occurrence.ts';
import type { Facts } from './facts.ts';
import { folderOf, planFor, projectOf, type Workspace } from './workspace.ts';
import {
  danglingReferrers,
  isSearchable,
  occurrencesBetween,
  postsWithId,
  referrersOf,
} from './workspace-index.ts';

/**
 * The other files whose findings a change of one file may change. Found through the index, in time
 * that does not grow with the workspace, but for two rare changes: a plan that comes or goes moves
 * files between projects, and a new id may be what a misspelt reference elsewhere meant. What a plan
 * says concerns its whole project, which is seen by comparing the plan itself.
 */
export function affectedBy(before: Workspace, after: Workspace, uri: string): ReadonlySet<string> {
  const affected = new Set<string>();
  const [old, now] = [before.entries.get(uri)?.facts, after.entries.get(uri)?.facts];
  // An edit of the text itself leaves the facts as they are, and nobody else is concerned.
  if (old !== now) for (const facts of [old, now]) if (facts) collect(after, uri, facts, affected);
  if (old !== now && idsOf(old) !== idsOf(now)) collectDangling(before, after, uri, affected);
  if (isPlanned(before, uri) !== isPlanned(after, uri)) collectMoved(before, after, uri, affected);
  affected.delete(uri);
  return affected;
}

/** The ids of a file as one text, to be compared. */
function idsOf(facts: Facts | undefined): string {
  return (facts?.definitions ?? []).map(({ id }) => id).join('\n');
}

function collectDangling(before: Workspace, after: Workspace, uri: string, into: Set<string>): void {
  const [was, is] = [isSearchable(before.index), isSearchable(after.index)];
  if (!was && !is) return;
  const project = was === is ? projectOf(after, uri) : undefined;
  for (const referrer of danglingReferrers(after.index, project)) into.add(referrer);
}

function isPlanned(workspace: Workspace, uri: string): boolean {
  return workspace.plans.get(folderOf(uri))?.includes(uri) ?? false;
}

/** Every file of the projects that a plan parted or joined. */
function collectMoved(before: Workspace, after: Workspace, uri: string, into: Set<string>): void {
  const projects = new Set([projectOf(before, uri), projectOf(after, uri)]);
  for (const file of after.entries.keys()) {
    if (projects.has(projectOf(before, file)) || projects.has(projectOf(after, file))) into.add(file);
  }
}

function collect(workspace: Workspace, uri: string, facts: Facts, into: Set<string>): void {
  const project = projectOf(workspace, uri);
  const { index } = workspace;
  for (const id of new Set(facts.definitions.map((definition) => definition.id))) {
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
  return channelOf(plan, channel)?.minGap;
}
