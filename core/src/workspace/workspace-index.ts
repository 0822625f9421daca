import { Map as PersistentMap } from 'immutable';
import { expand } from '../schedule/expand.ts';
import { dayOf, type Occurrence, type PostRef } from '../schedule/occurrence.ts';
import type { Tools } from '../schedule/tools.ts';
import { compareText } from '../text/compare.ts';
import { betweenDays, type DayIndex, emptyDays, fromDay, onDay, withDay } from './day-index.ts';
import type { Definition, Facts } from './facts.ts';
import { type Filed, filedOf } from './filed.ts';
import { NO_SERVED, type Served, updateServed } from './served.ts';

type Lists<Key, Value> = PersistentMap<Key, readonly Value[]>;

/**
 * What is where across files, within one project each. Persistent: an update shares all it does not
 * touch, so that the cost of one edit does not grow with the workspace.
 */
export type WorkspaceIndex = {
  /** Posts by id. */
  readonly definitions: Lists<string, Definition>;
  /** Files that refer to a post id. */
  readonly referrers: Lists<string, string>;
  /** Posts by channel, then by day: a rule asks for many days of one channel. */
  readonly occurrences: PersistentMap<string, DayIndex<Filed>>;
  /** Posts by channel that come again: few, and looked at whenever a day of their channel is. */
  readonly series: Lists<string, Filed>;
  /** Files that name a media file, by its address: no plan parts it from them. */
  readonly mediaUsers: Lists<string, string>;
  /** How many posts use a hashtag or mention, by channel or network. */
  readonly tags: PersistentMap<string, PersistentMap<string, number>>;
  /** How many posts name an objective or a campaign. */
  readonly served: Served;
};

export const EMPTY_INDEX: WorkspaceIndex = {
  definitions: PersistentMap(),
  referrers: PersistentMap(),
  occurrences: PersistentMap(),
  series: PersistentMap(),
  mediaUsers: PersistentMap(),
  tags: PersistentMap(),
  served: NO_SERVED,
};

/** Replaces what the index says of one file. `before` and `after` are its facts, undefined without the file. */
export function updateIndex(
  index: WorkspaceIndex,
  project: string,
  uri: string,
  before: Facts | undefined,
  after: Facts | undefined,
): WorkspaceIndex {
  if (before === after) return index;
  const [was, is] = [filedIn(before), filedIn(after)];
  const day = ({ occurrence }: Filed) => `${dayOf(occurrence.time)}\n${occurrence.channel}`;
  const groups = {
    definitions: changes(before?.definitions, after?.definitions, ({ id }) => id),
    referrers: changes(before?.references, after?.references, (id) => id),
    occurrences: changes(was.filter(isOnce), is.filter(isOnce), day),
    series: changes(was.filter(isSeries), is.filter(isSeries), channelOf),
    mediaUsers: changes(before?.media, after?.media, (media) => media),
  };
  let { definitions, referrers, occurrences, series, mediaUsers } = index;
  for (const [id, added] of groups.definitions) {
    definitions = replace(
      definitions,
      scoped(project, id),
      (found) => found.uri === uri,
      added,
      comparePosts,
    );
  }
  for (const [id, added] of groups.referrers) {
    const files = added.length > 0 ? [uri] : [];
    referrers = replace(referrers, scoped(project, id), (found) => found === uri, files, compareText);
  }
  for (const [channel, added] of groups.series) {
    series = replace(series, scoped(project, channel), isOf(uri), added, compareFiled);
  }
  for (const [media, added] of groups.mediaUsers) {
    const files = added.length > 0 ? [uri] : [];
    mediaUsers = replace(mediaUsers, media, (found) => found === uri, files, compareText);
  }
  for (const [dayAndChannel, added] of groups.occurrences) {
    const line = dayAndChannel.indexOf('\n');
    const key = scoped(project, dayAndChannel.slice(line + 1));
    const filed = Number(dayAndChannel.slice(0, line));
    const old = occurrences.get(key) ?? emptyDays<Filed>();
    const days = withDay(old, filed, replaced(onDay(old, filed), isOf(uri), added, compareFiled));
    occurrences = days.size > 0 ? occurrences.set(key, days) : occurrences.delete(key);
  }
  const tags = countTags(index.tags, project, before, after);
  const served = updateServed(index.served, project, before, after);
  return { definitions, referrers, occurrences, series, mediaUsers, tags, served };
}

