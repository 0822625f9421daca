import { wallMinutes, wallOf } from '../model/time.ts';
import { weekdayOf } from './week.ts';

/** Lengths of time that a cadence counts in. A week starts on Monday (ISO 8601). */
export const PERIODS = ['day', 'week', 'month'] as const;

export type Period = (typeof PERIODS)[number];

/** Days counted from 1970-01-01, both included. */
export type Days = { readonly first: number; readonly last: number };

/** The day, week or month that a day counted from 1970-01-01 lies in. */
export function periodOf(period: Period, day: number): Days {
  if (period === 'day') return { first: day, last: day };
  if (period === 'week') {
    const first = day - weekdayOf(day);
    return { first, last: first + 6 };
  }
  const { year, month } = wallOf(day * 24 * 60);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return { first: dayOn(year, month), last: dayOn(next.year, next.month) - 1 };
}

function dayOn(year: number, month: number): number {
  return wallMinutes({ year, month, day: 1, hour: 0, minute: 0, second: 0 }) / (24 * 60);
}
