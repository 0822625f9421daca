import { describe, expect, test } from 'vitest';
import { plainWall } from '../../core/src/exchange/clock.ts';
import { type DayOrder, dayOrderOf, readWhen } from '../../core/src/exchange/dates.ts';

function shown(text: string, order?: DayOrder): string {
  const when = readWhen(text, order);
  if (when.kind !== 'time') return when.kind;
  return `${plainWall(when.time.wall)}${when.time.kind === 'fixed' ? ` ${when.time.offsetMinutes}` : ''}`;
}

test.each([
  ['2026-12-01 09:30', '2026-12-01 09:30'],
  ['2026/12/01 9:30', '2026-12-01 09:30'],
  ['2026-12-01T09:30:15', '2026-12-01 09:30:15'],
  ['2026-12-01T09:30:00.000Z', '2026-12-01 09:30 0'],
  ['2026-12-01 09:30 -05:00', '2026-12-01 09:30 -300'],
  ['25/12/2026 18:05', '2026-12-25 18:05'],
  ['12/25/2026 6:05 PM', '2026-12-25 18:05'],
  ['25.12.2026, 18:05', '2026-12-25 18:05'],
  ['25-12-26 6:05 p. m.', '2026-12-25 18:05'],
  ['25/12/2026 12:00 a.m.', '2026-12-25 00:00'],
  ['12/12/2026 12:15 pm', '2026-12-12 12:15'],
  ['1 Dec 2026 09:30', '2026-12-01 09:30'],
  ['1 de diciembre de 2026 a las 9:30', '2026-12-01 09:30'],
  ['December 1, 2026 at 9:30 AM', '2026-12-01 09:30'],
  ['5 ene. 2027 7:00', '2027-01-05 07:00'],
  // As clocks are written in Spain and in Mexico.
  ['25/12/2026 18.05', '2026-12-25 18:05'],
  ['25/12/2026 18.05 h', '2026-12-25 18:05'],
  ['25/12/2026, 9:30 hrs.', '2026-12-25 09:30'],
  ['25 de diciembre de 2026, 9:30h', '2026-12-25 09:30'],
  ['25.12.2026', 'no-hour'],
  ['2026.12.25', 'no-hour'],
  ['25.12.26', 'no-hour'],
  ['August 5, 2026 9:30', '2026-08-05 09:30'],
  ['', 'none'],
  ['  ', 'none'],
  ['01/12/2026 09:30', 'ambiguous'],
  ['1-2-27 09:30', 'ambiguous'],
  ['2026-12-01', 'no-hour'],
  ['25/12/2026', 'no-hour'],
  ['2026-02-30 09:30', 'unreadable'],
  ['31/31/2026 09:30', 'unreadable'],
  ['2026-12-01 25:00', 'unreadable'],
  ['2026-12-01 13:00 pm', 'unreadable'],
  ['next Friday at 2 PM', 'unreadable'],
  ['1 Smarch 2026 09:30', 'unreadable'],
  ['09:30', 'unreadable'],
])('%j is %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

describe('the order of day and month', () => {
  test.each<[string, DayOrder, string]>([
    ['01/12/2026 09:30', 'day-first', '2026-12-01 09:30'],
    ['01/12/2026 09:30', 'month-first', '2026-01-12 09:30'],
    ['25/12/2026 09:30', 'month-first', '2026-12-25 09:30'],
  ])('%s %s is %s', (text, order, expected) => expect(shown(text, order)).toBe(expected));

  test.each([
    [['01/12/2026 09:30', '13/12/2026 09:30'], 'day-first'],
    [['01/12/2026 09:30', '12/13/2026 09:30'], 'month-first'],
    [['13/12/2026 09:30', '12/13/2026 09:30'], undefined],
    [['01/12/2026 09:30', '2026-12-13 09:30', '', 'soon'], undefined],
  ])('of %j is %s', (times, expected) => expect(dayOrderOf(times)).toBe(expected));
});