/** What a file now says under each key that it spoke of or speaks of: each key is then touched once. */
function changes<Value>(
  before: readonly Value[] | undefined,
  after: readonly Value[] | undefined,
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>((before ?? []).map((value) => [keyOf(value), []]));
  for (const value of after ?? []) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Takes the tags of a file's posts out and puts the new ones in; only those whose number changes are touched. */
function countTags(
  tags: WorkspaceIndex['tags'],
  project: string,
  before: Facts | undefined,
  after: Facts | undefined,
): WorkspaceIndex['tags'] {
  const changes = new Map<string, Map<string, number>>();
  const count = (facts: Facts | undefined, by: number) => {
    for (const { tags: used = [] } of facts?.contents ?? []) {
      for (const { on, tags: names } of used) {
        const own = changes.get(on) ?? new Map<string, number>();
        changes.set(on, own);
        for (const name of names) own.set(name, (own.get(name) ?? 0) + by);
      }
    }
  };
  count(before, -1);
  count(after, 1);
  let next = tags;
  for (const [on, own] of changes) {
    const key = scoped(project, on);
    let counts = next.get(key) ?? NO_TAGS;
    for (const [name, by] of own) {
      if (by === 0) continue;
      const total = (counts.get(name) ?? 0) + by;
      counts = total > 0 ? counts.set(name, total) : counts.delete(name);
    }
    next = counts.size > 0 ? next.set(key, counts) : next.delete(key);
  }
  return next;
}

const NO_TAGS: PersistentMap<string, number> = PersistentMap();

/** A hashtag or mention, and how many posts use it. */
export type TagUse = { readonly tag: string; readonly count: number };

/**
 * The hashtags (`#`) or mentions (`@`) that are used on channels or in variants for networks, most used first.
 *
 * @param typed what they start with, in any case, its sign included.
 */
export function tagsUsed(
  index: WorkspaceIndex,
  project: string,
  names: readonly string[],
  typed: string,
  most: number,
): readonly TagUse[] {
  const counts = new Map<string, number>();
  const start = typed.toLowerCase();
  for (const name of names) {
    for (const [tag, count] of index.tags.get(scoped(project, name)) ?? NO_TAGS) {
      if (tag.toLowerCase().startsWith(start)) counts.set(tag, (counts.get(tag) ?? 0) + count);
    }
  }
  return Array.from(counts, ([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || compareText(a.tag, b.tag))
    .slice(0, most);
}

/** Posts with an id. */
export function postsWithId(index: WorkspaceIndex, project: string, id: string): readonly Definition[] {
  return index.definitions.get(scoped(project, id)) ?? [];
}

/**
 * Posts of a project by what their ids contain, those that start with it first, and no more than `most`.
 * Grows with the ids; it is asked for a reference that is being written.
 */
export function idsStartingWith(
  index: WorkspaceIndex,
  project: string,
  typed: string,
  most: number,
): readonly Definition[] {
  const prefix = scoped(project, '');
  const sought = typed.toLowerCase();
  const starting: Definition[] = [];
  const containing: Definition[] = [];
  // The iterator of a persistent map makes a list for each of its thousands of entries.
  index.definitions.forEach(([first], key) => {
    if (!first || !key.startsWith(prefix)) return;
    const at = first.id.toLowerCase().indexOf(sought);
    if (at >= 0) keepFirst(at === 0 ? starting : containing, first, most);
  });
  return [...starting, ...containing].slice(0, most);
}

/** Keeps the first so many by id, in order: nearly all of thousands are turned away by one look. */
function keepFirst(kept: Definition[], one: Definition, most: number): void {
  const last = kept.at(-1);
  if (kept.length >= most && last && compareText(one.id, last.id) >= 0) return;
  let at = kept.length;
  for (let before = kept[at - 1]; before && compareText(before.id, one.id) > 0; before = kept[at - 1]) at--;
  kept.splice(at, 0, one);
  if (kept.length > most) kept.pop();
}

/** Files that refer to a post id. */
export function referrersOf(index: WorkspaceIndex, project: string, id: string): readonly string[] {
  return index.referrers.get(scoped(project, id)) ?? [];
}

/** Files that name a media file. */
export function mediaUsersOf(index: WorkspaceIndex, media: string): readonly string[] {
  return index.mediaUsers.get(media) ?? [];
}

/** Above this many ids a search for a near one would lag behind typing. */
const MAX_SEARCHED = 2_000;

/** Ids among which a misspelt one of a project may be searched, sorted; none where there are too many. */
export function searchedIds(index: WorkspaceIndex, project: string): readonly string[] {
  if (!isSearchable(index)) return [];
  const prefix = scoped(project, '');
  return [...index.definitions.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort();
}

/** True where ids are searched at all. */
export function isSearchable(index: WorkspaceIndex): boolean {
  return index.definitions.size <= MAX_SEARCHED;
}

/** Files that refer to ids which no post has, in one project or in all of them. */
export function* danglingReferrers(index: WorkspaceIndex, project: string | undefined): Generator<string> {
  const prefix = project === undefined ? '' : scoped(project, '');
  for (const [key, files] of index.referrers) {
    if (key.startsWith(prefix) && !index.definitions.has(key)) yield* files;
  }
}

/** What is filed on one channel of a project. */
export type ChannelIndex = { readonly days: DayIndex<Filed>; readonly series: readonly Filed[] };

/** Found once, a channel answers for many days. */
export function channelIndex(index: WorkspaceIndex, project: string, channel: string): ChannelIndex {
  const key = scoped(project, channel);
  return { days: index.occurrences.get(key) ?? emptyDays(), series: index.series.get(key) ?? [] };
}

/** What is filed on the days from `first` to `last`, both included; a post that comes again for each of its times. */
export function* filedBetween(
  { days, series }: ChannelIndex,
  tools: Tools,
  first: number,
  last: number,
): Generator<Filed> {
  yield* betweenDays(days, first, last);
  for (const one of series) {
    for (const occurrence of expand(one.occurrence, first, last, tools.expandRule))
      yield { ...one, occurrence };
  }
}

/** What is filed on one day. A list, not a walk: rules go back day by day on every channel. */
export function filedOn(channel: ChannelIndex, tools: Tools, day: number): readonly Filed[] {
  return channel.series.length === 0 ? onDay(channel.days, day) : [...filedBetween(channel, tools, day, day)];
}

/** Posts on a channel filed on the days from `first` to `last`, both included; one that comes again for each of its times. */
export function* occurrencesBetween(
  index: WorkspaceIndex,
  tools: Tools,
  project: string,
  channel: string,
  first: number,
  last: number,
): Generator<Occurrence> {
  const found = filedBetween(channelIndex(index, project, channel), tools, first, last);
  for (const { occurrence } of found) yield occurrence;
}

/** What is filed on a day or later, each once; one that comes again whenever it began. Grows with the channel. */
export function* filedFrom({ days, series }: ChannelIndex, first: number): Generator<Filed> {
  yield* fromDay(days, first);
  yield* series;
}

/** The last day before one on which something is filed on a channel, if it lies within so many days. */
export function lastDayBefore(
  channel: ChannelIndex,
  tools: Tools,
  before: number,
  within: number,
): number | undefined {
  for (let day = before - 1; day >= before - within; day--) {
    if (filedOn(channel, tools, day).length > 0) return day;
  }
  return undefined;
}

function filedIn(facts: Facts | undefined): readonly Filed[] {
  return facts ? filedOf(facts) : [];
}

function isOf(uri: string): (filed: Filed) => boolean {
  return ({ occurrence }) => occurrence.uri === uri;
}

function isSeries({ occurrence }: Filed): boolean {
  return occurrence.repeat !== undefined;
}

function isOnce({ occurrence }: Filed): boolean {
  return occurrence.repeat === undefined;
}

function channelOf({ occurrence }: Filed): string {
  return occurrence.channel;
}

function scoped(project: string, name: string): string {
  return `${project}\n${name}`;
}

/** Puts values in the place of those that are gone; sorted, so that the order of updates leaves no trace. */
function replace<Key, Value>(
  lists: Lists<Key, Value>,
  key: Key,
  isGone: (value: Value) => boolean,
  added: readonly Value[],
  compare: (a: Value, b: Value) => number,
): Lists<Key, Value> {
  const values = replaced(lists.get(key) ?? [], isGone, added, compare);
  return values.length === 0 ? lists.delete(key) : lists.set(key, values);
}

function replaced<Value>(
  values: readonly Value[],
  isGone: (value: Value) => boolean,
  added: readonly Value[],
  compare: (a: Value, b: Value) => number,
): readonly Value[] {
  const rest = values.filter((value) => !isGone(value));
  return rest.length === 0 && added.length <= 1 ? added : [...rest, ...added].sort(compare);
}

function compareFiled(a: Filed, b: Filed): number {
  return comparePosts(a.occurrence, b.occurrence);
}

function comparePosts(a: PostRef, b: PostRef): number {
  return compareText(a.uri, b.uri) || a.index - b.index;
}
