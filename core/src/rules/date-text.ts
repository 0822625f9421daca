import { dayOfDate } from '../schedule/expand.ts';
import type { Language } from './words.ts';

const DAY = 24 * 60 * 60_000;

/** A date such as `2026-11-26` as people read it; the text itself where it is none. */
export function dateText(date: string, language: Language): string {
  const instant = dayOfDate(date) * DAY;
  if (Number.isNaN(instant)) return date;
  const format = new Intl.DateTimeFormat(language === 'es' ? 'es' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return format.format(new Date(instant));
}

/** How far a moment is away, in the largest unit that says enough: “in 3 days”, “hace 2 horas”. */
export function relativeText(instant: number, now: number, language: Language): string {
  const minutes = Math.round((instant - now) / 60_000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const size = Math.abs(minutes);
  if (size < 60) return format.format(minutes, 'minute');
  if (size < 36 * 60) return format.format(Math.trunc(minutes / 60), 'hour');
  if (size < 14 * 24 * 60) return format.format(Math.round(minutes / (24 * 60)), 'day');
  if (size < 60 * 24 * 60) return format.format(Math.round(minutes / (7 * 24 * 60)), 'week');
  return format.format(Math.round(minutes / (30 * 24 * 60)), 'month');
}

/** The day of the week at an instant in an IANA zone: “Thursday”, “jueves”. */
export function weekdayText(instant: number, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'long' }).format(new Date(instant));
}
