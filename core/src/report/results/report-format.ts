import type { Plan } from '../../model/plan/plan.ts';
import type { Words } from '../../rules/rule.ts';
import type { Language } from '../../rules/words.ts';
import { calendarLocale } from '../calendar/days.ts';
import { channelName } from './outing.ts';
import type { ReportPeriod } from './period.ts';

/** How values are told to a reader: in one language, with the numbers and dates of the brand's region. */
export type ReportFormat = ReturnType<typeof reportFormat>;

const DAY = 24 * 60 * 60_000;

export function reportFormat(language: Language, plan: Plan | undefined, zone: string) {
  const { tag } = calendarLocale(language, plan?.brand?.languages ?? []);
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: digits, useGrouping: 'always' }).format(value);
  const words = ({ en, es }: Words) => (language === 'es' ? es : en);
  const dated = (instant: number, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone, ...options }).format(instant);
  const day = (value: number) =>
    dated(value * DAY, 'UTC', { day: 'numeric', month: 'short', year: 'numeric' });
  const currency = plan?.brand?.currency;
  return {
    language,
    tag,
    words,
    /** A count, or a value of a KPI with up to two digits behind the point. */
    number: (value: number) => number(value, Number.isInteger(value) ? 0 : 2),
    decimal: (value: number) => number(value, 1),
    signed: (value: number) =>
      new Intl.NumberFormat(tag, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(value),
    /** `2.1×`: beside a median. */
    ratio: (value: number) => `${number(value, value < 10 ? 1 : 0)}×`,
    share: (value: number) =>
      new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(value),
    money: (value: number) =>
      currency === undefined
        ? number(value, 2)
        : new Intl.NumberFormat(tag, {
            style: 'currency',
            currency,
            currencyDisplay: 'narrowSymbol',
            maximumFractionDigits: value !== 0 && Math.abs(value) < 100 ? 2 : 0,
          }).format(value),
    day,
    shortDay: (value: number) => dated(value * DAY, 'UTC', { day: 'numeric', month: 'short' }),
    moment: (instant: number, timeZone = zone) =>
      dated(instant, timeZone, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    /** A moment with its year, for the head of a page. */
    fullMoment: (instant: number) =>
      dated(instant, zone, {
        ...{ day: 'numeric', month: 'long', year: 'numeric' },
        ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      } as const),
    weekday: (value: number) => dated((value + 4) * DAY, 'UTC', { weekday: 'long' }),
    weekdays: (value: number) => weekdaysName(tag, language, value),
    shortWeekday: (value: number) => dated((value + 4) * DAY, 'UTC', { weekday: 'short' }),
    hour: (value: number) => `${String(value).padStart(2, '0')}:00`,
    /** A length of time in minutes, in the two largest units. */
    minutes: (value: number) => minutesText(value, words),
    channel: (id: string) => channelName(plan, id),
    period: (period: ReportPeriod) => periodText(period, tag, words, day),
    list: (items: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
}

/** Monday is 0; in Spanish many of them, as they stand behind an article: `los sábados`. */
function weekdaysName(tag: string, language: Language, value: number): string {
  const name = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'long' }).format((value + 4) * DAY);
  return language === 'es' && /[^s]$/.test(name) ? `${name}s` : name;
}

function minutesText(value: number, words: (all: Words) => string): string {
  const minutes = Math.round(value);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.round(hours / 24);
  return words({ en: `${days} days`, es: `${days} días` });
}

function periodText(
  period: ReportPeriod,
  tag: string,
  words: (all: Words) => string,
  day: (value: number) => string,
): string {
  const range =
    period.first === period.last ? day(period.first) : `${day(period.first)} – ${day(period.last)}`;
  // A part of a period goes by its days; the whole has a name that people use.
  const isWhole = !period.name.includes('..');
  const month = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  if (!isWhole) return range;
  switch (period.kind) {
    case 'month':
      return month.format(period.first * DAY);
    case 'quarter': {
      const [year = '', quarter = ''] = period.name.split('-Q');
      return words({ en: `Quarter ${quarter} of ${year}`, es: `Trimestre ${quarter} de ${year}` });
    }
    case 'week': {
      const [year = '', week = ''] = period.name.split('-W');
      return words({
        en: `Week ${Number(week)} of ${year} (${range})`,
        es: `Semana ${Number(week)} de ${year} (${range})`,
      });
    }
    case 'year':
      return period.name;
    default:
      return range;
  }
}
