import { Map as PersistentMap } from 'immutable';
import { dayOf, type Occurrence, type PostRef } from '../schedule/occurrence.ts';
import type { Facts } from './facts.ts';

/**
 * What is where across files, within one project each. Persistent: an update shares all it does not
 * touch, so that the cost of one edit does not grow with the workspace.
 */
export type WorkspaceIndex = {
  readonly ids: PersistentMap<string, readonly PostRef[]>;
  /** Files that refer to a post id. */
  readonly referrers: PersistentMap<string, readonly string[]>;
  /** Posts by channel and day. */
  readonly occurrences: PersistentMap<string, readonly Occurrence[]>;
};

export const EMPTY_INDEX: WorkspaceIndex = {
  ids: PersistentMap(),
  referrers: PersistentMap(),
  occurrences: PersistentMap(),
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
  const key = (name: string) => scoped(project, name);
  return {
    ids: replace(
      index.ids,
      uri,
      before?.ids.map((found) => key(found.id)),
      after?.ids.map((found) => [key(found.id), found.ref]),
      comparePosts,
      (ref) => ref.uri,
    ),
    referrers: replace(
      index.referrers,
      uri,
      before?.references.map(key),
      after?.references.map((id) => [key(id), uri]),
      (a, b) => compareText(a, b),
      (referrer) => referrer,
    ),
    occurrences: replace(
      index.occurrences,
      uri,
      before?.occurrences.map((found) => occurrenceKey(project, found.channel, dayOf(found.time))),
      after?.occurrences.map((found) => [occurrenceKey(project, found.channel, dayOf(found.time)), found]),
      comparePosts,
      (occurrence) => occurrence.uri,
    ),
  };
}

/** Posts with an id. */
export function postsWithId(index: WorkspaceIndex, project: string, id: string): readonly PostRef[] {
  return index.ids.get(scoped(project, id)) ?? [];
}

/** Files that refer to a post id. */
export function referrersOf(index: WorkspaceIndex, project: string, id: string): readonly string[] {
  return index.referrers.get(scoped(project, id)) ?? [];
}

/** Posts on a channel filed on the days from `first` to `last`, both included. */
export function* occurrencesBetween(
  index: WorkspaceIndex,
  project: string,
  channel: string,
  first: number,
  last: number,
): Generator<Occurrence> {
  for (let day = first; day <= last; day++)
    yield* index.occurrences.get(occurrenceKey(project, channel, day)) ?? [];
}

function scoped(project: string, name: string): string {
  return `${project}\n${name}`;
}

function occurrenceKey(project: string, channel: string, day: number): string {
  return `${project}\n${channel}\n${day}`;
}

function replace<Value>(
  map: PersistentMap<string, readonly Value[]>,
  uri: string,
  removedKeys: readonly string[] | undefined,
  added: readonly (readonly [string, Value])[] | undefined,
  compare: (a: Value, b: Value) => number,
  uriOf: (value: Value) => string,
): PersistentMap<string, readonly Value[]> {
  if (!removedKeys?.length && !added?.length) return map;
  return map.withMutations((next) => {
    for (const key of new Set(removedKeys)) {
      const rest = (next.get(key) ?? []).filter((value) => uriOf(value) !== uri);
      if (rest.length > 0) next.set(key, rest);
      else next.delete(key);
    }
    // Sorted, so that the order of updates leaves no trace.
    for (const [key, value] of added ?? []) next.set(key, [...(next.get(key) ?? []), value].sort(compare));
  });
}

function comparePosts(a: PostRef, b: PostRef): number {
  return compareText(a.uri, b.uri) || a.index - b.index;
}

/** By code unit: the same order on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
