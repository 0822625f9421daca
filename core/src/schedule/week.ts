import { WEEKDAYS } from '../model/fields.ts';

type Weekday = (typeof WEEKDAYS)[number];

/** Values for days of the week, as a plan gives them: for single days, or for groups of them. */
export type ByWeekday<Value> = {
  readonly [Day in Weekday | 'weekdays' | 'weekend' | 'daily']?: Value | undefined;
};

/** The day of the week, from 0 for Monday, of a day counted from 1970-01-01. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** What holds on a day: what is said of that weekday, else of its group, else of every day. */
export function valueOn<Value>(values: ByWeekday<Value> | undefined, day: number): Value | undefined {
  if (values === undefined) return undefined;
  const weekday = weekdayOf(day);
  const name = WEEKDAYS[weekday];
  const own = name === undefined ? undefined : values[name];
  return own ?? (weekday < 5 ? values.weekdays : values.weekend) ?? values.daily;
}
