import type { Adapter } from './adapter.ts';

const MINUTE = 60_000;

/**
 * Why a network does not take something now to publish it at a moment: the moment has passed or is too `near`, or is
 * too `far`. Undefined where it may. Moments are milliseconds since 1970-01-01T00:00Z.
 */
export function outsideWindow(
  { min, max = Number.POSITIVE_INFINITY }: Pick<NonNullable<Adapter['scheduling']>, 'min' | 'max'>,
  scheduleAt: number,
  now: number,
): 'near' | 'far' | undefined {
  const ahead = scheduleAt - now;
  // A moment that is no number is none.
  if (!(ahead >= min * MINUTE)) return 'near';
  return ahead > max * MINUTE ? 'far' : undefined;
}

/**
 * So long before and behind its moment, in milliseconds, a look that finds something neither waiting nor out says
 * nothing: it may be on its way from the one to the other, and clocks differ.
 */
const PASSING = 15 * MINUTE;

/** True where something that a network is to publish may just be about to come out. */
export function isComingOut(scheduleAt: number, now: number): boolean {
  return Math.abs(now - scheduleAt) < PASSING;
}
