import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutAt,
  dayName,
  parsePeriod,
  periodAfter,
  periodBefore,
} from '../../../core/src/report/results/period.ts';
import { runs } from '../../properties/runs.ts';

const shown = (text: string) => {
  const period = parsePeriod(text);
  return period && `${period.kind} ${dayName(period.first)} ${dayName(period.last)}`;
};

describe('a period', () => {
  test.each([
    ['2026-10', 'month 2026-10-01 2026-10-31'],
    ['2028-02', 'month 2028-02-01 2028-02-29'],
    ['2026-w45', 'week 2026-11-02 2026-11-08'],
    // ISO 8601: the first week has the first Thursday, so that days of one year lie in weeks of another.
    ['2026-W01', 'week 2025-12-29 2026-01-04'],
    ['2026-W53', 'week 2026-12-28 2027-01-03'],
    ['2026-Q4', 'quarter 2026-10-01 2026-12-31'],
    ['2026', 'year 2026-01-01 2026-12-31'],
    ['2026-10-05', 'day 2026-10-05 2026-10-05'],
    ['2026-10-05..2026-11-02', 'days 2026-10-05 2026-11-02'],
    [' 2026-10 ', 'month 2026-10-01 2026-10-31'],
    ['2026-13', undefined],
    ['2026-00', undefined],
    ['2027-W53', undefined],
    ['2026-W00', undefined],
    ['2026-Q5', undefined],
    ['2026-02-30', undefined],
    ['2026-10-05..2026-10-04', undefined],
    ['1990-01-01..2026-01-01', undefined],
    ['2026-10-01..2026-10-02..2026-10-03', undefined],
    ['október', undefined],
    ['', undefined],
  ])('%j is %s', (text, expected) => expect(shown(text)).toBe(expected));

  test.each([
    ['2026-01', '2025-12', '2026-02'],
    ['2026-Q1', '2025-Q4', '2026-Q2'],
    ['2027-W01', '2026-W53', '2027-W02'],
    ['2026', '2025', '2027'],
    ['2026-10-10..2026-10-19', '2026-09-30..2026-10-09', '2026-10-20..2026-10-29'],
  ])('%s has %s before it and %s after it', (text, before, after) => {
    const period = parsePeriod(text);
    expect(period && [periodBefore(period).name, periodAfter(period).name]).toEqual([before, after]);
  });

  test('follows the one before without a gap, and going back comes to where it was', () => {
    const names = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1971, max: 2100 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
      fc
        .tuple(fc.integer({ min: 1971, max: 2100 }), fc.integer({ min: 1, max: 52 }))
        .map(([year, week]) => `${year}-W${String(week).padStart(2, '0')}`),
      fc
        .tuple(fc.integer({ min: 1971, max: 2100 }), fc.integer({ min: 1, max: 4 }))
        .map(([year, quarter]) => `${year}-Q${quarter}`),
    );
    fc.assert(
      fc.property(names, (name) => {
        const period = parsePeriod(name);
        if (!period) throw new Error(name);
        const before = periodBefore(period);
        expect(before.last).toBe(period.first - 1);
        expect(periodAfter(before)).toEqual(period);
        expect(parsePeriod(before.name)).toEqual(before);
      }),
      runs(200),
    );
  });

  test('is cut to as many days as were asked for, and no more than it has', () => {
    const month = parsePeriod('2026-10');
    expect(month && [cutAt(month, 21).name, cutAt(month, 31), cutAt(month, 99)]).toEqual([
      '2026-10-01..2026-10-21',
      month,
      month,
    ]);
  });
});
