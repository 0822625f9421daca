import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import type { ChannelCalendar } from '../../core/src/schedule/channel-calendar.ts';
import { freeSlots, isFreeAt } from '../../core/src/schedule/slots.ts';
import { clockText, dateText } from '../../core/src/schedule/write-time.ts';
import { calendarOf } from '../../core/src/workspace/calendar-of.ts';
import { planFor } from '../../core/src/workspace/workspace.ts';
import { PATIENT, runs } from '../properties/runs.ts';
import { ROOT, uriOf, workspaceOf } from '../support/project.ts';

const FROM = Date.UTC(2026, 10, 23);

function calendar(plan: string, posts = ''): ChannelCalendar {
  const workspace = workspaceOf({ 'social.plan.yaml': plan, 'a.posts.yaml': posts });
  const found = calendarOf(workspace, ROOT, planFor(workspace, uriOf('a.posts.yaml'))?.plan, 'x');
  if (!found) throw new Error('The plan has a channel x.');
  return found;
}

/** The first free times, as a person writes them. */
function slots(found: ChannelCalendar, count: number, takesRoom = false, from = FROM): readonly string[] {
  const times: string[] = [];
  for (const { wall } of freeSlots(found, from, { takesRoom, days: 60 })) {
    times.push(`${dateText(wall)} ${clockText(wall)}`);
    if (times.length === count) break;
  }
  return times;
}

const channel = (settings: string, more = '') =>
  `brand: { timezone: Europe/Madrid }\nchannels: { x: { network: x${settings && `, ${settings}`} } }\n${more}`;
const post = (time: string) => `- { channels: x, schedule: ${time}, text: Is it ${time}? }\n`;

