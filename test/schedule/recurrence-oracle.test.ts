import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { wallOf } from '../../core/src/model/time.ts';
import { clockText, dateText } from '../../core/src/schedule/write-time.ts';
import { expandRule } from '../../server/src/node/recurrence.ts';
import { PATIENT, runs } from '../properties/runs.ts';

const DAY = 24 * 60;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const part = (name: string, values: readonly (string | number)[]) =>
  fc.constantFrom('', '', ...values.map((value) => `;${name}=${value}`));
const weekdays = fc
  .uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 4 })
  .map((days) => `;BYDAY=${days.join(',')}`);

/** What people write, without the forms that ical.js gets wrong: it counts a first day that its rule does not give. */
const frequency = fc.oneof(
  fc.constant('FREQ=DAILY'),
  fc.tuple(fc.constant('FREQ=WEEKLY'), fc.oneof(fc.constant(''), weekdays)),
  fc.tuple(
    fc.constant('FREQ=MONTHLY'),
    fc.oneof(part('BYDAY', ['1MO', '-1FR', '2TU', '4TH', '-2SU']), part('BYMONTHDAY', [1, 15, 28, -1])),
  ),
);
const end = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
  fc
    .tuple(fc.integer({ min: 20_700, max: 21_200 }), fc.constantFrom('T000000', 'T093000', 'T235959'))
    .map(([day, time]) => `;UNTIL=${dateText(wallOf(day * DAY)).replaceAll('-', '')}${time}`),
);
const rule = fc
  .tuple(frequency, part('INTERVAL', [2, 3]), end)
  .map(([head, ...rest]) => [head, ...rest].flat().join(''));

/** The times of a rule by ical.js, on the days from `first` to `last`. */
function byIcal(text: string, start: number, first: number, last: number): readonly string[] {
  const wall = wallOf(start * DAY + 9 * 60 + 30);
  const iterator = ICAL.Recur.fromString(text).iterator(
    ICAL.Time.fromDateTimeString(`${dateText(wall)}T${clockText(wall)}:00`),
  );
  const found: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    const day = Date.UTC(next.year, next.month - 1, next.day) / 86_400_000;
    if (day > last) break;
    if (day >= first) found.push(`${dateText(next)} ${clockText(next)}`);
  }
  return found;
}

test('a rule gives the times that ical.js has, whatever days are asked for', PATIENT, () => {
  const days = fc.record({
    start: fc.integer({ min: 20_600, max: 21_000 }),
    skip: fc.integer({ min: -5, max: 200 }),
    length: fc.integer({ min: 0, max: 500 }),
  });
  fc.assert(
    fc.property(rule, days, (text, { start, skip, length }) => {
      // The 29th to the 31st of a month is where the two differ in what they take for the next month.
      fc.pre(new Date(start * 86_400_000).getUTCDate() <= 28);
      const [first, last] = [start + skip, start + skip + length];
      const ours = expandRule(text, wallOf(start * DAY + 9 * 60 + 30), first, last);
      expect(ours.map((wall) => `${dateText(wall)} ${clockText(wall)}`)).toEqual(
        byIcal(text, start, first, last),
      );
    }),
    runs(300),
  );
});

test('an end on the clock of the post is read as one', () => {
  // A local UNTIL was taken for a rule that nobody can work out, and the post never came.
  const until = (text: string) =>
    expandRule(`FREQ=WEEKLY;UNTIL=${text}`, wallOf(20_800 * DAY + 9 * 60), 20_800, 21_000).length;
  const last = dateText(wallOf(20_814 * DAY)).replaceAll('-', '');
  expect([`${last}T090000`, `${last}T085959`, `${last}T090000Z`, last].map(until)).toEqual([3, 2, 3, 3]);
});
