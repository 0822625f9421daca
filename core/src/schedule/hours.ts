import { type ByWeekday, valueOn } from './week.ts';

const DAY = 24 * 60;

/** Hours by weekday, each a list of ranges such as `09:00-18:00`. */
export type Hours = ByWeekday<readonly string[]>;

/** A length of time on the wall clock: minutes since 1970-01-01T00:00, the end not included. */
export type Opening = { readonly from: number; readonly to: number };

/** The ranges of a day; one that crosses midnight ends on the next. */
export function openingsOn(hours: Hours | undefined, day: number): readonly Opening[] {
  return (valueOn(hours, day) ?? []).flatMap((range) => {
    const [from, to] = range.split(/[-–]/).map((clock) => minutesOf(clock.trim()));
    if (from === undefined || to === undefined) return [];
    const start = day * DAY + from;
    return [{ from: start, to: day * DAY + (to <= from ? to + DAY : to) }];
  });
}

/** True when a minute of the wall clock, counted from 1970-01-01T00:00, lies in the hours, the last minute included. */
export function isOpen(hours: Hours, minute: number): boolean {
  const day = Math.floor(minute / DAY);
  // A range of the day before may cross midnight.
  return [day - 1, day].some((one) =>
    openingsOn(hours, one).some(({ from, to }) => minute >= from && minute <= to),
  );
}

/** Minutes since midnight of a clock time such as `09:30`. */
export function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
