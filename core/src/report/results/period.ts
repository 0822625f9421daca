import { isDate, wallMinutes, wallOf } from '../../model/time.ts';
import { weekdayOf } from '../../schedule/week.ts';

/** Days that a report is about, counted from 1970-01-01, both included. */
export type ReportPeriod = {
  readonly kind: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'days';
  /** As a person writes it: `2026-10`, `2026-W45`, `2026-Q4`, `2026`, `2026-10-01` or `2026-10-01..2026-10-15`. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
};

/** Longest period, in days: ten years. */
const MAX_DAYS = 3_660;

/** Reads a period. Undefined where it is none, ends before it starts, or lasts for more than ten years. */
export function parsePeriod(text: string): ReportPeriod | undefined {
  const name = text.trim().toUpperCase();
  const [, year = '', quarter, week, month] = /^(\d{4})(?:-Q([1-4])|-W(\d{2})|-(\d{2}))?$/.exec(name) ?? [];
  if (year !== '') {
    if (quarter !== undefined) return quarterOf(Number(year), Number(quarter));
    if (week !== undefined) return weekOf(Number(year), Number(week));
    if (month === undefined) return made('year', Number(year), 1, 12, year);
    const isMonth = Number(month) >= 1 && Number(month) <= 12;
    return isMonth ? made('month', Number(year), Number(month), 1, name) : undefined;
  }
  const [from = '', to = from, ...rest] = name.split('..');
  const [first, last] = [dayNamed(from), dayNamed(to)];
  if (rest.length > 0 || first === undefined || last === undefined) return undefined;
  if (last < first || last - first >= MAX_DAYS) return undefined;
  return { kind: first === last ? 'day' : 'days', name: first === last ? from : name, first, last };
}

/** The month of a day. */
export function monthOfDay(day: number): ReportPeriod {
  const { year, month } = wallOf(day * DAY);
  return made('month', year, month, 1, `${pad(year, 4)}-${pad(month, 2)}`);
}

/** The period before: the month before a month, the week before a week, as many days before any days. */
export function periodBefore(period: ReportPeriod): ReportPeriod {
  const { year, month } = wallOf(period.first * DAY);
  switch (period.kind) {
    case 'month':
      return monthOfDay(period.first - 1);
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return quarter === 1 ? quarterOf(year - 1, 4) : quarterOf(year, quarter - 1);
    }
    case 'year':
      return made('year', year - 1, 1, 12, pad(year - 1, 4));
    case 'week':
      return weekAt(period.first - 7);
    case 'day':
    case 'days': {
      const length = period.last - period.first + 1;
      return daysFrom(period.first - length, period.first - 1);
    }
  }
}

/** The period after, likewise. */
export function periodAfter(period: ReportPeriod): ReportPeriod {
  const { year, month } = wallOf(period.first * DAY);
  switch (period.kind) {
    case 'month':
      return monthOfDay(period.last + 1);
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      return quarter === 4 ? quarterOf(year + 1, 1) : quarterOf(year, quarter + 1);
    }
    case 'year':
      return made('year', year + 1, 1, 12, pad(year + 1, 4));
    case 'week':
      return weekAt(period.first + 7);
    case 'day':
    case 'days':
      return daysFrom(period.last + 1, period.last + (period.last - period.first + 1));
  }
}

/** The week of a day. */
export function weekOfDay(day: number): ReportPeriod {
  return weekAt(day - weekdayOf(day));
}

/** The period as far as a day: what is compared with a period that is not over. */
export function cutAt(period: ReportPeriod, days: number): ReportPeriod {
  const last = Math.min(period.last, period.first + days - 1);
  return last === period.last ? period : { ...daysFrom(period.first, last), kind: period.kind };
}

const DAY = 24 * 60;

function daysFrom(first: number, last: number): ReportPeriod {
  const name = first === last ? dayName(first) : `${dayName(first)}..${dayName(last)}`;
  return { kind: first === last ? 'day' : 'days', name, first, last };
}

/** A day as `2026-11-26`. */
export function dayName(day: number): string {
  const { year, month, day: date } = wallOf(day * DAY);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

function dayNamed(text: string): number | undefined {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  return year > 0 && isDate(year, month, day) ? dayOn(year, month, day) : undefined;
}

function quarterOf(year: number, quarter: number): ReportPeriod {
  return made('quarter', year, quarter * 3 - 2, 3, `${pad(year, 4)}-Q${quarter}`);
}

function made(
  kind: ReportPeriod['kind'],
  year: number,
  month: number,
  months: number,
  name: string,
): ReportPeriod {
  const after =
    month + months > 12 ? dayOn(year + 1, month + months - 12, 1) : dayOn(year, month + months, 1);
  return { kind, name, first: dayOn(year, month, 1), last: after - 1 };
}

/** A week of ISO 8601: the first has the year's first Thursday. */
function weekOf(year: number, week: number): ReportPeriod | undefined {
  const fourth = dayOn(year, 1, 4);
  const first = fourth - weekdayOf(fourth) + (week - 1) * 7;
  const found = weekAt(first);
  return week >= 1 && found.name === `${pad(year, 4)}-W${pad(week, 2)}` ? found : undefined;
}

function weekAt(monday: number): ReportPeriod {
  const { year } = wallOf((monday + 3) * DAY);
  const fourth = dayOn(year, 1, 4);
  const number = Math.round((monday - (fourth - weekdayOf(fourth))) / 7) + 1;
  return { kind: 'week', name: `${pad(year, 4)}-W${pad(number, 2)}`, first: monday, last: monday + 6 };
}

function dayOn(year: number, month: number, day: number): number {
  return wallMinutes({ year, month, day, hour: 0, minute: 0, second: 0 }) / DAY;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
