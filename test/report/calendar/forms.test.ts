import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvReport } from '../../../core/src/report/calendar/csv.ts';
import { calendarLocale, monthOf, startOfWeek } from '../../../core/src/report/calendar/days.ts';
import { htmlReport } from '../../../core/src/report/calendar/html.ts';
import { calendarJson } from '../../../core/src/report/calendar/json.ts';
import { listReport, monthReport } from '../../../core/src/report/calendar/text.ts';
import { textWidth } from '../../../core/src/report/cells.ts';
import { PLAIN } from '../../../core/src/report/style.ts';
import { december, FILES } from './project.ts';

const HOSTILE = '<script>alert(1)</script> "quoted" \u202eevil\u202c\u200b =1+1 👩‍👩‍👧 javascript:alert(1)';
const hostile = {
  ...FILES,
  'week.posts.yaml': `- ${JSON.stringify({ channels: 'x', schedule: '2026-12-03 10:00', title: HOSTILE, text: '=HYPERLINK("https://evil.example")' })}\n`,
};
const nameOf = (uri: string) => uri.slice('file:///w/'.length);
const options = (columns: number, tag: string) =>
  ({ language: 'en', locale: calendarLocale('en', [tag]), style: PLAIN, columns }) as const;

describe('the table', () => {
  test('comes back from another reader as it was', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(
      csvReport(december(FILES), nameOf, 'en').trim(),
      { header: true },
    );
    expect(errors).toEqual([]);
    expect(data).toHaveLength(3);
    expect(data[1]).toEqual({
      Date: '2026-12-01',
      Time: '09:30',
      'Time zone': 'America/New_York',
      Channel: 'ny',
      Network: 'LinkedIn',
      Post: 'Hello, New York',
      Status: 'approved',
      Pillar: '',
      Campaign: 'sale',
      Text: 'Hello, New York\n\n---\n\nSecond part',
      File: 'a.post.md',
    });
  });

  test('starts no formula', () => {
    const { data } = Papa.parse<Record<string, string>>(csvReport(december(hostile), nameOf, 'en').trim(), {
      header: true,
    });
    expect(data.at(-1)?.Text).toBe('\'=HYPERLINK("https://evil.example")');
  });
});

describe('the page', () => {
  test('shows hostile text harmlessly', () => {
    const page = htmlReport(december(hostile), options(80, 'en-GB'));
    expect(page).not.toMatch(/<script|\u202e|\u200b/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &lt;U+202E&gt;evil');
    expect(page).not.toMatch(/\s(?:src|href|on\w+)=/);
  });

  test('opens and closes every element', () => {
    const open: string[] = [];
    const page = htmlReport(december(hostile), options(80, 'en-GB')).replace(/<style>[^<]*<\/style>/, '');
    for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta'].includes(name)) continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });
});

test('programs get days, times and instants', () => {
  const { posts, undated } = JSON.parse(calendarJson(december(FILES), nameOf));
  expect(posts[1]).toMatchObject({
    id: 'a/ny',
    at: '2026-12-01T14:30:00.000Z',
    date: '2026-12-01',
    time: '09:30',
    file: 'a.post.md',
  });
  expect(undated).toEqual([{ title: 'Some day', channels: ['x'], status: 'draft', file: 'week.posts.yaml' }]);
});

describe('the terminal', () => {
  test.each([62, 80, 100, 140])('has a month in %i columns', (columns) => {
    const lines = monthReport(december(hostile), options(columns, 'en-GB')).split('\n');
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(columns);
  });

  test('has a week as a list', () => {
    expect(listReport(december(FILES), options(80, 'en-GB'))).toMatchInlineSnapshot(`
      "Tuesday 1 December
        Key date: Launch
        9:30             x   Hello <b>world</b>                             [approved]
        9:30 (New York)  ny  Hello, New York                                [approved]

      Thursday 10 December
        Campaign: Winter sale

      Thursday 24 December
        No posts: Nobody is here

      Thursday 31 December
        Campaign: Winter sale
        23:30  x  Happy new year; all, of you                                  [draft]


      Without a date: 1 post
        Some day (x)
      "
    `);
  });

  test('starts the week as the region does', () => {
    expect(calendarLocale('es', ['en', 'es-MX'])).toEqual({ tag: 'es-MX', firstWeekday: 7 });
    expect(calendarLocale('es', ['es-ES'])).toEqual({ tag: 'es-ES', firstWeekday: 1 });
    expect(calendarLocale('en', ['es-CO'])).toEqual({ tag: 'en-GB', firstWeekday: 1 });
    const { first } = monthOf(20788);
    expect([startOfWeek(first, 1), startOfWeek(first, 7), startOfWeek(-3, 1)]).toEqual([20787, 20786, -3]);
  });
});
