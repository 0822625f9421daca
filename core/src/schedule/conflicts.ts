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
    if (isSame(occurrence, other)) continue;
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

function isSame(a: PostRef, b: PostRef): boolean {
  return a.uri === b.uri && a.index === b.index;
}
