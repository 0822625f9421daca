import type { Plan } from '../model/plan/plan.ts';
import { wallAt, wallMinutes } from '../model/time.ts';

/**
 * The day it is for a brand, counted from 1970-01-01.
 *
 * @param now milliseconds since 1970-01-01T00:00Z; undefined where nobody looked at a clock.
 */
export function todayOf(plan: Plan, now: number | undefined): number | undefined {
  return now === undefined ? undefined : dayAt(now, plan.brand?.timezone ?? 'UTC');
}

/** The day that the calendar shows in a zone at an instant, counted from 1970-01-01. */
export function dayAt(instant: number, zone: string): number {
  return Math.floor(wallMinutes(wallAt(instant, zone)) / (24 * 60));
}
