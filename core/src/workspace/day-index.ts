import { Map as PersistentMap } from 'immutable';

/** Days in one block: a question about a season looks up a handful of blocks, and an update copies a short list. */
const BLOCK = 32;
const NONE: readonly never[] = [];

/**
 * Values by day, counted from 1970-01-01. Persistent, like the index it is part of. A day is a place in the
 * block it lies in, so that neighbouring days cost no look-up each.
 */
export type DayIndex<Value> = PersistentMap<number, readonly (readonly Value[])[]>;

const EMPTY: DayIndex<never> = PersistentMap();

/** A day index without values. */
export function emptyDays<Value>(): DayIndex<Value> {
  return EMPTY as DayIndex<Value>;
}

/** The values of one day, in their order. */
export function onDay<Value>(days: DayIndex<Value>, day: number): readonly Value[] {
  return days.get(blockOf(day))?.[day - blockOf(day) * BLOCK] ?? NONE;
}

/** Replaces the values of one day. */
export function withDay<Value>(
  days: DayIndex<Value>,
  day: number,
  values: readonly Value[],
): DayIndex<Value> {
  const number = blockOf(day);
  const block = [...(days.get(number) ?? new Array<readonly Value[]>(BLOCK).fill(NONE))];
  block[day - number * BLOCK] = values.length === 0 ? NONE : values;
  return block.every((one) => one.length === 0) ? days.delete(number) : days.set(number, block);
}

/** The values of the days from `first` to `last`, both included, by day. */
export function* betweenDays<Value>(days: DayIndex<Value>, first: number, last: number): Generator<Value> {
  for (let number = blockOf(first); number <= blockOf(last); number++) {
    const block = days.get(number);
    if (!block) continue;
    const start = number * BLOCK;
    const end = Math.min(last - start, BLOCK - 1);
    for (let at = Math.max(first - start, 0); at <= end; at++) yield* block[at] ?? NONE;
  }
}

/** The values of a day and of all days behind it, block by block: the order between blocks is none. */
export function* fromDay<Value>(days: DayIndex<Value>, first: number): Generator<Value> {
  for (const number of days.keys()) {
    if (number >= blockOf(first))
      yield* betweenDays(days, Math.max(first, number * BLOCK), number * BLOCK + BLOCK - 1);
  }
}

function blockOf(day: number): number {
  return Math.floor(day / BLOCK);
}
