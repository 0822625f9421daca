import { wallMinutes } from '../model/time.ts';
import { instantOf, type Occurrence, type PostRef } from './occurrence.ts';

const MINUTE = 60_000;

export type Neighbour = {
  readonly occurrence: Occurrence;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** Whole minutes between the two posts, rounded down; 0 for the same minute. */
  readonly minutesApart: number;
};

/**
 * The posts of one channel that are nearer to an occurrence than a gap allows, nearest first.
 *
 * @param candidates occurrences on the same channel; the occurrence itself may be among them.
 * @param gapMinutes the shortest time allowed between two posts.
 */
export function tooClose(
  occurrence: Occurrence,
  candidates: Iterable<Occurrence>,
  gapMinutes: number,
  zone: string,
): readonly Neighbour[] {
  const instant = instantOf(occurrence, zone);
  const found: Neighbour[] = [];
  for (const other of candidates) {
    if (isSame(occurrence, other) || isFarOnTheWall(occurrence, other, gapMinutes)) continue;
    const otherInstant = instantOf(other, zone);
    const distance = Math.abs(otherInstant - instant);
    if (distance >= gapMinutes * MINUTE) continue;
    found.push({ occurrence: other, instant: otherInstant, minutesApart: Math.floor(distance / MINUTE) });
  }
  return found.sort((a, b) => a.minutesApart - b.minutesApart || a.instant - b.instant);
}

/** The days, as occurrences are filed, that can hold a post within a gap of a day. */
export function daysWithin(
  day: number,
  gapMinutes: number,
): { readonly first: number; readonly last: number } {
  // A gap in days, and a day on each side because a filed day and a true instant may differ by one.
  const reach = Math.ceil(gapMinutes / (24 * 60)) + 1;
  return { first: day - reach, last: day + reach };
}

/**
 * More than this, in minutes, two readings of one wall clock never differ: offsets lie between −18 h
 * and +18 h, also those that a person writes.
 */
const MAX_SKEW = 36 * 60;

/** Decides from the wall clocks alone that two times are too far apart to matter, which spares reading the zone. */
function isFarOnTheWall(a: Occurrence, b: Occurrence, gapMinutes: number): boolean {
  return Math.abs(wallMinutes(a.time.wall) - wallMinutes(b.time.wall)) >= gapMinutes + MAX_SKEW;
}

function isSame(a: PostRef, b: PostRef): boolean {
  return a.uri === b.uri && a.index === b.index;
}
