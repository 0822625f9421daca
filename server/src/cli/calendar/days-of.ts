import { isDate, wallAt, wallMinutes } from '../../../../core/src/model/time.ts';
import { monthOf, startOfWeek } from '../../../../core/src/report/calendar/days.ts';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';

const MINUTES = 24 * 60;
/** Longest calendar, in days. */
const MAX_DAYS = 10 * 366;

type Wish = { readonly from: string | undefined; readonly to: string | undefined; readonly week: boolean };
type Days = { readonly first: number; readonly last: number };

/**
 * The days that were asked for, counted from 1970-01-01.
 *
 * @throws {Failure} when one is no day or month, or the last comes before the first.
 */
export function daysOf(
  cli: Cli,
  { from, to, week }: Wish,
  now: number,
  zone: string,
  firstWeekday: number,
): Days {
  const today = Math.floor(wallMinutes({ ...wallAt(now, zone), hour: 0, minute: 0, second: 0 }) / MINUTES);
  const start = from === undefined ? undefined : read(cli, from);
  const day = start?.first ?? today;
  const span = week
    ? { first: startOfWeek(day, firstWeekday), last: startOfWeek(day, firstWeekday) + 6 }
    : { first: start?.first ?? monthOf(day).first, last: monthOf(day).last };
  const last = to === undefined ? span.last : read(cli, to).last;
  if (last < span.first || last - span.first > MAX_DAYS)
    throw new Failure(cli.words.badPeriod, cli.words.sayPeriod);
  return { first: span.first, last };
}

/** A day, or a month as its first and last day. */
function read({ words }: Cli, text: string): Days {
  const [, year = 0, month = 0, day] = (/^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? []).map(Number);
  if (!year || !isDate(year, month, day || 1)) throw new Failure(words.notADay(text), words.sayPeriod);
  const first = Date.UTC(year, month - 1, day || 1) / (MINUTES * 60_000);
  return day ? { first, last: first } : monthOf(first);
}
