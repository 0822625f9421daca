import { Map as PersistentMap } from 'immutable';
import { compareText } from '../text/compare.ts';
import type { Facts } from './facts.ts';

/** How many posts use a hashtag or mention, by project, then by channel or network. */
export type TagCounts = PersistentMap<string, PersistentMap<string, number>>;

export const NO_TAG_COUNTS: TagCounts = PersistentMap();

const NO_TAGS: PersistentMap<string, number> = PersistentMap();

/** Takes the tags of a file's posts out and puts the new ones in; only those whose number changes are touched. */
export function countTags(
  tags: TagCounts,
  project: string,
  before: Facts | undefined,
  after: Facts | undefined,
): TagCounts {
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
    const key = keyOf(project, on);
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

/** A hashtag or mention, and how many posts use it. */
export type TagUse = { readonly tag: string; readonly count: number };

/**
 * The hashtags (`#`) or mentions (`@`) that are used on channels or in variants for networks, most used first.
 *
 * @param typed what they start with, in any case, its sign included.
 */
export function tagsUsed(
  tags: TagCounts,
  project: string,
  names: readonly string[],
  typed: string,
  most: number,
): readonly TagUse[] {
  const counts = new Map<string, number>();
  const start = typed.toLowerCase();
  for (const name of names) {
    for (const [tag, count] of tags.get(keyOf(project, name)) ?? NO_TAGS) {
      if (tag.toLowerCase().startsWith(start)) counts.set(tag, (counts.get(tag) ?? 0) + count);
    }
  }
  return Array.from(counts, ([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || compareText(a.tag, b.tag))
    .slice(0, most);
}

function keyOf(project: string, on: string): string {
  return `${project}\n${on}`;
}
