import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chanceOf,
  FEW,
  forecastAt,
  median,
  quantile,
  shareOf,
} from '../../../core/src/report/results/statistics.ts';
import { runs } from '../../properties/runs.ts';

const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 40 });

describe('medians', () => {
  test.each([
    [[], undefined],
    [[3], 3],
    [[4, 1], 2.5],
    [[9, 1, 5], 5],
    [[1, 2, 3, 1000], 2.5],
  ])('of %j is %s', (values, expected) => expect(median(values)).toBe(expected));

  test('have as many values above as below, in whatever order they come', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const middle = median(values) ?? Number.NaN;
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(median(values.toReversed())).toBe(middle);
      }),
      runs(100),
    );
  });

  test('lie between the other quantiles', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const [low = 0, middle = 0, high = 0] = [0.25, 0.5, 0.75].map((part) => quantile(values, part));
        expect(low).toBeLessThanOrEqual(middle + 1e-6);
        expect(middle).toBeLessThanOrEqual(high + 1e-6);
      }),
      runs(100),
    );
  });
});

test('a share of fewer than a handful is not told', () => {
  expect([shareOf(2, FEW - 1), shareOf(2, FEW), shareOf(0, 0)]).toEqual([undefined, 0.4, undefined]);
});

describe('the chance of a good hour', () => {
  // Tables of the sign test, one-sided (any textbook): 5 of 5, 7 of 8, 9 of 10, 12 of 15.
  test.each([
    [5, 5, 0.03125],
    [7, 8, 0.03515625],
    [9, 10, 0.0107421875],
    [12, 15, 0.017578125],
    [0, 7, 1],
  ])('for %i of %i is %f', (above, count, chance) => expect(chanceOf(above, count)).toBeCloseTo(chance, 10));

  test('is a number also for very many posts', () => {
    expect(chanceOf(2500, 5000)).toBeGreaterThan(0.5);
    expect(chanceOf(5000, 5000)).toBeGreaterThanOrEqual(0);
    expect(chanceOf(0, 5000)).toBeCloseTo(1, 6);
  });
});

describe('a forecast', () => {
  const line = (days: readonly number[], slope: number) =>
    days.map((day) => ({ day, value: 100 + slope * day }));

  test('goes on along a line', () => {
    expect(forecastAt(line([0, 7, 14, 21], 2), 30)).toEqual({ value: 160, low: 160, high: 160 });
  });

  test('is not bent by one odd value, as a line of least squares would be', () => {
    const points = line([0, 7, 14, 21, 28, 35], 2).map((point) =>
      point.day === 14 ? { ...point, value: 9000 } : point,
    );
    expect(forecastAt(points, 42)?.value).toBeCloseTo(184, 0);
  });

  test.each([
    ['of three points', line([0, 10, 20], 1), 30],
    ['of four points in ten days', line([0, 3, 6, 10], 1), 20],
    ['for a day that has passed', line([0, 7, 14, 21], 1), 21],
    ['for a day far beyond the points', line([0, 7, 14, 21], 1), 21 + 64],
    ['of nothing', [], 30],
  ])('is not made %s', (_, points, day) => expect(forecastAt(points, day)).toBeUndefined());
});
