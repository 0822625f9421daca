import { Map as PersistentMap } from 'immutable';
import { dayOf, type Occurrence, type PostRef } from '../schedule/occurrence.ts';
import type { Definition, Facts } from './facts.ts';

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
  /** Posts by channel, then by day: numbers are quick to look up, and a rule asks for many days of one channel. */
  readonly occurrences: PersistentMap<string, Lists<number, Occurrence>>;
};

export const EMPTY_INDEX: WorkspaceIndex = {
  definitions: PersistentMap(),
  referrers: PersistentMap(),
  occurrences: PersistentMap(),
};

const NO_DAYS: Lists<number, Occurrence> = PersistentMap();

/** Replaces what the index says of one file. `before` and `after` are its facts, undefined without the file. */
export function updateIndex(
  index: WorkspaceIndex,
  project: string,
  uri: string,
  before: Facts | undefined,
  after: Facts | undefined,
): WorkspaceIndex {
  if (before === after) return index;
  let { definitions, referrers, occurrences } = index;
  for (const { id } of before?.definitions ?? []) {
    definitions = remove(definitions, scoped(project, id), (found) => found.uri === uri);
  }
  for (const id of before?.references ?? []) {
    referrers = remove(referrers, scoped(project, id), (found) => found === uri);
  }
  for (const { channel, time } of before?.occurrences ?? []) {
    const key = scoped(project, channel);
    const days = remove(occurrences.get(key) ?? NO_DAYS, dayOf(time), (found) => found.uri === uri);
    occurrences = days.size > 0 ? occurrences.set(key, days) : occurrences.delete(key);
  }
  for (const found of after?.definitions ?? []) {
    definitions = add(definitions, scoped(project, found.id), found, comparePosts);
  }
  for (const id of after?.references ?? []) referrers = add(referrers, scoped(project, id), uri, compareText);
  for (const found of after?.occurrences ?? []) {
    const key = scoped(project, found.channel);
    const days = add(occurrences.get(key) ?? NO_DAYS, dayOf(found.time), found, comparePosts);
    occurrences = occurrences.set(key, days);
  }
  return { definitions, referrers, occurrences };
}

/** Posts with an id. */
export function postsWithId(index: WorkspaceIndex, project: string, id: string): readonly Definition[] {
  return index.definitions.get(scoped(project, id)) ?? [];
}

/** Files that refer to a post id. */
export function referrersOf(index: WorkspaceIndex, project: string, id: string): readonly string[] {
  return index.referrers.get(scoped(project, id)) ?? [];
}

/** Ids of the posts of a project; takes time that grows with the workspace. */
export function postIds(index: WorkspaceIndex, project: string): readonly string[] {
  const prefix = scoped(project, '');
  return [...index.definitions.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** Posts on a channel filed on the days from `first` to `last`, both included. */
export function* occurrencesBetween(
  index: WorkspaceIndex,
  project: string,
  channel: string,
  first: number,
  last: number,
): Generator<Occurrence> {
  const days = index.occurrences.get(scoped(project, channel));
  if (!days) return;
  for (let day = first; day <= last; day++) yield* days.get(day) ?? [];
}

function scoped(project: string, name: string): string {
  return `${project}\n${name}`;
}

function remove<Key, Value>(
  lists: Lists<Key, Value>,
  key: Key,
  isGone: (value: Value) => boolean,
): Lists<Key, Value> {
  const rest = (lists.get(key) ?? []).filter((value) => !isGone(value));
  return rest.length > 0 ? lists.set(key, rest) : lists.delete(key);
}

/** Sorted, so that the order of updates leaves no trace. */
function add<Key, Value>(
  lists: Lists<Key, Value>,
  key: Key,
  value: Value,
  compare: (a: Value, b: Value) => number,
): Lists<Key, Value> {
  const known = lists.get(key);
  return lists.set(key, known ? [...known, value].sort(compare) : [value]);
}

function comparePosts(a: PostRef, b: PostRef): number {
  return compareText(a.uri, b.uri) || a.index - b.index;
}

/** By code unit: the same order on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
