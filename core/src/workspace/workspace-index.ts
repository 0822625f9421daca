import { Map as PersistentMap } from 'immutable';
import { expand } from '../schedule/expand.ts';
import { dayOf, type Occurrence, type PostRef } from '../schedule/occurrence.ts';
import type { Tools } from '../schedule/tools.ts';
import { compareText } from '../text/compare.ts';
import { betweenDays, type DayIndex, emptyDays, fromDay, onDay, withDay } from './day-index.ts';
import type { Definition, Facts } from './facts.ts';
import { type Filed, filedOf } from './filed.ts';
import { idsContaining, type KnownIds, NO_IDS, withId } from './known-ids.ts';
import { NO_SERVED, type Served, updateServed } from './served.ts';
import { countTags, NO_TAG_COUNTS, type TagCounts } from './tag-counts.ts';

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
  /** The ids of posts, to be looked through. */
  readonly ids: KnownIds;
  /** Files that name a media file, by its address: no plan parts it from them. A logo may be in all of them. */
  readonly mediaUsers: PersistentMap<string, PersistentMap<string, true>>;
  readonly tags: TagCounts;
  /** How many posts name an objective or a campaign. */
  readonly served: Served;
};

export const EMPTY_INDEX: WorkspaceIndex = {
  definitions: PersistentMap(),
  referrers: PersistentMap(),
  occurrences: PersistentMap(),
  series: PersistentMap(),
  ids: NO_IDS,
  mediaUsers: PersistentMap(),
  tags: NO_TAG_COUNTS,
  served: NO_SERVED,
};

/** Makes many updates at once, which then share their copies: for files that come in numbers. */
export function updateTogether(
  index: WorkspaceIndex,
  change: (index: WorkspaceIndex) => WorkspaceIndex,
): WorkspaceIndex {
  const changed = change({
    definitions: index.definitions.asMutable(),
    referrers: index.referrers.asMutable(),
    occurrences: index.occurrences.asMutable(),
    series: index.series.asMutable(),
    ids: index.ids.asMutable(),
    mediaUsers: index.mediaUsers.asMutable(),
    tags: index.tags.asMutable(),
    served: index.served.asMutable(),
  });
  return {
    definitions: closed(changed.definitions, index.definitions),
    referrers: closed(changed.referrers, index.referrers),
    occurrences: closed(changed.occurrences, index.occurrences),
    series: closed(changed.series, index.series),
    ids: closed(changed.ids, index.ids),
    mediaUsers: closed(changed.mediaUsers, index.mediaUsers),
    tags: closed(changed.tags, index.tags),
    served: closed(changed.served, index.served),
  };
}

function closed<Key, Value>(map: PersistentMap<Key, Value>, before: PersistentMap<Key, Value>) {
  return map.wasAltered() ? map.asImmutable() : before;
}

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
  let { definitions, referrers, occurrences, series, ids, mediaUsers } = index;
  for (const [id, added] of groups.definitions) {
    const key = scoped(project, id);
    const wasKnown = definitions.has(key);
    definitions = replace(definitions, key, (found) => found.uri === uri, added, comparePosts);
    const isKnown = definitions.has(key);
    if (wasKnown !== isKnown) ids = withId(ids, project, id, isKnown);
  }
  for (const [id, added] of groups.referrers) {
    const files = added.length > 0 ? [uri] : [];
    referrers = replace(referrers, scoped(project, id), (found) => found === uri, files, compareText);
  }
  for (const [channel, added] of groups.series) {
    series = replace(series, scoped(project, channel), isOf(uri), added, compareFiled);
  }
  for (const [media, added] of groups.mediaUsers) {
    const users = mediaUsers.get(media) ?? NO_USERS;
    const next = added.length > 0 ? users.set(uri, true) : users.delete(uri);
    mediaUsers = next.size > 0 ? mediaUsers.set(media, next) : mediaUsers.delete(media);
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
  return { definitions, referrers, occurrences, series, ids, mediaUsers, tags, served };
}

const NO_USERS: PersistentMap<string, true> = PersistentMap();

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

/** Posts with an id. */
export function postsWithId(index: WorkspaceIndex, project: string, id: string): readonly Definition[] {
  return index.definitions.get(scoped(project, id)) ?? [];
}

/**
 * Posts of a project by what their ids contain in any case, those that start with it first, and no more than `most`.
 */
export function postsNamedLike(
  index: WorkspaceIndex,
  project: string,
  typed: string,
  most: number,
): readonly Definition[] {
  return idsContaining(index.ids, project, typed, most).flatMap(
    (id) => postsWithId(index, project, id)[0] ?? [],
  );
}

/** Files that refer to a post id. */
export function referrersOf(index: WorkspaceIndex, project: string, id: string): readonly string[] {
  return index.referrers.get(scoped(project, id)) ?? [];
}

/** Files that name a media file. */
export function mediaUsersOf(index: WorkspaceIndex, media: string): Iterable<string> {
  return index.mediaUsers.get(media)?.keys() ?? [];
}

/** True where some file names a media file. */
export function isUsedMedia(index: WorkspaceIndex, media: string): boolean {
  return index.mediaUsers.has(media);
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
