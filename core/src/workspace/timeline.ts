import { type Plan, zoneOf } from '../model/plan/plan.ts';
import { dayOf, instantOf, type Occurrence, type PostRef } from '../schedule/occurrence.ts';
import { MAX_DAYS_AROUND } from '../schedule/reach.ts';
import { compareText } from '../text/compare.ts';
import type { Content } from './content.ts';
import { NO_CONTENT } from './filed.ts';
import type { Workspace } from './workspace.ts';
import { channelIndex, filedOn } from './workspace-index.ts';

/** A post at its time. */
type Moment = {
  readonly occurrence: Occurrence;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
};

/** A post at its time, with what it contains. */
export type Planned = Moment & { readonly content: Content };

/** Where one looks: some channels of a project. */
export type Line = {
  readonly workspace: Workspace;
  readonly project: string;
  readonly plan: Plan | undefined;
  readonly channels: readonly string[];
};

/** Days by which the order of days and that of instants may differ. */
const SKEW = 4;

/** What a post contains, as the index knows it. */
export function contentAt({ entries }: Workspace, { uri, index }: PostRef): Content {
  return entries.get(uri)?.facts.contents[index] ?? NO_CONTENT;
}

/** The last posts up to one, itself included, in the order in which they go out. A post on several channels counts once, at its first time. */
export function postsUpTo(line: Line, last: Occurrence, count: number): readonly Planned[] {
  const end = plannedAt(line, last);
  const isIn = (one: Moment) => comparePlanned(one, end) <= 0;
  return walk(line, dayOf(last.time) + 2, -1, count, isIn).slice(-count);
}

/** The posts from one on, in the same order. */
export function postsFrom(line: Line, first: Occurrence, count: number): readonly Planned[] {
  const start = plannedAt(line, first);
  const isIn = (one: Moment) => comparePlanned(one, start) >= 0;
  return walk(line, dayOf(first.time) - 2, 1, count, isIn).slice(0, count);
}

function walk(
  line: Line,
  from: number,
  step: 1 | -1,
  count: number,
  isIn: (one: Moment) => boolean,
): readonly Planned[] {
  const { workspace, project, channels } = line;
  const filed = channels.map((channel) => channelIndex(workspace.index, project, channel));
  const found: Planned[] = [];
  let left = MAX_DAYS_AROUND;
  for (let day = from; left > 0; day += step, left--) {
    for (const channel of filed) {
      for (const one of filedOn(channel, workspace.tools, day)) {
        if (!isFirstOfTimes(line, one.occurrence, one.times)) continue;
        const planned = { ...plannedAt(line, one.occurrence), content: one.content };
        if (isIn(planned)) found.push(planned);
      }
    }
    if (found.length >= count) left = Math.min(left, SKEW);
  }
  return found.sort(comparePlanned);
}

function plannedAt({ plan }: Line, occurrence: Occurrence): Moment {
  return { occurrence, instant: instantOf(occurrence, zoneOf(plan, occurrence.channel)) };
}

/** True on the channel on which a post goes out first, among those that are looked at. */
export function isFirstOf(line: Line, occurrence: Occurrence): boolean {
  const times = line.workspace.entries.get(occurrence.uri)?.facts.occurrences ?? [];
  return isFirstOfTimes(
    line,
    occurrence,
    times.filter(({ index }) => index === occurrence.index),
  );
}

/** @param times all times of the post. */
function isFirstOfTimes(
  { plan, channels }: Line,
  { channel }: Occurrence,
  times: readonly Occurrence[],
): boolean {
  if (channels.length < 2 || times.length < 2) return true;
  const known = times.filter((one) => channels.includes(one.channel));
  if (known.length < 2) return true;
  const instants = known.map((one) => instantOf(one, zoneOf(plan, one.channel)));
  return known[instants.indexOf(Math.min(...instants))]?.channel === channel;
}

function comparePlanned(a: Moment, b: Moment): number {
  return (
    a.instant - b.instant ||
    compareText(a.occurrence.uri, b.occurrence.uri) ||
    a.occurrence.index - b.occurrence.index
  );
}
