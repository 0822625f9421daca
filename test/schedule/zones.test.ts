import { describe, expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

const inZone = (zone: string, front: string) =>
  workspaceOf({
    'social.plan.yaml': `brand: { timezone: ${zone} }\nchannels: { x: { network: x, minGap: 45m } }\n`,
    'a.posts.yaml': front,
  });

const found = (zone: string, posts: string) =>
  lintFile(inZone(zone, posts), uriOf('a.posts.yaml')).map(({ rule }) => rule);

describe('a wall time around a change of clocks', () => {
  // The changes as the tz database has them (africa, asia, australasia, europe, northamerica, southamerica).
  test.each([
    // The last summer time of Mexico was that of 2022.
    ['America/Mexico_City', '2022-04-03 02:30', ['schedule/skipped-time']],
    ['America/Mexico_City', '2022-10-30 01:30', ['schedule/ambiguous-time']],
    ['America/Mexico_City', '2023-04-02 02:30', []],
    // Chile changes at midnight.
    ['America/Santiago', '2026-04-04 23:30', ['schedule/ambiguous-time']],
    ['America/Santiago', '2026-09-06 00:30', ['schedule/skipped-time']],
    ['America/Santiago', '2026-09-06 01:00', []],
    ['Europe/Madrid', '2026-03-29 02:00', ['schedule/skipped-time']],
    ['Europe/Madrid', '2026-03-29 03:00', []],
    ['Europe/Madrid', '2026-10-25 02:59', ['schedule/ambiguous-time']],
    ['Europe/Madrid', '2026-10-25T02:59+01:00', []],
    // Brazil has had no summer time since 2019.
    ['America/Sao_Paulo', '2018-11-04 00:30', ['schedule/skipped-time']],
    ['America/Sao_Paulo', '2019-02-16 23:30', ['schedule/ambiguous-time']],
    ['America/Sao_Paulo', '2026-11-01 00:30', []],
    // Nepal moved by a quarter of an hour, and never since.
    ['Asia/Kathmandu', '1986-01-01 00:10', ['schedule/skipped-time']],
    ['Asia/Kathmandu', '2026-03-29 02:30', []],
    // Samoa left out a day, and gave up summer time in 2021.
    ['Pacific/Apia', '2011-12-30 12:00', ['schedule/skipped-time']],
    ['Pacific/Apia', '2021-04-04 03:30', ['schedule/ambiguous-time']],
    ['Pacific/Apia', '2026-09-27 03:30', []],
    // Morocco goes back for Ramadan.
    ['Africa/Casablanca', '2026-02-15 02:30', ['schedule/ambiguous-time']],
    ['Africa/Casablanca', '2026-03-22 02:30', ['schedule/skipped-time']],
  ])('in %s, %s', (zone, time, expected) => {
    expect(found(zone, `- { channels: x, schedule: "${time}", text: One }\n`)).toEqual(expected);
  });
});

describe('the distance of two posts over a change of clocks', () => {
  test.each([
    // An hour on the clock is none.
    ['Europe/Madrid', '2026-03-29 01:45', '2026-03-29 03:15', true],
    ['Europe/Madrid', '2026-03-28 01:45', '2026-03-28 03:15', false],
    // Half an hour on the clock is an hour and a half.
    ['Europe/Madrid', '2026-10-25 01:45', '2026-10-25 03:00', false],
    ['America/Santiago', '2026-09-05 23:45', '2026-09-06 01:15', true],
    ['America/Mexico_City', '2022-04-03 01:45', '2022-04-03 03:15', true],
    ['America/Mexico_City', '2023-04-02 01:45', '2023-04-02 03:15', false],
    ['Africa/Casablanca', '2026-03-22 01:45', '2026-03-22 03:15', true],
    ['Pacific/Apia', '2011-12-29 23:45', '2011-12-31 00:15', true],
    ['Asia/Kathmandu', '1985-12-31 23:45', '1986-01-01 00:40', true],
    ['America/Sao_Paulo', '2018-11-03 23:45', '2018-11-04 01:15', true],
  ])('in %s, %s and %s', (zone, first, second, isClose) => {
    const posts = [first, second].map((time) => `- { channels: x, schedule: ${time}, text: One }\n`).join('');
    const close = ['schedule/too-close', 'schedule/too-close'];
    expect(found(zone, posts)).toEqual(isClose ? close : []);
  });

  test('a weekly post stays on its wall time', () => {
    // At 08:10 in London it is ten minutes past the weekly post in Madrid, in summer and in winter.
    const posts = (time: string) =>
      `- { channels: x, schedule: 2026-10-19 09:00, repeat: weekly, text: One }\n- { channels: x, schedule: "${time}", text: Two }\n`;
    expect(found('Europe/Madrid', posts('2026-10-19T07:10Z'))).toHaveLength(2);
    expect(found('Europe/Madrid', posts('2026-10-26T08:10Z'))).toHaveLength(2);
    expect(found('Europe/Madrid', posts('2026-10-26T07:10Z'))).toEqual([]);
  });
});
