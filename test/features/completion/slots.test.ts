import { expect, test } from 'vitest';
import { parseWrittenTime } from '../../../core/src/model/time.ts';
import { isFreeAt } from '../../../core/src/schedule/slots.ts';
import { calendarOf } from '../../../core/src/workspace/calendar-of.ts';
import { planFor } from '../../../core/src/workspace/workspace.ts';
import { offeredAt } from '../../support/completions.ts';

const PLAN = `// now: 2026-11-22T12:00Z
// file: social.plan.yaml
brand: { timezone: Europe/Madrid }
channels:
  x: { network: x, minGap: 4h, hours: { weekdays: 09:00-18:00 }, bestTimes: { weekdays: ['09:30', '13:00'] } }
  blog: { network: wordpress, cadence: { day: { max: 1 } } }
// file: b.post.md
---
channels: [x, blog]
schedule: 2026-11-23 09:30
---
Hola
`;
const post = (front: string) => `${PLAN}// file: a.post.md\n---\n${front}\n---\nHola\n`;

test('the best free times come first, with what speaks for them', () => {
  const { labels, item } = offeredAt(post('channels: [x]\nschedule: █'));
  // At 09:30 somebody is there already, and 13:00 is within the four hours that the plan asks for.
  expect(labels.slice(0, 3)).toEqual(['2026-11-24 09:30', '2026-11-24 13:00', '2026-11-25 09:30']);
  expect(item('2026-11-24 09:30').detail).toBe('Tue, in 2 days · best time');
  expect(item('2026-11-24 09:30').documentation?.()).toBe(
    '- **x**: Tue 24 Nov, 09:30 (Europe/Madrid), one of the best times of x, 1 day after the post before it',
  );
});

test('a time is offered only where every channel of the post is free', () => {
  const { labels, workspace, uri } = offeredAt(post('channels: [x, blog]\nschedule: █'), 'es');
  expect(labels.length).toBeGreaterThan(3);
  const plan = planFor(workspace, uri)?.plan;
  for (const label of labels) {
    const time = parseWrittenTime(label);
    for (const channel of ['x', 'blog']) {
      const calendar = calendarOf(workspace, 'file:///w', plan, channel);
      expect(time && calendar && isFreeAt(calendar, time, { uri, index: 0 })).toBe(true);
    }
  }
});

test('of a channel of its own only that channel is asked', () => {
  // It is 13:00, and nobody schedules for the minute in which it is typed.
  expect(offeredAt(post('channels: [x, blog]\nschedule: { blog: █ }')).labels[0]).toBe('2026-11-22 13:30');
});

test('a month that is typed is where the times are', () => {
  const { labels, taken } = offeredAt(post('channels: [x]\nschedule: 2026-12█'));
  expect(labels[0]).toBe('2026-12-01 09:30');
  expect(taken('2026-12-01 09:30')).toContain('\nschedule: 2026-12-01 09:30█\n');
  const behind = offeredAt(post('channels: [x]\nschedule: 2026-12-02 █'));
  expect(behind.taken('2026-12-02 09:30')).toContain('\nschedule: 2026-12-02 09:30█\n');
});

test('without a clock no time is offered', () => {
  expect(offeredAt(post('channels: [x]\nschedule: █').replace(/^.*\n/, '')).labels).toEqual([]);
});

test('where only a date or a bound is meant, days to come are offered, key dates among them', () => {
  const { item, labels } = offeredAt(
    '// now: 2026-11-22T12:00Z\n// file: social.plan.yaml\nchannels: {}\ncalendar: { keyDates: [{ date: 2026-12-24, name: Nochebuena }] }\ntasks:\n  - task: A\n    due: █',
    'es',
  );
  expect(labels[0]).toBe('2026-11-22');
  expect(item('2026-12-24').detail).toBe('jue, 24 dic 2026 · Nochebuena');
  // At noon, nine o'clock of the same day is no bound any more.
  expect(offeredAt(post('embargo: █')).labels[0]).toBe('2026-11-23 09:00');
});

test('without best times the choice is spread over the days, not over one morning', () => {
  const plan = '// now: 2026-11-22T22:00Z\n// file: social.plan.yaml\nchannels: { x: { network: x } }\n';
  const { labels } = offeredAt(`${plan}// file: a.post.md\n---\nchannels: [x]\nschedule: █\n---\n`);
  expect(labels.slice(0, 4)).toEqual([
    '2026-11-23 09:00',
    '2026-11-23 13:00',
    '2026-11-23 17:00',
    '2026-11-24 09:00',
  ]);
});
