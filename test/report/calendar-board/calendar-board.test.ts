import { describe, expect, test } from 'vitest';
import type { BoardFilter } from '../../../core/src/report/calendar-board/board.ts';
import {
  type BoardQuestion,
  calendarBoard,
  type KnownFindings,
} from '../../../core/src/report/calendar-board/calendar-board.ts';
import { exportBoard } from '../../../core/src/report/calendar-board/export-board.ts';
import { lintFile } from '../../../core/src/rules/lint.ts';
import { dayOfDate } from '../../../core/src/schedule/expand.ts';
import { type Workspace, withNow } from '../../../core/src/workspace/workspace.ts';
import { uriOf, workspaceOf } from '../../support/project.ts';

const PLAN = `brand: { name: Acme, timezone: Europe/Madrid, languages: [es-ES, en-US] }
channels:
  x: { network: x, bestTimes: { daily: ['09:00'] }, hours: { daily: 08:00-20:00 } }
  ny: { network: linkedin, timezone: America/New_York, hours: { daily: 09:00-17:00 } }
campaigns:
  sale: { name: Sale, start: 2026-11-28, end: 2026-12-02, channels: ny }
calendar:
  blackouts: [{ from: 2026-12-24, reason: "Closed \\u202e" }]
  holidays: [{ country: ES }]
team:
  ana: { name: Ana }
`;
const FILES: Readonly<Record<string, string>> = {
  'social.plan.yaml': PLAN,
  'both.post.md':
    '---\nchannels: [x, ny]\nschedule: 2026-12-01 09:30\nstatus: approved\nauthor: ana\n---\nHello\n',
  'list.posts.yaml': [
    '- { channels: [x], schedule: 2026-12-02 10:00, text: "Ñandú, the first", pillar: craft }',
    '- { channels: [x], schedule: 2026-12-02 10:00, status: idea, text: An idea with a date }',
    '- { channels: [x], schedule: 2026-12-03 10:00, status: cancelled, text: Not this one }',
    '- { channels: [x, ny], schedule: { x: 2026-12-04 10:00, ny: 2026-12-04 04:00 }, text: Two clocks }',
    '- { schedule: 2026-12-05 10:00, text: For nobody yet }',
    '- { channels: [x], text: No time }',
    '- { channels: [x], schedule: 2027-02-01 10:00, text: Later }',
  ].join('\n'),
  'again.post.md': '---\nchannels: [x]\nschedule: 2026-12-07 18:00\nrepeat: weekly\n---\nMonday\n',
};

const workspace = withNow(workspaceOf(FILES), Date.parse('2026-12-01T07:00Z'));
const QUESTION: BoardQuestion = {
  uri: uriOf('social.plan.yaml'),
  first: dayOfDate('2026-12-01'),
  last: dayOfDate('2026-12-31'),
  scale: 'cards',
  filter: {},
  showsSlots: false,
};

