import { expect, test } from 'vitest';
import { plainDay, plainTime } from '../../../core/src/report/calendar/days.ts';
import { december, FILES } from './project.ts';

const shown = (calendar: ReturnType<typeof december>) =>
  calendar.entries.map((entry) => `${plainDay(entry.day)} ${plainTime(entry)} ${entry.id} ${entry.title}`);

test('a month has the posts of its days, each on the clock of its channel', () => {
  expect(shown(december(FILES))).toEqual([
    '2026-12-01 09:30 a/x Hello <b>world</b>',
    '2026-12-01 09:30 a/ny Hello, New York',
    '2026-12-31 23:30 week.posts.yaml#1/x Happy new year; all, of you',
  ]);
});

test('what lasts for days is there with its name, what has no time beside it', () => {
  const { bands, undated } = december(FILES);
  expect(
    bands.map(({ kind, name, first, last }) => `${kind} ${name} ${plainDay(first)} ${plainDay(last)}`),
  ).toEqual([
    'key-date Launch 2026-12-01 2026-12-01',
    'campaign Winter sale 2026-12-10 2027-01-06',
    'blackout Nobody is here 2026-12-24 2026-12-25',
  ]);
  expect(undated.map(({ title }) => title)).toEqual(['Some day']);
});

test('a filter leaves the rest out', () => {
  expect(shown(december(FILES, { channels: ['ny'] }))).toEqual(['2026-12-01 09:30 a/ny Hello, New York']);
  expect(shown(december(FILES, { campaign: 'sale' }))).toHaveLength(2);
  expect(shown(december(FILES, { status: 'draft' }))).toHaveLength(1);
});

test('a post that comes again is there each time, under names that stay', () => {
  const files = {
    ...FILES,
    'a.post.md':
      '---\nchannels: x\nschedule: 2026-12-01 09:30\nrepeat: { rule: daily, except: [2026-12-02] }\n---\nHi\n',
  };
  const { entries } = december(files, { channels: ['x'] });
  const days = entries.filter(({ post }) => post === 'a').map(({ id }) => id);
  expect(days).toHaveLength(30);
  expect(days.slice(0, 3)).toEqual(['a/x/20788', 'a/x/20790', 'a/x/20791']);
});
