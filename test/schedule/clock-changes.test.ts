import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { calendarOf as boardOf } from '../../core/src/features/calendar.ts';
import { wallMinutes } from '../../core/src/model/time.ts';
import { icsReport } from '../../core/src/report/calendar/ics.ts';
import { lintFile } from '../../core/src/rules/lint.ts';
import { dayOfDate } from '../../core/src/schedule/expand.ts';
import { freeSlots } from '../../core/src/schedule/slots.ts';
import { clockText, dateText } from '../../core/src/schedule/write-time.ts';
import { applyEdits } from '../../core/src/text/edit.ts';
import { calendarOf } from '../../core/src/workspace/calendar-of.ts';
import { planFor } from '../../core/src/workspace/workspace.ts';
import { ROOT, uriOf, workspaceOf } from '../support/project.ts';

/** Times that a zone skips or shows twice, as the tz database has them. */
const TIMES = [
  ['America/Mexico_City', '2022-04-03 02:30', 'gap'],
  ['America/Mexico_City', '2022-10-30 01:30', 'overlap'],
  // At midnight, so that one reading of a skipped time is on the day before.
  ['America/Santiago', '2026-09-06 00:30', 'gap'],
  ['America/Santiago', '2026-04-04 23:30', 'overlap'],
  ['Europe/Madrid', '2026-03-29 02:30', 'gap'],
  ['Europe/Madrid', '2026-10-25 02:30', 'overlap'],
  ['America/Sao_Paulo', '2018-11-04 00:30', 'gap'],
  ['America/Sao_Paulo', '2019-02-16 23:30', 'overlap'],
  // A quarter of an hour, once and for all.
  ['Asia/Kathmandu', '1986-01-01 00:10', 'gap'],
  // A whole day, and later an hour.
  ['Pacific/Apia', '2011-12-30 12:00', 'gap'],
  ['Pacific/Apia', '2011-12-30 00:00', 'gap'],
  ['Pacific/Apia', '2011-12-30 23:59', 'gap'],
  ['Pacific/Apia', '2021-04-04 03:30', 'overlap'],
  // Ramadan begins and ends.
  ['Africa/Casablanca', '2026-02-15 02:30', 'overlap'],
  ['Africa/Casablanca', '2026-03-22 02:30', 'gap'],
] as const;

const plain = (text: string) => Temporal.PlainDateTime.from(text.trim().replace(' ', 'T'));

/** What Temporal, an independent reader of the same database, makes of a wall time. */
const instant = (text: string, zone: string, disambiguation: 'earlier' | 'later') =>
  plain(text).toZonedDateTime(zone, { disambiguation }).epochMilliseconds;

function postAt(time: string, zone: string, more = '') {
  const text = `---\nchannels: x\nschedule: ${time}\n${more}---\nHello\n`;
  const workspace = workspaceOf({
    'social.plan.yaml': `brand: { name: Acme, timezone: ${zone} }\nchannels: { x: { network: x, hours: { daily: 00:00-23:59 } } }\n`,
    'a.post.md': text,
  });
  return { text, workspace, uri: uriOf('a.post.md') };
}

describe.each(TIMES)('in %s, %s (%s)', (zone, time, kind) => {
  const readings = [instant(time, zone, 'earlier'), instant(time, zone, 'later')];
  const { text, workspace, uri } = postAt(time, zone);
  const day = dayOfDate(time.slice(0, 10));

  test('both readings are offered, and each is the one that it says', () => {
    const [finding, ...others] = lintFile(workspace, uri);
    expect(others).toEqual([]);
    expect(finding?.rule).toBe(kind === 'gap' ? 'schedule/skipped-time' : 'schedule/ambiguous-time');
    const fixed = (finding?.fixes ?? []).map(({ edits }) => {
      const after = applyEdits(
        text,
        edits.map(({ edit }) => edit),
      );
      const written = /^schedule: (.*)$/m.exec(after)?.[1] ?? '';
      expect(lintFile(postAt(written, zone).workspace, uri)).toEqual([]);
      // A time that was skipped becomes another wall time, one that comes twice gets its offset.
      return kind === 'gap'
        ? plain(written).toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds
        : Temporal.Instant.from(written.trim().replace(' ', 'T')).epochMilliseconds;
    });
    expect(fixed).toEqual(readings);
  });

  test('the calendar has it on its day, and other calendars get an instant that exists', () => {
    const board = boardOf(workspace, uri, day, day, {}, 'en');
    expect(board.entries.map((entry) => [entry.day, entry.instant])).toEqual([[day, readings[0]]]);
    const event = new ICAL.Component(ICAL.parse(icsReport(board, 0, 'en'))).getFirstSubcomponent('vevent');
    const start = event && new ICAL.Event(event).startDate;
    expect(start?.toJSDate().getTime()).toBe(readings[0]);
    expect(start?.zone).toBe(ICAL.Timezone.utcTimezone);
  });

  test('free times around it exist, exist once and follow each other', () => {
    const calendar = calendarOf(workspace, ROOT, planFor(workspace, uri)?.plan, 'x');
    if (!calendar) throw new Error('The plan has a channel x.');
    const from = plain(time).subtract({ hours: 30 }).toZonedDateTime(zone).epochMilliseconds;
    const slots = [...freeSlots(calendar, from, { days: 4 })];
    const walls = slots.map(({ wall }) => `${dateText(wall)} ${clockText(wall)}`);
    expect(walls.length).toBeGreaterThan(kind === 'gap' && zone === 'Pacific/Apia' ? 80 : 120);
    expect(
      walls.map((wall) => plain(wall).toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds),
    ).toEqual(slots.map((slot) => slot.instant));
    expect(slots.map((slot) => slot.instant)).toEqual(
      slots.map((slot) => slot.instant).toSorted((a, b) => a - b),
    );
    expect(walls).not.toContain(time);
  });

  test('a daily post keeps its wall time over it, and only that day is told', () => {
    const start = plain(time).subtract({ days: 3 });
    const first = `${start.toPlainDate()} ${time.slice(11)}`;
    const series = postAt(first, zone, 'repeat: { rule: daily, count: 7 }\n');
    const board = boardOf(series.workspace, series.uri, day - 3, day + 3, {}, 'en');
    const expected = Array.from(
      { length: 7 },
      (_, at) =>
        start.add({ days: at }).toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds,
    );
    expect(board.entries.map((entry) => entry.instant)).toEqual(expected.toSorted((a, b) => a - b));
    const wall = wallMinutes({ ...wallOfTime(time), year: 1970, month: 1, day: 1 });
    expect(board.entries.map((entry) => entry.minute)).toEqual(Array(7).fill(wall));
    const [finding, ...others] = lintFile(series.workspace, series.uri);
    expect(others).toEqual([]);
    expect(finding?.message.key).toBe('series');
    expect(finding?.fixes[0]?.title.params).toEqual({ days: { kind: 'days', days: [day] } });
  });
});

function wallOfTime(time: string) {
  const { hour, minute, second } = plain(time);
  return { hour, minute, second };
}
