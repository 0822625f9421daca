import { describe, expect, test } from 'vitest';
import { parseWrittenTime, wallMinutes } from '../../core/src/model/time.ts';
import { dayOfDate, expand } from '../../core/src/schedule/expand.ts';
import { dateText } from '../../core/src/schedule/write-time.ts';
import { holidaysOf } from '../../server/src/node/holidays.ts';
import { expandRule } from '../../server/src/node/recurrence.ts';

const wallOf = (text: string) => {
  const time = parseWrittenTime(text);
  if (!time) throw new Error(`${text} is no time.`);
  return time.wall;
};

describe('a recurrence rule', () => {
  // The examples of RFC 5545, section 3.8.5.3, on the dates that it gives.
  test.each([
    [
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05 09:00',
      '1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06 1998-04-03 1998-05-01 1998-06-05',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07 09:00',
      '1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25 1998-03-01 1998-03-29 1998-05-03 1998-05-31',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05 09:00',
      '1997-08-05 1997-08-10 1997-08-19 1997-08-24',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05 09:00',
      '1997-08-05 1997-08-17 1997-08-19 1997-08-31',
    ],
    [
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09-04 09:00',
      '1997-09-04 1997-10-07 1997-11-06',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15 09:00',
      '2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30',
    ],
  ])('%s falls on the days that its standard says', (rule, first, dates) => {
    const start = wallOf(first);
    const day = Math.floor(wallMinutes(start) / 1440);
    const walls = expandRule(rule, start, day, day + 400);
    expect(walls.map(dateText)).toEqual(dates.split(' '));
    expect(walls.every(({ hour, minute }) => hour === 9 && minute === 0)).toBe(true);
  });

  test('gives no times where it cannot be worked out', () => {
    expect(
      expandRule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', wallOf('2026-01-01 09:00'), 20_000, 21_000),
    ).toEqual([]);
    expect(expandRule('FREQ=NEVER', wallOf('2026-01-01 09:00'), 20_000, 21_000)).toEqual([]);
  });
});

describe('a post that comes again', () => {
  const first = wallOf('2026-10-19 02:30');
  const series = (repeat: object) => ({
    uri: 'file:///a.post.md',
    index: 0,
    channel: 'x',
    time: { kind: 'wall', wall: first } as const,
    span: { start: 0, end: 0 },
    repeat: { rule: 'FREQ=WEEKLY', ...repeat },
  });
  const dates = (repeat: object, from: string, to: string) =>
    [...expand(series(repeat), dayOfDate(from), dayOfDate(to), expandRule)].map(({ time }) =>
      dateText(time.wall),
    );

  test.each([
    ['keeps its day of the week', {}, ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09']],
    ['ends on a day', { until: '2026-10-26' }, ['2026-10-19', '2026-10-26']],
    ['ends after some times, the first included', { count: 3 }, ['2026-10-19', '2026-10-26', '2026-11-02']],
    ['leaves days out', { except: ['2026-10-26'] }, ['2026-10-19', '2026-11-02', '2026-11-09']],
    [
      'takes the count beside the rule',
      { rule: 'FREQ=WEEKLY;COUNT=9', count: 2 },
      ['2026-10-19', '2026-10-26'],
    ],
  ])('%s', (_, repeat, expected) => {
    expect(dates(repeat, '2026-01-01', '2026-11-12')).toEqual(expected);
  });

  test('is the same whatever days are asked for, years later too', () => {
    expect(dates({}, '2036-10-19', '2036-10-27')).toEqual(['2036-10-20', '2036-10-27']);
  });

  test('has one time as long as nobody can work it out', () => {
    expect([...expand(series({}), 0, 100_000, undefined)]).toHaveLength(1);
  });
});

describe('holidays', () => {
  const names = (country: string, region: string | undefined, language: string, date: string) =>
    holidaysOf(country, region, Number(date.slice(0, 4)), language)
      .filter(({ first, last }) => first <= dayOfDate(date) && dayOfDate(date) <= last)
      .map(({ name }) => name);

  test.each([
    // Moved to Monday by law 51 of 1983.
    ['CO', undefined, 'es', '2026-11-16', ['Independencia de Cartagena']],
    ['CO', undefined, 'es', '2026-11-11', []],
    ['GB', 'SCT', 'en', '2026-11-30', ['St Andrew’s Day']],
    ['GB', undefined, 'en', '2026-11-30', []],
    ['US', undefined, 'en', '2026-11-26', ['Thanksgiving Day']],
    // No public holiday, though many shops close.
    ['US', undefined, 'en', '2026-12-24', []],
    ['ES', 'MD', 'es', '2026-05-02', ['Día de la Comunidad de Madrid']],
    ['ZZ', undefined, 'en', '2026-12-25', []],
    ['ES', 'ZZZ', 'es', '2026-12-25', ['Navidad']],
  ])('of %s %s in %s on %s', (country, region, language, date, expected) => {
    expect(names(country, region, language, date)).toEqual(expected);
  });
});
