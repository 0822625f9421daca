import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWrittenTime } from '../../core/src/model/time.ts';
import { daysWithin, tooClose } from '../../core/src/schedule/conflicts.ts';
import { dayOf, instantOf, type Occurrence } from '../../core/src/schedule/occurrence.ts';

const MINUTE = 60_000;

function at(text: string, index = 0): Occurrence {
  const time = parseWrittenTime(text);
  if (!time) throw new Error(`${text} is no time.`);
  return { uri: 'file:///a.posts.yaml', index, channel: 'x', time, span: { start: index, end: index } };
}

const near = (zone: string, gap: number, first: string, ...others: readonly string[]) =>
  tooClose(
    at(first, 0),
    others.map((text, index) => at(text, index + 1)),
    gap,
    zone,
  ).map(({ occurrence, minutesApart }) => [occurrence.index, minutesApart]);

describe('tooClose', () => {
  test.each([
    [
      'nearest first',
      'UTC',
      240,
      '2026-11-26 09:00',
      ['2026-11-26 12:00', '2026-11-26 08:00', '2026-11-26 09:30'],
      [
        [3, 30],
        [2, 60],
        [1, 180],
      ],
    ],
    [
      'not at the gap itself',
      'UTC',
      60,
      '2026-11-26 09:00',
      ['2026-11-26 10:00', '2026-11-26 08:00', '2026-11-26 09:59'],
      [[3, 59]],
    ],
    ['over midnight', 'UTC', 60, '2026-11-26 23:45', ['2026-11-27 00:15'], [[1, 30]]],
    ['at the same minute', 'UTC', 60, '2026-11-26 09:00', ['2026-11-26 09:00:20'], [[1, 0]]],
    [
      'with offsets',
      'Europe/Madrid',
      60,
      '2026-11-26 09:00',
      ['2026-11-26T08:00Z', '2026-11-26T18:00+10:00', '2026-11-26T09:00Z'],
      [
        [1, 0],
        [2, 0],
      ],
    ],
    [
      'over the date line',
      'Pacific/Kiritimati',
      60,
      '2026-11-26 09:00',
      ['2026-11-25T19:30Z', '2026-11-25 09:30-10:00'],
      [
        [1, 30],
        [2, 30],
      ],
    ],
    [
      'between the farthest offsets that can be written',
      'UTC',
      60,
      '2026-11-26T18:00+18:00',
      ['2026-11-25T06:30-18:00'],
      [[1, 30]],
    ],
    [
      'between clocks a day and a half apart',
      'UTC',
      60,
      '2026-11-27T12:00+18:00',
      ['2026-11-26T00:30-18:00'],
      [[1, 30]],
    ],
    [
      'in the hour that is shown twice, by its first showing',
      'Europe/Madrid',
      90,
      '2026-10-25 02:30',
      ['2026-10-25 03:00', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
      [
        [2, 0],
        [3, 60],
      ],
    ],
    [
      'in the hour that is skipped',
      'Europe/Madrid',
      30,
      '2026-03-29 02:30',
      ['2026-03-29 01:30', '2026-03-29 03:30'],
      [[1, 0]],
    ],
    ['nobody, with no gap', 'UTC', 0, '2026-11-26 09:00', ['2026-11-26 09:00'], []],
  ])('finds neighbours %s', (_, zone, gap, first, others, expected) => {
    expect(near(zone, gap, first, ...others)).toEqual(expected);
  });

  test('never finds the post itself', () => {
    const self = at('2026-11-26 09:00', 4);
    expect(tooClose(self, [self, at('2026-11-26 09:00', 4)], 60, 'UTC')).toEqual([]);
  });

  const minutes = fc.integer({ min: Date.UTC(2026, 2, 27) / MINUTE, max: Date.UTC(2026, 2, 31) / MINUTE });
  const written = fc
    .tuple(minutes, fc.constantFrom('', 'Z', '+14:00', '-12:00', '+18:00', '-18:00'))
    .map(([minute, zone]) => new Date(minute * MINUTE).toISOString().slice(0, 16) + zone);
  const gaps = fc.constantFrom(1, 30, 240, 1_440, 4_000);
  const zones = fc.constantFrom('UTC', 'Europe/Madrid', 'Pacific/Kiritimati', 'Pacific/Pago_Pago');

  test('finds the ten nearest that looking at all of them finds', () => {
    fc.assert(
      fc.property(zones, gaps, written, fc.array(written, { maxLength: 40 }), (zone, gap, first, others) => {
        const self = at(first, 0);
        const all = others.map((text, index) => at(text, index + 1));
        const naive = all
          .map((other) => ({
            other,
            apart: Math.abs(instantOf(other, zone) - instantOf(self, zone)) / MINUTE,
          }))
          .filter(({ apart }) => apart < gap)
          .sort((a, b) => a.apart - b.apart);
        const found = tooClose(self, all, gap, zone);
        expect(found.map(({ minutesApart }) => minutesApart)).toEqual(
          naive.slice(0, 10).map(({ apart }) => apart),
        );
      }),
    );
  });

  test('finds them on the days that are looked at', () => {
    fc.assert(
      fc.property(zones, gaps, written, written, (zone, gap, first, second) => {
        const [a, b] = [at(first, 0), at(second, 1)];
        fc.pre(tooClose(a, [b], gap, zone).length > 0);
        const days = daysWithin(dayOf(a.time), gap);
        expect(dayOf(b.time)).toBeGreaterThanOrEqual(days.first);
        expect(dayOf(b.time)).toBeLessThanOrEqual(days.last);
      }),
    );
  });
});
