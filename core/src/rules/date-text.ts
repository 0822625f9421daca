import { wallAt, wallMinutes } from '../model/time.ts';
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

/**
 * How far a moment is away: “in 3 hours”, “mañana”, “in 4 days”. Days are those of the calendar in an IANA
 * zone, because at eleven in the evening what comes in two hours is tomorrow.
 */
export function relativeText(instant: number, now: number, zone: string, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const minutes = Math.round((instant - now) / 60_000);
  const size = Math.abs(minutes);
  if (size < 60) return format.format(minutes, 'minute');
  const dayIn = (moment: number) => Math.floor(wallMinutes(wallAt(moment, zone)) / (24 * 60));
  const days = dayIn(instant) - dayIn(now);
  if (days === 0 || size < 6 * 60) return format.format(Math.trunc(minutes / 60), 'hour');
  return daysText(days, language);
}

/** How far a day is away: “tomorrow”, “hace 3 días”, “in 5 weeks”. */
export function daysText(days: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 14) return format.format(days, 'day');
  return size < 60
    ? format.format(Math.round(days / 7), 'week')
    : format.format(Math.round(days / 30), 'month');
}

/** The day of the week at an instant in an IANA zone: “Thursday”, “jueves”. */
export function weekdayText(
  instant: number,
  zone: string,
  language: Language,
  weekday: 'long' | 'short' = 'long',
): string {
  return new Intl.DateTimeFormat(language, { timeZone: zone, weekday }).format(new Date(instant));
}

/** A length of time in words: “1 day, 4 hours”, “30 minutos”. */
export function lengthText(minutes: number, language: Language): string {
  const whole = Math.round(minutes);
  const units = [
    ['day', Math.floor(whole / (24 * 60))],
    ['hour', Math.floor((whole % (24 * 60)) / 60)],
    ['minute', whole % 60],
  ] as const;
  const format = (value: number, unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const known = units.filter(([, value]) => value > 0);
  if (known.length === 0) return format(0, 'minute');
  const words = known.map(([unit, value]) => format(value, unit));
  return new Intl.ListFormat(language, { type: 'unit' }).format(words);
}
