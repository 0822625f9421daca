import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstInstant,
  isDate,
  isZone,
  parseWrittenTime,
  resolveTime,
  wallMinutes,
} from '../../core/src/model/time.ts';

describe('parseWrittenTime', () => {
  const wall = (year: number, month: number, day: number, hour: number, minute: number, second = 0) => ({
    year,
    month,
    day,
    hour,
    minute,
    second,
  });
  test.each([
    ['2026-11-26 09:30', { kind: 'wall', wall: wall(2026, 11, 26, 9, 30) }],
    ['2026-11-26 9:30', { kind: 'wall', wall: wall(2026, 11, 26, 9, 30) }],
    ['2026-11-26T09:30', { kind: 'wall', wall: wall(2026, 11, 26, 9, 30) }],
    ['2026-11-26t09:30:15', { kind: 'wall', wall: wall(2026, 11, 26, 9, 30, 15) }],
    ['  2026-11-26 \t 09:30  ', { kind: 'wall', wall: wall(2026, 11, 26, 9, 30) }],
    ['2024-02-29 00:00', { kind: 'wall', wall: wall(2024, 2, 29, 0, 0) }],
    ['2026-11-26T09:30Z', { kind: 'fixed', wall: wall(2026, 11, 26, 9, 30), offsetMinutes: 0 }],
    ['2026-11-26 09:30 z', { kind: 'fixed', wall: wall(2026, 11, 26, 9, 30), offsetMinutes: 0 }],
    ['2026-11-26T09:30+01:00', { kind: 'fixed', wall: wall(2026, 11, 26, 9, 30), offsetMinutes: 60 }],
    ['2026-11-26T09:30-0330', { kind: 'fixed', wall: wall(2026, 11, 26, 9, 30), offsetMinutes: -210 }],
  ])('reads %j', (text, time) => {
    expect(parseWrittenTime(text)).toEqual(time);
  });

  test.each([
    '',
    '2026-11-26',
    '09:30',
    '2026-11-26 9:3',
    '2026-11-26 24:00',
    '2026-11-26 09:60',
    '2026-11-26 09:30:60',
    '2026-02-29 09:30',
    '2026-13-01 09:30',
    '2026-00-10 09:30',
    '2026-11-00 09:30',
    '26-11-26 09:30',
    '2026/11/26 09:30',
    '2026-11-26 09:30+1',
    '2026-11-26 09:30+19:00',
    '2026-11-26 09:30+01:60',
    '2026-11-26 09:30 CET',
    '2026-11-26 09:30 and more',
    '２０２６-11-26 09:30',
    '2026-11-26-09:30',
  ])('does not read %j', (text) => {
    expect(parseWrittenTime(text)).toBeUndefined();
  });

  test('reads every minute of every date of the calendar and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          // The date of the host, which knows the calendar too, reads it back only when it exists.
          const date = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          expect(isDate(year, month, day)).toBe(exists);
          expect(parseWrittenTime(`${text} 00:00`) !== undefined).toBe(exists);
          if (exists)
            expect(
              firstInstant(
                resolveTime(
                  {
                    kind: 'fixed',
                    wall: { year, month, day, hour: 0, minute: 0, second: 0 },
                    offsetMinutes: 0,
                  },
                  'UTC',
                ),
              ),
            ).toBe(date.getTime());
        },
      ),
    );
  });
});

describe('isZone', () => {
  test.each([
    'UTC',
    'Europe/Madrid',
    'America/Bogota',
    'America/Argentina/Buenos_Aires',
    'Asia/Calcutta',
    'US/Pacific',
    'Etc/GMT+5',
    'europe/madrid',
  ])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  test.each([
    '',
    'Madrid',
    'Europe/Madrit',
    '+02:00',
    '-05',
    'GMT+05:30',
    'constructor',
    '__proto__',
    'toString',
    'nowhere+05',
    'Europe/Madrid ',
    'Europe\\Madrid',
    '\0',
  ])('does not know %j', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});

describe('a time', () => {
  test('with an offset ignores the zone', () => {
    const time = parseWrittenTime('2026-03-29 02:30+05:30');
    if (!time) throw new Error('The time is one.');
    expect(resolveTime(time, 'Europe/Madrid')).toEqual({
      kind: 'exact',
      instant: Date.UTC(2026, 2, 28, 21, 0),
    });
  });

  test('that is skipped or shown twice is compared by the first reading', () => {
    expect(firstInstant({ kind: 'exact', instant: 5 })).toBe(5);
    expect(firstInstant({ kind: 'gap', before: 1, after: 2 })).toBe(1);
    expect(firstInstant({ kind: 'overlap', earlier: 3, later: 4 })).toBe(3);
  });

  test('has minutes on the wall, whatever the zone', () => {
    expect(wallMinutes({ year: 1970, month: 1, day: 2, hour: 1, minute: 1, second: 0 })).toBe(1_501);
    expect(wallMinutes({ year: 26, month: 1, day: 1, hour: 0, minute: 0, second: 0 })).toBeLessThan(-1e9);
  });

  test('in a zone that nobody knows is a bug of the caller', () => {
    expect(() =>
      resolveTime(
        { kind: 'wall', wall: { year: 2026, month: 1, day: 1, hour: 0, minute: 0, second: 0 } },
        'Nowhere/At_All',
      ),
    ).toThrow(/zone/);
  });
});
