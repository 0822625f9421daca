import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type ResolvedTime, resolveTime } from '../../core/src/model/time.ts';
import { PATIENT, runs } from '../properties/runs.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** What Temporal says of a wall time: its "earlier" and "later", and whether "compatible" moves on or stays. */
function byTemporal(wall: Temporal.PlainDateTime, zone: string): ResolvedTime {
  const at = (disambiguation: 'earlier' | 'later' | 'compatible') =>
    wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
  const [earlier, later] = [at('earlier'), at('later')];
  if (earlier === later) return { kind: 'exact', instant: earlier };
  return at('compatible') === earlier
    ? { kind: 'overlap', earlier, later }
    : { kind: 'gap', before: earlier, after: later };
}

function byUs(
  { year, month, day, hour, minute, second }: Temporal.PlainDateTime,
  zone: string,
): ResolvedTime {
  return resolveTime({ kind: 'wall', wall: { year, month, day, hour, minute, second } }, zone);
}

const show = (wall: Temporal.PlainDateTime, zone: string, resolved: ResolvedTime) =>
  `${wall} ${zone} ${JSON.stringify(resolved)}`;

/** Wall times around the next change of clocks behind an instant. */
function aroundNextChange(zone: string, from: string): readonly Temporal.PlainDateTime[] {
  const change = Temporal.Instant.from(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  if (!change) return [];
  const before = change.subtract({ minutes: 1 }).toPlainDateTime().add({ minutes: 1 });
  const after = change.toPlainDateTime();
  return [before, after].flatMap((wall) =>
    [-61, -31, -1, 0, 1, 29, 59, 61].map((minutes) => wall.add({ minutes })),
  );
}

describe('resolveTime', () => {
  test('agrees with Temporal around the next change of clocks in every zone', PATIENT, () => {
    const walls = ZONES.flatMap((zone) =>
      aroundNextChange(zone, '2026-01-15T00:00Z').map((wall) => ({ zone, wall })),
    );
    const differing = walls
      .map(({ zone, wall }) => [show(wall, zone, byUs(wall, zone)), show(wall, zone, byTemporal(wall, zone))])
      .filter(([ours, theirs]) => ours !== theirs);
    expect(differing).toEqual([]);
    expect(walls.length).toBeGreaterThan(1_000);
  });

  test.each([
    // A whole day was skipped when Samoa crossed the date line.
    ['Pacific/Apia', '2011-12-01T00:00Z'],
    ['Pacific/Kwajalein', '1993-08-01T00:00Z'],
    // Half an hour, two hours, and a change within Ramadan.
    ['Australia/Lord_Howe', '2026-03-01T00:00Z'],
    ['Antarctica/Troll', '2026-03-01T00:00Z'],
    ['Africa/Casablanca', '2026-01-15T00:00Z'],
    // Changes of the standard offset without summer time.
    ['Asia/Pyongyang', '2018-01-01T00:00Z'],
    ['America/Caracas', '2016-01-01T00:00Z'],
    ['Asia/Kathmandu', '1985-01-01T00:00Z'],
    // Summer time backwards: the winter is the exception.
    ['Europe/Dublin', '2026-01-01T00:00Z'],
    // Midnight itself is skipped.
    ['America/Asuncion', '2023-09-01T00:00Z'],
    ['Africa/Cairo', '2026-03-01T00:00Z'],
  ])('agrees with Temporal in %s after %s, hour by hour', (zone, from) => {
    const [first] = aroundNextChange(zone, from);
    if (!first) throw new Error(`${zone} has no change of clocks after ${from}.`);
    const walls = Array.from({ length: 120 }, (_, index) => first.add({ minutes: (index - 60) * 30 }));
    expect(walls.map((wall) => show(wall, zone, byUs(wall, zone)))).toEqual(
      walls.map((wall) => show(wall, zone, byTemporal(wall, zone))),
    );
  });

  test('agrees with Temporal at any time since clocks count whole minutes', PATIENT, () => {
    const minute = fc.integer({ min: Date.UTC(1973, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minute, (zone, minutes) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(minutes * 60_000)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime();
        expect(show(wall, zone, byUs(wall, zone))).toBe(show(wall, zone, byTemporal(wall, zone)));
      }),
      runs(300),
    );
  });
});
