import { formatDuration } from '../model/duration.ts';
import { dateText } from './date-text.ts';
import type { Finding, Message, Param, WeekTime } from './finding.ts';
import { rules } from './registry.gen.ts';
import { EXPECTATIONS, type Language, MEDIA, REFERENTS, STYLE_MESSAGES, UNITS } from './words.ts';

/** The words of a finding in the reader's language. */
export function findingText(finding: Finding, language: Language): string {
  return messageText(finding.rule, finding.message, language);
}

/** The words of any message of a rule: a finding's, a fix's title, a note at a related place. */
export function messageText(rule: string, message: Message, language: Language): string {
  // A rule of a style is in no registry, and its message is its author's.
  const messages = Object.hasOwn(rules, rule) ? rules[rule]?.messages : STYLE_MESSAGES;
  const template = messages?.[message.key]?.[language] ?? message.key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const param = message.params[name];
    return param === undefined ? whole : paramText(param, language);
  });
}

function paramText(param: Param, language: Language): string {
  if (typeof param === 'string') return shorten(param);
  if (typeof param === 'number') return new Intl.NumberFormat(language).format(param);
  switch (param.kind) {
    case 'duration':
      return formatDuration(param.minutes);
    case 'list':
      return listText(param.items);
    case 'choice':
      return choiceText(param.items, language);
    case 'either':
      return eitherText(param.items.map(shorten), language);
    case 'moment':
      return momentText(param.instant, param.zone, language);
    case 'date':
      return dateText(param.date, language);
    case 'days':
      return daysText(param.days, language);
    case 'country':
      return countryText(param.code, param.region, language);
    case 'sentence':
      return sentenceText(param.text);
    case 'expected':
      return expectedText(param.name, language);
    case 'referent':
      return REFERENTS[param.name]?.[language] ?? param.name;
    case 'money':
      return moneyText(param.amount, param.currency, language);
    case 'week-times':
      return weekTimesText(param.times, language);
    case 'dollars':
      return dollarsText(param.amount, language);
    case 'unit':
      return UNITS[param.unit]?.[language] ?? param.unit;
    case 'bytes':
      return bytesText(param.bytes, language);
    case 'seconds':
      return secondsText(param.seconds, language);
    case 'medium':
      return MEDIA[param.medium]?.[language] ?? param.medium;
  }
}

const MAX_LISTED = 24;
const MAX_SHOWN = 120;

function listText(items: readonly string[]): string {
  const shown = items.slice(0, MAX_LISTED).map(shorten).join(', ');
  return items.length > MAX_LISTED ? `${shown}…` : shown;
}

function choiceText(items: readonly string[], language: Language): string {
  const quote = (item: string) => (language === 'es' ? `«${shorten(item)}»` : `“${shorten(item)}”`);
  return eitherText(items.map(quote), language);
}

function eitherText(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items.slice(0, MAX_LISTED));
}

/** Longer messages are none: an editor shows a few lines. */
const MAX_SENTENCE = 2_000;

/** As its author wrote it, but bounded and without characters that do something to the reader. */
function sentenceText(text: string): string {
  return text
    .slice(0, MAX_SENTENCE)
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .toWellFormed();
}

/** User text in a message: bounded, on one line, and without characters that reorder what is read. */
function shorten(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ');
  // A cut between the halves of one character would leave half a character.
  return line.length > MAX_SHOWN
    ? `${line
        .slice(0, MAX_SHOWN - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
    : line.toWellFormed();
}

/** Without cents where there are none; what is no code of a currency has been refused before. */
function moneyText(amount: number, currency: string | undefined, language: Language): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const parts = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  const money = currency === undefined ? {} : ({ style: 'currency', currency } as const);
  return new Intl.NumberFormat(language, { ...money, ...parts }).format(amount);
}

/** Neighbouring days are told as one run: `Mon–Fri 16:30–17:00`. */
function weekTimesText(times: readonly WeekTime[], language: Language): string {
  // 1970-01-05 was a Monday.
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const day = (weekday: number) => name.format(new Date((weekday + 4) * 24 * 60 * 60_000));
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const runs = (days: readonly number[]) =>
    days
      .reduce<number[][]>((found, one) => {
        const last = found.at(-1);
        if (last && last.at(-1) === one - 1) last.push(one);
        else found.push([one]);
        return found;
      }, [])
      .map((run) => (run.length === 1 ? day(run[0] ?? 0) : `${day(run[0] ?? 0)}–${day(run.at(-1) ?? 0)}`))
      .join(', ');
  return times.map(({ days, from, to }) => `${runs(days)} ${clock(from)}–${clock(to)}`).join('; ');
}

/** Cents, and tenths of them where there are some. */
function dollarsText(amount: number, language: Language): string {
  const format = { style: 'currency', currency: 'USD', maximumFractionDigits: 3 } as const;
  return new Intl.NumberFormat(language, format).format(amount);
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** In the unit that leaves the fewest digits; decimal, as file systems and networks tell it. */
function bytesText(bytes: number, language: Language): string {
  const step = Math.min(BYTE_UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const unit = BYTE_UNITS[step] ?? 'byte';
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 2,
  });
  return format.format(bytes / 1000 ** step);
}

/** Minutes and seconds; a tenth of a second where there is one. */
function secondsText(seconds: number, language: Language): string {
  const rounded = Math.round(seconds * 10) / 10;
  const minutes = Math.floor(rounded / 60);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const rest = rounded - minutes * 60;
  if (minutes === 0) return `${format.format(rest)} s`;
  return rest < 0.05 ? `${minutes} min` : `${minutes} min ${format.format(rest)} s`;
}

/** Most days of a list that are told. */
const MAX_DAYS = 5;

/** Days without their year: what is told of a list lies close together. */
function daysText(days: readonly number[], language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'es' ? 'es' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const shown = days.slice(0, MAX_DAYS).map((day) => format.format(new Date(day * 24 * 60 * 60_000)));
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  // A day of a language that has a comma in it would be two in a list with commas.
  const plain = shown.map((day) => day.replace(',', ''));
  return days.length > MAX_DAYS ? `${plain.join(', ')}…` : list.format(plain);
}

/** A country as people call it, and in brackets its region where one is meant. */
function countryText(code: string, region: string | undefined, language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
  return region === undefined ? name : `${name} (${shorten(region)})`;
}

/** An instant in milliseconds since 1970-01-01T00:00Z, as a message tells it in an IANA zone. */
export function momentText(instant: number, zone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'es' ? 'es' : 'en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(instant));
}

function expectedText(name: string, language: Language): string {
  const bound = /^at-(least|most) (\S+)$/.exec(name);
  if (bound) {
    const words = { least: { en: 'at least', es: 'al menos' }, most: { en: 'at most', es: 'como mucho' } };
    return `${words[bound[1] === 'least' ? 'least' : 'most'][language]} ${bound[2]}`;
  }
  return (EXPECTATIONS[name] ?? EXPECTATIONS.other)?.[language] ?? name;
}
