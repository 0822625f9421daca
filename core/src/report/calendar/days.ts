import type { CalendarEntry } from '../../features/calendar.ts';
import { groupBy } from '../../text/group-by.ts';

const DAY = 24 * 60 * 60_000;

/** How a reader's region writes days and hours. */
export type CalendarLocale = {
  /** BCP 47 tag such as `es-CO`. */
  readonly tag: string;
  /** 1 is Monday, 7 Sunday. */
  readonly firstWeekday: number;
};

/** Regions whose weeks start on another day than Monday (CLDR 46, `weekData`, read 2026-11-21). */
const SUNDAY =
  'AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/**
 * The locale of a calendar: the reader's language in the brand's region, where they agree.
 *
 * @param brand the brand's own language tags, the main one first.
 */
export function calendarLocale(language: string, brand: readonly string[]): CalendarLocale {
  const tag = brand.find((own) => own.toLowerCase().split('-')[0] === language) ?? language;
  // Without a region, what most readers of the language expect beyond one country.
  const region = tag.split('-').find((part) => /^[A-Z]{2}$/.test(part)) ?? '';
  const isIn = (regions: string) => region !== '' && regions.split(' ').includes(region);
  const firstWeekday = isIn(SUNDAY) ? 7 : isIn(SATURDAY) ? 6 : 1;
  return { tag: region === '' && language === 'en' ? 'en-GB' : tag, firstWeekday };
}

/** A day, counted from 1970-01-01, in words. */
export function dayText(day: number, tag: string, options: Intl.DateTimeFormatOptions): string {
  return formatOf(tag, options).format(new Date(day * DAY));
}

/** To make a format costs a hundred times as much as to use it. A reader has one locale and few forms. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  formats.set(key, made);
  return made;
}

/** The entries of one post at one time, which differ in their channels only. */
export function together(entries: readonly CalendarEntry[]): readonly (readonly CalendarEntry[])[] {
  return [...groupBy(entries, ({ uri, post, instant }) => `${uri}\n${post}\n${instant}`).values()];
}

/** The time of an entry on its channel's clock, with twelve or twenty-four hours as the region has it. */
export function timeText({ minute }: Pick<CalendarEntry, 'minute'>, tag: string): string {
  return formatOf(tag, { hour: 'numeric', minute: '2-digit' }).format(new Date(minute * 60_000));
}

/** The time of an entry as `09:30`, wherever the reader is. */
export function plainTime({ minute }: Pick<CalendarEntry, 'minute'>): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A day as `2026-11-26`. */
export function plainDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The first day of the week that a day is in. */
export function startOfWeek(day: number, firstWeekday: number): number {
  // 1970-01-01 was a Thursday.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  return day - ((weekday - firstWeekday + 7) % 7);
}

/** The days of the month that a day is in. */
export function monthOf(day: number): { readonly first: number; readonly last: number } {
  const date = new Date(day * DAY);
  const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return { first: start / DAY, last: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / DAY };
}

/** The city of a zone, where it is not the calendar's own: `09:30` in New York is not that in London. */
export function zoneNote({ zone }: Pick<CalendarEntry, 'zone'>, own: string): string {
  return zone === own ? '' : ` (${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')})`;
}
