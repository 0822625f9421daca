import * as z from 'zod';
import { parseDuration } from './duration.ts';
import { isDate, isZone, looksLikeTime, parseWrittenTime, type WrittenTime } from './time.ts';

/**
 * What a refused value should have been. A decoder reports these words as a message key, so that
 * the reader gets them in their own language.
 */
export const EXPECTED = [
  'clock-range',
  'country',
  'currency',
  'date',
  'date-time',
  'duration',
  'existing-time',
  'hashtag',
  'id',
  'language',
  'percentage',
  'repeat',
  'time-of-day',
  'url',
  'zone',
] as const;

export type Expected = (typeof EXPECTED)[number];

function text(expected: Expected, pattern: RegExp) {
  return z.string().regex(pattern, { error: expected });
}

/** An id that the person gives to a channel, pillar, objective, campaign or post. */
export const id = text('id', /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._/-]*[\p{L}\p{M}\p{N}])?$/u);

/** A country by ISO 3166-1, `CO`. */
export const country = text('country', /^[A-Z]{2}$/);

/** A currency by ISO 4217, `EUR`. */
export const currency = text('currency', /^[A-Z]{3}$/);

/** A calendar date, `2026-11-26`. */
export const date = text('date', /^\d{4}-\d{2}-\d{2}$/).refine(
  (value) => isDate(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))),
  { error: 'date' satisfies Expected },
);

/** A date with a time, on the wall clock of the channel's zone or with an explicit offset. */
export const dateTime = z.string().transform((value, context): WrittenTime => {
  const time = parseWrittenTime(value);
  if (time) return time;
  const expected: Expected = looksLikeTime(value) ? 'existing-time' : 'date-time';
  context.issues.push({ code: 'custom', input: value, message: expected });
  return z.NEVER;
});

/** A length of time such as `4h` or `1h30m`; its value is whole minutes. */
export const duration = z.string().transform((value, context): number => {
  const minutes = parseDuration(value);
  if (minutes !== undefined) return minutes;
  context.issues.push({ code: 'custom', input: value, message: 'duration' satisfies Expected });
  return z.NEVER;
});

/** A time of day, `09:30`. */
export const timeOfDay = text('time-of-day', /^(?:[01]?\d|2[0-3]):[0-5]\d$/);

/** A range of clock times, `09:00-18:00`; a range may cross midnight and may end at `24:00`. */
export const clockRange = text(
  'clock-range',
  /^(?:[01]?\d|2[0-3]):[0-5]\d\s*[-–]\s*(?:(?:[01]?\d|2[0-3]):[0-5]\d|24:00)$/,
);

/** An IANA time zone such as `America/Bogota`. */
export const zone = z.string().refine(isZone, { error: 'zone' satisfies Expected });

/** A BCP 47 language tag such as `es`, `es-CO` or `en`. */
export const language = text('language', /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

/** An absolute web address. */
export const url = text('url', /^https?:\/\/[^\s/$.?#].[^\s]*$/i);

/** A hashtag with its `#`. */
export const hashtag = text('hashtag', /^#[\p{L}\p{M}\p{N}_]+$/u);

/** A share of the whole: `30%`, or a number from 0 to 1; its value is the fraction. */
export const share = z.union([z.number().min(0).max(1), z.string()]).transform((value, context): number => {
  if (typeof value === 'number') return value;
  const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(value.trim());
  const fraction = match ? Number(match[1]) / 100 : Number.NaN;
  if (fraction >= 0 && fraction <= 1) return fraction;
  context.issues.push({ code: 'custom', input: value, message: 'percentage' satisfies Expected });
  return z.NEVER;
});

/** An amount of money in the brand's currency. */
export const money = z.number().min(0);

/** A value that may be written alone or as a list; its value is always the list. */
export function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z
    .union([item, z.array(item)])
    .transform((value): z.output<Item>[] => (Array.isArray(value) ? value : [value]));
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A value for each day of the week, or for groups of days. */
export function byWeekday<Value extends z.ZodType>(value: Value) {
  const days = z.enum([...WEEKDAYS, 'weekdays', 'weekend', 'daily']);
  return z.partialRecord(days, value);
}
