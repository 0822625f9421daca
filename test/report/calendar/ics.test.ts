import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { icsReport } from '../../../core/src/report/calendar/ics.ts';
import { december, FILES } from './project.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

/** The events as an independent reader has them. */
function events(files: Readonly<Record<string, string>>) {
  const text = icsReport(december(files), NOW, 'en');
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

test('another reader finds every post at its instant', () => {
  const { events: found } = events(FILES);
  expect(
    found.map(({ uid, summary, startDate }) => `${uid} ${startDate.toJSDate().toISOString()} ${summary}`),
  ).toEqual([
    'a/x@acme.vocero 2026-12-01T08:30:00.000Z X: Hello <b>world</b>',
    'a/ny@acme.vocero 2026-12-01T14:30:00.000Z LinkedIn: Hello, New York',
    'week.posts.yaml#1/x@acme.vocero 2026-12-31T22:30:00.000Z X: Happy new year; all, of you',
    ...['key-date/20788/Launch', 'campaign/20797/Winter%20sale', 'blackout/20811/Nobody%20is%20here'].map(
      (id, index) =>
        [
          `${id}@acme.vocero`,
          ['2026-12-01', '2026-12-10', '2026-12-24'].map((day) => new Date(`${day}T00:00:00`).toISOString())[
            index
          ],
          ['Key date: Launch', 'Campaign: Winter sale', 'No posts: Nobody is here'][index],
        ].join(' '),
    ),
  ]);
  expect(found[1]?.description).toContain('Hello, New York\n\n---\n\nSecond part');
});

test('days last as long as the plan says, and nothing rings', () => {
  const { text, events: found } = events(FILES);
  const blackout = found.find(({ summary }) => summary.startsWith('No posts'));
  expect(blackout?.startDate.isDate).toBe(true);
  expect(`${blackout?.startDate} ${blackout?.endDate}`).toBe('2026-12-24 2026-12-26');
  expect(text).not.toContain('VALARM');
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test('made again it is the same but for the moment it was made', () => {
  const later = icsReport(december(FILES), NOW + 1000, 'en');
  expect(later.replaceAll('120001Z', '120000Z')).toBe(icsReport(december(FILES), NOW, 'en'));
});

test('a post cannot add events of its own', () => {
  const text = 'Hi\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M';
  const { events: found } = events({
    ...FILES,
    'week.posts.yaml': `- ${JSON.stringify({ channels: 'x', schedule: '2026-12-03 10:00', title: text, text })}\n`,
  });
  expect(found).toHaveLength(6);
  expect(found.every(({ component }) => component.getAllSubcomponents().length === 0)).toBe(true);
});

test('posts without ids in files of one name have events of their own', () => {
  const list = '- { channels: x, schedule: 2026-12-03 10:00, text: One }\n';
  const { events: found } = events({
    'social.plan.yaml': FILES['social.plan.yaml'] ?? '',
    'one/week.posts.yaml': list,
    'two/week.posts.yaml': list.replace('One', 'Two'),
  });
  const uids = found.filter(({ startDate }) => !startDate.isDate).map(({ uid }) => uid);
  expect(uids).toEqual(['one/week.posts.yaml#1/x@acme.vocero', 'two/week.posts.yaml#1/x@acme.vocero']);
});

test('lines are cut by octets and never inside a character', () => {
  const text = `${'¿Qué tal, señora? 👩🏽‍🚀 '.repeat(12)};\\n, fin`;
  const { text: file, events: found } = events({
    ...FILES,
    'week.posts.yaml': `- ${JSON.stringify({ channels: 'x', schedule: '2026-12-03 10:00', text })}\n`,
  });
  const lines = file.split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75 && line.isWellFormed())).toBe(true);
  expect(found.some(({ description }) => description.startsWith(text))).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