function ask(
  changes: Partial<BoardQuestion> = {},
  findings: KnownFindings = () => [],
  from: Workspace = workspace,
) {
  const steps = calendarBoard(from, { ...QUESTION, ...changes }, findings, 'en');
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const titles = (filter: BoardFilter) => ask({ filter }).cards.map(({ title }) => title);

describe('the board', () => {
  test('has one card for each moment of a post, on the clock of the plan', () => {
    const shown = ask().cards.map(({ title, channels, day, time, localTime }) => [
      title,
      channels.join(' '),
      day - QUESTION.first + 1,
      time,
      localTime,
    ]);
    expect(shown.slice(0, 7)).toEqual([
      ['Hello', 'x', 1, '9:30 AM', undefined],
      ['Hello', 'ny', 1, '3:30 PM', '9:30 AM (New York)'],
      ['Ñandú, the first', 'x', 2, '10:00 AM', undefined],
      ['An idea with a date', 'x', 2, '10:00 AM', undefined],
      ['Not this one', 'x', 3, '10:00 AM', undefined],
      ['Two clocks', 'ny', 4, '10:00 AM', '4:00 AM (New York)'],
      ['Two clocks', 'x', 4, '10:00 AM', undefined],
    ]);
    expect(shown.slice(7).map(([title, , day]) => [title, day])).toEqual([
      ['For nobody yet', 5],
      ['Monday', 7],
      ['Monday', 14],
      ['Monday', 21],
      ['Monday', 28],
    ]);
    expect(new Set(ask().cards.map(({ id }) => id)).size).toBe(shown.length);
  });

  test('has the posts without a date beside it, and no others', () => {
    const { tray, trayTotal } = ask();
    expect(tray.map(({ title }) => title)).toEqual(['No time']);
    expect(trayTotal).toBe(1);
    expect(ask({ filter: { channels: ['ny'] } }).trayTotal).toBe(0);
  });

  test.each<[BoardFilter, readonly string[]]>([
    [{ text: 'nandu' }, ['Ñandú, the first']],
    [{ text: 'first ÑANDÚ' }, ['Ñandú, the first']],
    [{ pillars: ['craft'] }, ['Ñandú, the first']],
    [{ authors: ['ana'] }, ['Hello', 'Hello']],
    [{ states: ['idea', 'cancelled'] }, ['An idea with a date', 'Not this one']],
    [{ channels: ['ny'] }, ['Hello', 'Two clocks']],
    [{ channels: ['ny'], text: 'clocks', states: [] }, ['Two clocks']],
    [{ campaigns: ['sale'] }, []],
  ])('lets through what is asked for: %j', (filter, expected) => {
    expect(titles(filter)).toEqual(expected);
  });

  test('finds the same cards from every side of a range', () => {
    const whole = ask().cards.map(({ id }) => id);
    const parts: string[] = [];
    for (let day = QUESTION.first; day <= QUESTION.last; day++) {
      parts.push(...ask({ first: day, last: day }).cards.map(({ id }) => id));
    }
    expect(parts).toEqual(whole);
  });

  test('counts the posts of a year without making cards of them', () => {
    const { cards, density } = ask({ scale: 'year', first: dayOfDate('2026-01-01') });
    expect(cards).toEqual([]);
    expect(density.slice(0, 3)).toEqual([
      { day: QUESTION.first, posts: 2 },
      { day: QUESTION.first + 1, posts: 1 },
      { day: QUESTION.first + 3, posts: 2 },
    ]);
    // Ideas and what was cancelled do not go out; whom a filter makes read the posts, it tells the same.
    const read = ask({
      scale: 'year',
      first: dayOfDate('2026-01-01'),
      filter: { states: ['draft', 'scheduled', 'due', 'late'] },
    });
    expect(read.density.slice(0, 3)).toEqual(density.slice(0, 3));
  });

  test('tells what closes days, and campaigns that began before', () => {
    const bands = ask().bands.map(({ kind, name, first }) => `${first - QUESTION.first + 1} ${kind} ${name}`);
    expect(bands).toContain('-2 campaign Sale');
    expect(bands).toContain('24 blackout Closed <U+202E>');
    expect(bands.some((band) => band.startsWith('25 holiday'))).toBe(true);
  });

  test('joins the hours of all channels on one clock', () => {
    const day = QUESTION.first;
    const { hours = [] } = ask({ last: day });
    const shown = hours.map(({ from, to }) => [from / 60 - day * 24, to / 60 - day * 24]);
    // 09:00–17:00 in New York is 15:00–23:00 in Madrid.
    expect(shown).toContainEqual([8, 23]);
    const { hours: own = [] } = ask({ last: day, filter: { channels: ['x'] } });
    expect(own.map(({ from, to }) => [from / 60 - day * 24, to / 60 - day * 24])).toContainEqual([8, 20]);
  });

  test('tells free times from now on, and none that is taken', () => {
    const { slots } = ask({ showsSlots: true, last: QUESTION.first + 2, filter: { channels: ['x'] } });
    expect(slots.map(({ day, time, why }) => [day - QUESTION.first + 1, time, why])).toEqual([
      [1, '9:00 AM', 'best'],
      [2, '9:00 AM', 'best'],
      [3, '9:00 AM', 'best'],
    ]);
  });

  test('puts a finding on the post that it stands in, and says when some are not known', () => {
    const files = {
      ...FILES,
      'list.posts.yaml': (FILES['list.posts.yaml'] ?? '').replace('pillar: craft', 'pilar: craft'),
    };
    const broken = workspaceOf(files);
    const board = ask({}, (uri) => lintFile(broken, uri), broken);
    const found = board.cards.filter(({ findings }) =>
      findings.some(({ rule }) => rule === 'format/unknown-key'),
    );
    expect(found.map(({ title }) => title)).toEqual(['Ñandú, the first']);
    expect(board.hasAllFindings).toBe(true);
    expect(ask({}, () => undefined).hasAllFindings).toBe(false);
  });

  test('a crisis names the channels that are quiet', () => {
    const quiet = (crisis: string) =>
      ask({}, () => [], workspaceOf({ ...FILES, 'social.plan.yaml': `${PLAN}crisis: ${crisis}\n` })).crisis;
    expect(quiet('{ state: normal }')).toBeUndefined();
    expect(quiet('{ state: crisis, reason: Outage }')).toEqual({
      state: 'crisis',
      reason: 'Outage',
      isEverything: true,
      paused: ['x', 'ny'],
    });
    expect(quiet('{ state: watch, paused: [ny] }')).toMatchObject({ isEverything: false, paused: ['ny'] });
  });

  test('keeps texts short and harmless, however long and odd they are', () => {
    const text = `\u202eevil\u200b ${'e\u0301'.repeat(25_000)}`;
    const odd = workspaceOf({
      ...FILES,
      'odd.post.md': `---\nchannels: [x]\nschedule: 2026-12-09 10:00\n---\n${text}\n`,
    });
    const card = ask({ filter: { text: 'evil' } }, () => [], odd).cards[0];
    expect(card?.title.startsWith('<U+202E>evil<U+200B> e\u0301')).toBe(true);
    expect(`${card?.title}${card?.excerpt}`.length).toBeLessThan(1000);
  });

  test.each(['ics', 'csv', 'html'] as const)(
    'is exported as %s with what is shown and nothing else',
    (form) => {
      const filter = { text: 'clocks' };
      const { name, text } = exportBoard(workspace, QUESTION.uri, ask({ filter }), filter, form, 'en');
      expect(name).toBe(`2026-12-01_2026-12-31.${form}`);
      expect(text).toContain('Two clocks');
      expect(text).not.toContain('Hello');
    },
  );
});
