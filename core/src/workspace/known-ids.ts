import { Map as PersistentMap } from 'immutable';
import { compareText } from '../text/compare.ts';

/** Among so many texts the ids of a project are spread: an update then copies a short one, also of 100,000 ids. */
const SHARES = 1024;

/**
 * The ids of each project, to be looked through: a text with a line for each id, first as it is compared and then as it
 * is spelt. A text is looked through a hundred times as fast as a list of values. Persistent, like the index.
 */
export type KnownIds = PersistentMap<string, PersistentMap<number, string>>;

export const NO_IDS: KnownIds = PersistentMap();

/** Puts an id in, or takes it out. */
export function withId(ids: KnownIds, project: string, id: string, isKnown: boolean): KnownIds {
  const shares = ids.get(project) ?? PersistentMap<number, string>();
  const share = shareOf(id);
  const line = `${id.toLowerCase()}\t${id}`;
  const text = shares.get(share) ?? '';
  const changed = isKnown ? withLine(text, line) : withoutLine(text, line);
  const next = changed === '' ? shares.delete(share) : shares.set(share, changed);
  return next.size === 0 ? ids.delete(project) : ids.set(project, next);
}

/** Lines stand in order, so that the order of updates leaves no trace. */
function withLine(text: string, line: string): string {
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    if (line < text.slice(at, end)) return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
    at = end + 1;
  }
  return text === '' ? line : `${text}\n${line}`;
}

function withoutLine(text: string, line: string): string {
  return text
    .split('\n')
    .filter((one) => one !== line)
    .join('\n');
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

/**
 * Ids of a project that contain a text in any case, those that start with it first, each group in order, and no more
 * than `most`.
 */
export function idsContaining(
  ids: KnownIds,
  project: string,
  typed: string,
  most: number,
): readonly string[] {
  const sought = typed.toLowerCase();
  const starting: string[] = [];
  const containing: string[] = [];
  for (const text of ids.get(project)?.values() ?? []) {
    for (let at = text.indexOf(sought); at >= 0; ) {
      const start = text.lastIndexOf('\n', at - 1) + 1;
      const end = lineEnd(text, at);
      const id = text.slice(text.indexOf('\t', start) + 1, end);
      keepFirst(at === start ? starting : containing, id, most);
      at = end < text.length ? text.indexOf(sought, end + 1) : -1;
    }
  }
  return [...starting, ...containing].slice(0, most);
}

/** Keeps the first so many in order: nearly all of thousands are turned away by one look. */
function keepFirst(kept: string[], one: string, most: number): void {
  const last = kept.at(-1);
  if (kept.length >= most && last !== undefined && compareText(one, last) >= 0) return;
  let at = kept.length;
  for (let before = kept[at - 1]; before !== undefined && compareText(before, one) > 0; before = kept[at - 1])
    at--;
  kept.splice(at, 0, one);
  if (kept.length > most) kept.pop();
}

function shareOf(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 16)) & (SHARES - 1);
}
