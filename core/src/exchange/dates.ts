import { isDate, parseWrittenTime, type WrittenTime } from '../model/time.ts';

/** Whether the day or the month comes first in `01/12/2026`. */
export type DayOrder = 'day-first' | 'month-first';

export type When =
  | { readonly kind: 'none' }
  | { readonly kind: 'time'; readonly time: WrittenTime }
  /** It may be one of two days. */
  | { readonly kind: 'ambiguous' }
  /** A day that exists, without an hour. */
  | { readonly kind: 'no-hour' }
  | { readonly kind: 'unreadable' };

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const DAY_NAMED = /^(\d{1,2})\.?(?: de)? (\p{L}+)\.?,?(?: de)? (\d{4})$/u;
const MONTH_NAMED = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u;
const CLOCK =
  /^(.*?)(?:^|,?\s+|T)(?:at |a las )?(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*h(?:rs?|oras)?\.?)?\s*([ap]\.?\s?m\.?)?\s*(z|[+-]\d{2}:?\d{2})?$/is;

/** First letters of the months, English and Spanish; enough to tell them apart. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^feb/,
  /^mar/,
  /^(?:apr|abr)/,
  /^ma[yi]/,
  /^jun/,
  /^jul/,
  /^(?:aug|ago)/,
  /^se[pt]/,
  /^oct/,
  /^nov/,
  /^(?:dec|dic)/,
];

/** The order in which a column writes days and months, where one of its own dates leaves no doubt. */
export function dayOrderOf(times: readonly string[]): DayOrder | undefined {
  const orders = new Set<DayOrder>();
  for (const text of times) {
    const [, first = 0, second = 0] = (YEAR_LAST.exec(parse(text).date) ?? []).map(Number);
    if (first > 12 && second >= 1 && second <= 12) orders.add('day-first');
    if (second > 12 && first >= 1 && first <= 12) orders.add('month-first');
  }
  const [order] = orders;
  return orders.size === 1 ? order : undefined;
}

/** Reads a date and time as people, spreadsheets and services write it. What may mean two days is not guessed. */
export function readWhen(text: string, order: DayOrder | undefined): When {
  if (text.trim() === '') return { kind: 'none' };
  const { date, clock } = parse(text);
  const day = readDay(date, order);
  if (day === undefined) return { kind: 'unreadable' };
  if (day === 'ambiguous') return { kind: 'ambiguous' };
  if (clock === '') return { kind: 'no-hour' };
  const time = clock === undefined ? undefined : parseWrittenTime(`${day} ${clock}`);
  return time ? { kind: 'time', time } : { kind: 'unreadable' };
}

/** The day as written, and the clock on 24 hours: empty where there is none, undefined where it does not exist. */
function parse(text: string): { readonly date: string; readonly clock: string | undefined } {
  const plain = text.trim().replace(/[\s\u00a0\u202f]+/g, ' ');
  const match = CLOCK.exec(plain);
  if (!match) return { date: plain, clock: '' };
  const [, date = '', hour = '', minute = '', second = '00', half = '', offset = ''] = match;
  const hours = Number(hour);
  const isOdd = half !== '' && (hours < 1 || hours > 12);
  const shift = half === '' ? hours : (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  const clock = `${String(shift).padStart(2, '0')}:${minute}:${second}${offset.toUpperCase()}`;
  return { date: date.trim(), clock: isOdd ? undefined : clock };
}

function readDay(text: string, order: DayOrder | undefined): string | 'ambiguous' | undefined {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return spell(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = DAY_NAMED.exec(text);
  if (named) return spell(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]));
  const american = MONTH_NAMED.exec(text);
  if (american) return spell(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  const match = YEAR_LAST.exec(text);
  if (!match) return undefined;
  const [, first = 0, second = 0, short = 0] = match.map(Number);
  const year = short < 100 ? 2000 + short : short;
  const dayFirst = spell(year, second, first);
  const monthFirst = spell(year, first, second);
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return dayFirst ?? monthFirst;
  if (order === undefined) return 'ambiguous';
  return order === 'day-first' ? dayFirst : monthFirst;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.test(name.toLowerCase())) + 1;
}

function spell(year: number, month: number, day: number): string | undefined {
  if (!isDate(year, month, day)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
