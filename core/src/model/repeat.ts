import * as z from 'zod';
import { doc } from './doc.ts';
import { date } from './fields.ts';

/** Names for the rules that people need most. */
const NAMED = {
  daily: 'FREQ=DAILY',
  weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  monthly: 'FREQ=MONTHLY',
  yearly: 'FREQ=YEARLY',
} as const;

// A post is no heartbeat: hours, minutes and seconds are the schedule's, and times of day as well.
const PART =
  /^(?:FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)|(?:INTERVAL|COUNT)=[1-9]\d{0,3}|UNTIL=\d{8}(?:T\d{6}Z?)?|WKST=(?:MO|TU|WE|TH|FR|SA|SU)|BYDAY=[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU))*|BY(?:MONTH|MONTHDAY|YEARDAY|WEEKNO|SETPOS)=[+-]?\d{1,3}(?:,[+-]?\d{1,3})*)$/;

/** A recurrence rule of RFC 5545 without its start, or one of a few names for such. Its value is always the rule. */
const rule = z.string().transform((value, context): string => {
  const text = value.trim();
  const name = text.toLowerCase();
  if (Object.hasOwn(NAMED, name)) return NAMED[name as keyof typeof NAMED];
  const parts = text
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';');
  const names = parts.map((part) => part.slice(0, part.indexOf('=')));
  const isRule = parts.every((part) => PART.test(part)) && names.filter((one) => one === 'FREQ').length === 1;
  if (isRule && new Set(names).size === names.length) return parts.join(';');
  context.issues.push({ code: 'custom', input: value, message: 'repeat' });
  return z.NEVER;
});

/** A rule with its end and exceptions, in the long form. What it gives, it takes. */
export const repeatSettings = z.strictObject({
  rule: rule.meta(
    doc(
      'How often: daily, weekdays, weekly, monthly, yearly, or a rule of RFC 5545 such as FREQ=WEEKLY;INTERVAL=2.',
      'Cada cuánto: daily, weekdays, weekly, monthly, yearly o una regla de RFC 5545 como FREQ=WEEKLY;INTERVAL=2.',
    ),
  ),
  until: date.meta(doc('The last day it may fall on.', 'El último día en que puede caer.')).optional(),
  count: z
    .int()
    .min(1)
    .meta(doc('How often in all, the first included.', 'Cuántas veces en total, contando la primera.'))
    .optional(),
  except: z.array(date).meta(doc('Days it is left out.', 'Días en que se omite.')).optional(),
});

/** How a post comes again: a rule, or a rule with an end and exceptions. Its value is always the latter. */
export const repeat = z
  .union([rule, repeatSettings])
  .transform((value) => (typeof value === 'string' ? { rule: value } : value));

export type Repeat = z.output<typeof repeatSettings>;
