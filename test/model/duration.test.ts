import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, parseDuration } from '../../core/src/model/duration.ts';

describe('parseDuration', () => {
  test.each([
    ['45m', 45],
    ['45min', 45],
    ['4h', 240],
    ['2d', 2_880],
    ['1h30m', 90],
    ['1h 30m', 90],
    ['1 h 30 min', 90],
    [' 1d ', 1_440],
    ['0m', 0],
    ['366d', 527_040],
    ['', undefined],
    ['4', undefined],
    ['h', undefined],
    ['4h!', undefined],
    ['4h and more', undefined],
    ['-4h', undefined],
    ['1.5h', undefined],
    ['4hh', undefined],
    ['1mi', undefined],
    ['4H', undefined],
    ['367d', undefined],
    ['99999999999999999999d', undefined],
  ])('reads %j as %s minutes', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  test('what it read before has no effect on what it reads next', () => {
    expect(['1h 30m', '4h', '1h x', '4h'].map(parseDuration)).toEqual([90, 240, undefined, 240]);
  });

  test('reads what formatDuration writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 366 * 24 * 60 }), (minutes) => {
        expect(parseDuration(formatDuration(minutes))).toBe(minutes);
      }),
    );
    expect(formatDuration(59.7)).toBe('1h');
  });
});
