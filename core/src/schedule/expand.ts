import { type WallTime, wallMinutes } from '../model/time.ts';
import { dayOf, type Occurrence } from './occurrence.ts';
import type { ExpandRule } from './tools.ts';

/** Days worked out at a time: a season, so that a question about a week does not work out years. */
const BLOCK = 128;
/** Most times of one post that are worked out for one block. */
const MAX_TIMES = BLOCK;

type Blocks = { readonly expand: ExpandRule; readonly blocks: Map<number, readonly Occurrence[]> };

/** Working out a rule is dear and neighbours ask for the same days again and again. */
const known = new WeakMap<Occurrence, Blocks>();

/**
 * The times of a post that comes again which are filed on the days from `first` to `last`, both
 * included. A post that does not come again has one.
 */
export function* expand(
  occurrence: Occurrence,
  first: number,
  last: number,
  expandRule: ExpandRule | undefined,
): Generator<Occurrence> {
  const isBetween = (one: Occurrence) => dayOf(one.time) >= first && dayOf(one.time) <= last;
  if (!occurrence.repeat || !expandRule) {
    if (isBetween(occurrence)) yield occurrence;
    return;
  }
  const start = Math.max(first, dayOf(occurrence.time));
  for (let block = Math.floor(start / BLOCK); block <= Math.floor(last / BLOCK); block++) {
    for (const one of timesIn(occurrence, block, expandRule)) if (isBetween(one)) yield one;
  }
}

function timesIn(occurrence: Occurrence, block: number, expandRule: ExpandRule): readonly Occurrence[] {
  let entry = known.get(occurrence);
  if (entry?.expand !== expandRule) {
    entry = { expand: expandRule, blocks: new Map() };
    known.set(occurrence, entry);
  }
  const worked = entry.blocks.get(block);
  if (worked) return worked;
  const made = workOut(occurrence, block, expandRule);
  entry.blocks.set(block, made);
  return made;
}

function workOut(occurrence: Occurrence, block: number, expandRule: ExpandRule): readonly Occurrence[] {
  const { repeat, time } = occurrence;
  if (!repeat) return [];
  const last = repeat.until === undefined ? Number.POSITIVE_INFINITY : dayOfDate(repeat.until);
  const left = new Set(repeat.except?.map(dayOfDate));
  const days = { from: block * BLOCK, to: Math.min(last, (block + 1) * BLOCK - 1) };
  if (days.from > days.to) return [];
  const rule = repeat.count === undefined ? repeat.rule : `${repeat.rule};COUNT=${repeat.count}`;
  return expandRule(rule, time.wall, days.from, days.to)
    .filter((wall) => !left.has(dayOfWall(wall)))
    .slice(0, MAX_TIMES)
    .map((wall) => ({ ...occurrence, time: { ...time, wall } }));
}

function dayOfWall(wall: WallTime): number {
  return Math.floor(wallMinutes(wall) / (24 * 60));
}

/** The day of a date `2026-11-26`, counted from 1970-01-01. */
export function dayOfDate(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayOfWall({ year, month, day, hour: 0, minute: 0, second: 0 });
}