describe('free times', () => {
  test.each([
    [
      'are best times',
      channel('bestTimes: { mon: ["18:00", "09:00"], wed: "12:00" }'),
      '',
      ['2026-11-23 09:00', '2026-11-23 18:00', '2026-11-25 12:00'],
    ],
    [
      'are half hours where a plan names no best times',
      channel('hours: { mon: 10:00-11:00 }'),
      '',
      ['2026-11-23 10:00', '2026-11-23 10:30', '2026-11-23 11:00', '2026-11-30 10:00'],
    ],
    [
      'are times when people are awake where it names no hours',
      channel(''),
      '',
      ['2026-11-23 09:00', '2026-11-23 09:30'],
    ],
    [
      'keep to the hours',
      channel('bestTimes: { daily: ["09:00", "21:00"] }, hours: { daily: 08:00-20:00 }'),
      '',
      ['2026-11-23 09:00', '2026-11-24 09:00'],
    ],
    [
      'keep their distance',
      channel('minGap: 4h, bestTimes: { daily: ["09:00", "13:00"] }'),
      post('2026-11-23 06:00'),
      ['2026-11-23 13:00', '2026-11-24 09:00'],
    ],
    [
      'are not taken, without a distance too',
      channel('bestTimes: { daily: "09:00" }'),
      post('2026-11-23 09:00'),
      ['2026-11-24 09:00'],
    ],
    [
      'keep the cadence of a day',
      channel('cadence: { day: { max: 1 } }, bestTimes: { daily: "09:00" }'),
      post('2026-11-23 23:00'),
      ['2026-11-24 09:00'],
    ],
    [
      'keep the cadence of a week',
      channel('cadence: { week: { max: 1 } }, bestTimes: { daily: "09:00" }'),
      post('2026-11-29 23:00'),
      ['2026-11-30 09:00'],
    ],
    [
      'keep the cadence of a month',
      channel('cadence: { month: { max: 1 } }, bestTimes: { daily: "09:00" }'),
      post('2026-11-02 23:00'),
      ['2026-12-01 09:00'],
    ],
    [
      'leave holidays and blackouts out',
      channel(
        'bestTimes: { daily: "09:00" }',
        'calendar: { holidays: [{ country: ES }], blackouts: [{ from: 2026-11-23, to: 2026-12-06, reason: Rest }] }\n',
      ),
      '',
      ['2026-12-07 09:00', '2026-12-09 09:00'],
    ],
    [
      'have somebody to answer',
      channel(
        'firstResponse: 1h, bestTimes: { daily: ["07:00", "09:00"] }',
        'team: { ana: { hours: { weekdays: 09:00-17:00 } } }\ncoverage: [{ who: ana }]\n',
      ),
      '',
      [
        '2026-11-23 09:00',
        '2026-11-24 09:00',
        '2026-11-25 09:00',
        '2026-11-26 09:00',
        '2026-11-27 09:00',
        '2026-11-30 09:00',
      ],
    ],
    ['are none in a crisis', channel('', 'crisis: { state: crisis }\n'), '', []],
    [
      'wait a fortnight for a best time',
      channel(
        'bestTimes: { mon: "09:00" }, hours: { mon: 09:00-18:00, thu: 10:00-10:30 }',
        'calendar: { blackouts: [{ from: 2026-11-23, reason: Rest }, { from: 2026-11-30, reason: Rest }] }\n',
      ),
      '',
      ['2026-11-26 10:00', '2026-11-26 10:30', '2026-12-03 10:00', '2026-12-03 10:30', '2026-12-07 09:00'],
    ],
  ])('%s', (_, plan, posts, expected) => {
    expect(slots(calendar(plan, posts), expected.length || 1)).toEqual(expected);
  });

  test('that are skipped or shown twice are none', () => {
    const plan = channel('bestTimes: { sun: ["02:30", "05:00"] }');
    expect(slots(calendar(plan), 2, false, Date.UTC(2026, 9, 24))).toEqual([
      '2026-10-25 05:00',
      '2026-11-01 02:30',
    ]);
    expect(slots(calendar(plan), 2, false, Date.UTC(2026, 2, 28))).toEqual([
      '2026-03-29 05:00',
      '2026-04-05 02:30',
    ]);
  });

  test('come behind the moment that is asked for', () => {
    const plan = channel('bestTimes: { daily: "09:00" }');
    expect(slots(calendar(plan), 1, false, Date.UTC(2026, 10, 23, 8, 0))).toEqual(['2026-11-23 09:00']);
    expect(slots(calendar(plan), 1, false, Date.UTC(2026, 10, 23, 8, 1))).toEqual(['2026-11-24 09:00']);
  });

  test("keep the network's daily cap", () => {
    const plan = channel('bestTimes: { daily: ["09:00", "18:00"] }');
    const capped = { ...calendar(plan, post('2026-11-23 12:00') + post('2026-11-23 15:00')), dailyCap: 2 };
    expect(slots(capped, 1)).toEqual(['2026-11-24 18:00']);
  });

  test('ignore the post that is to be moved', () => {
    const found = calendar(channel('minGap: 4h'), post('2026-11-23 09:00'));
    const time = {
      kind: 'wall',
      wall: { year: 2026, month: 11, day: 23, hour: 10, minute: 0, second: 0 },
    } as const;
    expect(isFreeAt(found, time)).toBe(false);
    expect(isFreeAt(found, time, { uri: uriOf('a.posts.yaml'), index: 0 })).toBe(true);
  });

  const settings = fc
    .record({
      minGap: fc.constantFrom(undefined, '1h', '20h', '3d'),
      hours: fc.constantFrom(undefined, '{ weekdays: 09:00-18:00 }', '{ daily: [08:00-10:00, 22:00-02:00] }'),
      bestTimes: fc.constantFrom(
        undefined,
        '{ daily: ["09:00", "23:30"] }',
        '{ mon: "08:30", sat: "02:30" }',
      ),
      cadence: fc.constantFrom(
        undefined,
        '{ day: { max: 1 } }',
        '{ week: { max: 2 } }',
        '{ month: { max: 5 } }',
      ),
      firstResponse: fc.constantFrom(undefined, '1h', '12h'),
    })
    .map((keys) =>
      Object.entries(keys)
        .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
        .join(', '),
    );
  const more = fc.constantFrom(
    '',
    'calendar: { holidays: [{ country: ES }], blackouts: [{ from: 2026-11-25, to: 2026-11-27, reason: Rest }] }\n',
    'team: { ana: { timezone: America/Bogota, hours: { weekdays: 09:00-17:00 } } }\ncoverage: [{ who: ana }]\n',
  );
  const taken = fc
    .array(fc.nat(40 * 48), { maxLength: 12 })
    .map((halves) =>
      halves.map((half) => new Date(FROM + (half - 96) * 1_800_000).toISOString().slice(0, 16)),
    );

  test('break no rule when all of them are taken', PATIENT, () => {
    fc.assert(
      fc.property(settings, more, taken, (keys, rest, times) => {
        const before = times.map((time) => post(time)).join('');
        const plan = channel(keys, rest);
        const found = slots(calendar(plan, before), 6, true);
        const workspace = workspaceOf({
          'social.plan.yaml': plan,
          'a.posts.yaml': before,
          'new.posts.yaml': found.map((time) => post(time)).join(''),
        });
        const rules = lintFile(workspace, uriOf('new.posts.yaml'))
          .map(({ rule }) => rule)
          // What was over the cadence or too close before is no fault of the new ones.
          .filter((rule) => rule.startsWith('schedule/') && rule !== 'schedule/near-duplicate');
        expect(rules).toEqual([]);
      }),
      runs(60),
    );
  });
});
