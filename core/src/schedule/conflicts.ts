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
 * More than this, in minutes, two readings of one wall clock never differ: offsets lie between −18 h
 * and +18 h, also those that a person writes.
 */
const MAX_SKEW = 36 * 60;

/** Most neighbours told of one post. Thousands may share a moment, and nobody reads more. */
const MAX_NEIGHBOURS = 10;

/**
 * The posts of one channel that are nearer to an occurrence than a gap allows, nearest first; of very
 * many only the nearest.
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
  const wall = wallMinutes(occurrence.time.wall);
  const nearest: Neighbour[] = [];
  for (const other of candidates) {
    // Nothing is nearer than the same moment.
    if (nearest.length === MAX_NEIGHBOURS && nearest.at(-1)?.instant === instant) break;
    if (isSame(occurrence, other) || isFarOnTheWall(wall, other, gapMinutes)) continue;
    const otherInstant = instantOf(other, zone);
    const distance = Math.abs(otherInstant - instant);
    if (distance >= gapMinutes * MINUTE) continue;
    const found = { occurrence: other, instant: otherInstant, minutesApart: Math.floor(distance / MINUTE) };
    const farthest = nearest.at(-1);
    if (nearest.length === MAX_NEIGHBOURS && farthest && compareNeighbours(farthest, found) <= 0) continue;
    const place = nearest.findIndex((known) => compareNeighbours(found, known) < 0);
    nearest.splice(place < 0 ? nearest.length : place, 0, found);
    if (nearest.length > MAX_NEIGHBOURS) nearest.pop();
  }
  return nearest;
}

function compareNeighbours(a: Neighbour, b: Neighbour): number {
  return a.minutesApart - b.minutesApart || a.instant - b.instant;
}

/** The days, as occurrences are filed, that can hold a post within a gap of one filed on a day. */
export function daysWithin(
  day: number,
  gapMinutes: number,
): { readonly first: number; readonly last: number } {
  const reach = Math.ceil((gapMinutes + MAX_SKEW) / (24 * 60));
  return { first: day - reach, last: day + reach };
}

/** Decides from the wall clocks alone that two times are too far apart to matter, which spares reading the zone. */
function isFarOnTheWall(wall: number, other: Occurrence, gapMinutes: number): boolean {
  return Math.abs(wall - wallMinutes(other.time.wall)) >= gapMinutes + MAX_SKEW;
}

function isSame(a: PostRef, b: PostRef): boolean {
  return a.uri === b.uri && a.index === b.index;
}
