import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { dayOf, instantOf, type Occurrence, type PostRef } from '../schedule/occurrence.ts';
import { MAX_DAYS_AROUND } from '../schedule/reach.ts';
import { compareText } from '../text/compare.ts';
import type { Content } from './content.ts';
import type { Facts } from './facts.ts';
import type { Workspace } from './workspace.ts';
import { occurrencesBetween } from './workspace-index.ts';

/** A post at its time, with what it contains. */
export type Planned = {
  readonly occurrence: Occurrence;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  readonly content: Content;
};

/** Where one looks: some channels of a project. */
export type Line = {
  readonly workspace: Workspace;
  readonly project: string;
  readonly plan: Plan | undefined;
  readonly channels: readonly string[];
};

const NOTHING: Content = {};
/** Days by which the order of days and that of instants may differ. */
const SKEW = 4;

/** What a post contains, as the index knows it. */
export function contentAt({ entries }: Workspace, { uri, index }: PostRef): Content {
  return entries.get(uri)?.facts.contents[index] ?? NOTHING;
}

/** The last posts up to one, itself included, in the order in which they go out. A post on several channels counts once, at its first time. */
export function postsUpTo(line: Line, last: Occurrence, count: number): readonly Planned[] {
  const end = plannedOf(line, last);
  const isIn = (one: Planned) => comparePlanned(one, end) <= 0;
  return walk(line, dayOf(last.time) + 2, -1, count, isIn).slice(-count);
}

/** The posts from one on, in the same order. */
export function postsFrom(line: Line, first: Occurrence, count: number): readonly Planned[] {
  const start = plannedOf(line, first);
  const isIn = (one: Planned) => comparePlanned(one, start) >= 0;
  return walk(line, dayOf(first.time) - 2, 1, count, isIn).slice(0, count);
}

function walk(
  line: Line,
  from: number,
  step: 1 | -1,
  count: number,
  isIn: (one: Planned) => boolean,
): readonly Planned[] {
  const { workspace, project, channels } = line;
  const found: Planned[] = [];
  let left = MAX_DAYS_AROUND;
  for (let day = from; left > 0; day += step, left--) {
    for (const channel of channels) {
      for (const one of occurrencesBetween(workspace.index, workspace.tools, project, channel, day, day)) {
        if (!isFirstOf(line, one)) continue;
        const planned = plannedOf(line, one);
        if (isIn(planned)) found.push(planned);
      }
    }
    if (found.length >= count) left = Math.min(left, SKEW);
  }
  return found.sort(comparePlanned);
}

function plannedOf({ workspace, plan }: Line, occurrence: Occurrence): Planned {
  const instant = instantOf(occurrence, zoneOf(plan, occurrence.channel));
  return { occurrence, instant, content: contentAt(workspace, occurrence) };
}

/** True on the channel on which a post goes out first, among those that are looked at. */
export function isFirstOf({ workspace, plan, channels }: Line, { uri, index, channel }: Occurrence): boolean {
  if (channels.length < 2) return true;
  const facts = workspace.entries.get(uri)?.facts;
  const times = (facts ? (byPost(facts).get(index) ?? []) : []).filter((one) =>
    channels.includes(one.channel),
  );
  if (times.length < 2) return true;
  const instants = times.map((one) => instantOf(one, zoneOf(plan, one.channel)));
  return times[instants.indexOf(Math.min(...instants))]?.channel === channel;
}

/** Sorted out once for each reading of a file: a list may hold thousands of posts. */
const sorted = new WeakMap<Facts, ReadonlyMap<number, readonly Occurrence[]>>();

function byPost(facts: Facts): ReadonlyMap<number, readonly Occurrence[]> {
  const known = sorted.get(facts);
  if (known) return known;
  const posts = new Map<number, Occurrence[]>();
  for (const one of facts.occurrences) {
    const list = posts.get(one.index);
    if (list) list.push(one);
    else posts.set(one.index, [one]);
  }
  sorted.set(facts, posts);
  return posts;
}

function comparePlanned(a: Planned, b: Planned): number {
  return (
    a.instant - b.instant ||
    compareText(a.occurrence.uri, b.occurrence.uri) ||
    a.occurrence.index - b.occurrence.index
  );
}
