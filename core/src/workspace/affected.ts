import { type Channel, channelOf, type Plan } from '../model/plan/plan.ts';
import { daysWithin } from '../schedule/conflicts.ts';
import { dayOf, type Occurrence } from '../schedule/occurrence.ts';
import { PERIODS, periodOf } from '../schedule/periods.ts';
import { MAX_DAYS_AROUND } from '../schedule/reach.ts';
import { behindOnChannel, lastBefore, weighedWith } from './around.ts';
import { type Content, isAlike } from './content.ts';
import type { Facts } from './facts.ts';
import { servesOthers } from './served.ts';
import { folderOf, planFor, projectOf, type Workspace } from './workspace.ts';
import {
  channelIndex,
  danglingReferrers,
  filedBetween,
  filedFrom,
  isSearchable,
  postsWithId,
  referrersOf,
} from './workspace-index.ts';

/**
 * The other files whose findings a change of one file may change. Found through the index, in time
 * that does not grow with the workspace, but for three rare changes: a plan that comes or goes moves
 * files between projects, a new id may be what a misspelt reference elsewhere meant, and the times of a
 * post that comes again for ever may be near any post of its channel. What a plan says concerns its
 * whole project, which is seen by comparing the plan itself.
 */
export function affectedBy(before: Workspace, after: Workspace, uri: string): ReadonlySet<string> {
  const affected = new Set<string>();
  const [old, now] = [before.entries.get(uri)?.facts, after.entries.get(uri)?.facts];
  // An edit that leaves the facts as they are concerns nobody else.
  if (old !== now) {
    collectReferrers(after, uri, old, now, affected);
    collectNeighbours(after, uri, old, now, affected);
    collectPlan(after, uri, old, now, affected);
  }
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

/** Who shares an id with the file, or refers to one of its posts: they speak of its ids and of its times. */
function collectReferrers(
  workspace: Workspace,
  uri: string,
  old: Facts | undefined,
  now: Facts | undefined,
  into: Set<string>,
): void {
  const speaks = (facts: Facts | undefined) => JSON.stringify([facts?.definitions, facts?.occurrences]);
  if (speaks(old) === speaks(now)) return;
  const project = projectOf(workspace, uri);
  const { index } = workspace;
  for (const id of new Set([old, now].flatMap((facts) => facts?.definitions ?? []).map(({ id }) => id))) {
    for (const other of postsWithId(index, project, id)) into.add(other.uri);
    for (const referrer of referrersOf(index, project, id)) into.add(referrer);
  }
}

/** A post at a time that it had or has, where something of it is new. */
type Changed = {
  readonly occurrence: Occurrence;
  readonly content: Content;
  /** False where only the content is new. */
  readonly isMoved: boolean;
  /** True where what other posts' mix depends on is new: the time, the kind, the pillar, the question. */
  readonly isWeighed: boolean;
};

function changes(old: Facts | undefined, now: Facts | undefined): readonly Changed[] {
  const side = (facts: Facts | undefined, other: Facts | undefined) => {
    const known = new Set((other?.occurrences ?? []).map((one) => JSON.stringify(one)));
    return (facts?.occurrences ?? []).flatMap((occurrence): Changed[] => {
      const [content = {}, others = {}] = [
        facts?.contents[occurrence.index],
        other?.contents[occurrence.index],
      ];
      const isMoved = !known.has(JSON.stringify(occurrence));
      if (!isMoved && JSON.stringify(content) === JSON.stringify(others)) return [];
      return [{ occurrence, content, isMoved, isWeighed: isMoved || weight(content) !== weight(others) }];
    });
  };
  return [...side(old, now), ...side(now, old)];
}

function weight({ kind, pillar, asks }: Content): string {
  return JSON.stringify([kind, pillar, asks]);
}

function collectNeighbours(
  workspace: Workspace,
  uri: string,
  old: Facts | undefined,
  now: Facts | undefined,
  into: Set<string>,
): void {
  const project = projectOf(workspace, uri);
  const planFile = planFor(workspace, uri);
  const plan = planFile?.plan;
  const { index, tools } = workspace;
  for (const change of changes(old, now)) {
    const { channel: name, time, repeat } = change.occurrence;
    const channel = channelOf(plan, name);
    const day = dayOf(time);
    const filed = channelIndex(index, project, name);
    const between = (first: number, last: number) =>
      repeat ? filedFrom(filed, first) : filedBetween(filed, tools, first, last);
    if (change.isMoved && channel) {
      const { first, last } = reach(channel, day);
      for (const near of between(first, last)) into.add(near.occurrence.uri);
      if (channel.maxGap !== undefined)
        for (const one of lastBefore(workspace, project, name, day)) into.add(one.uri);
      if (planFile && PERIODS.some((period) => channel.cadence?.[period]?.min !== undefined))
        into.add(planFile.source.uri);
    }
    for (const other of between(day - MAX_DAYS_AROUND - 2, day + MAX_DAYS_AROUND + 2)) {
      if (resembles(change.content, other.content)) into.add(other.occurrence.uri);
    }
    if (change.isWeighed) collectFollowing(workspace, project, plan, change.occurrence, into);
  }
}

/** The plan, which says of an objective whether anybody posts for it. */
function collectPlan(
  workspace: Workspace,
  uri: string,
  old: Facts | undefined,
  now: Facts | undefined,
  into: Set<string>,
): void {
  const plan = planFor(workspace, uri)?.source.uri;
  if (plan !== undefined && servesOthers(old, now)) into.add(plan);
}

/** The days on which a post is felt by others on its channel, whatever they contain. */
function reach(
  { minGap = 0, cadence }: Channel,
  day: number,
): { readonly first: number; readonly last: number } {
  // A moment and the network's daily cap are felt on every channel.
  let { first, last } = daysWithin(day, Math.max(minGap, 24 * 60));
  for (const period of PERIODS) {
    if (cadence?.[period]?.max === undefined) continue;
    // The day on the channel's wall clock may be another than the one it is filed on.
    first = Math.min(first, periodOf(period, day - 2).first - 2);
    last = Math.max(last, periodOf(period, day + 2).last + 2);
  }
  return { first, last };
}

function resembles(a: Content, b: Content): boolean {
  const shares = (one: readonly string[] = [], other: readonly string[] = []) =>
    one.some((item) => other.includes(item));
  return shares(a.links, b.links) || shares(a.media, b.media) || isAlike(a, b);
}

/** The posts that are weighed together with one that comes before them, in the whole project and on its channel. */
function collectFollowing(
  workspace: Workspace,
  project: string,
  plan: Plan | undefined,
  occurrence: Occurrence,
  into: Set<string>,
): void {
  if (occurrence.repeat) {
    const { index } = workspace;
    const day = dayOf(occurrence.time) - 2;
    for (const name of Object.keys(plan?.channels ?? {}))
      for (const one of filedFrom(channelIndex(index, project, name), day)) into.add(one.occurrence.uri);
    return;
  }
  for (const weighed of [weighedWith, behindOnChannel])
    for (const one of weighed(workspace, project, plan, occurrence)) into.add(one.uri);
}
