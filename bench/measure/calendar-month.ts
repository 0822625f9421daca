import { parseFile } from '../../core/src/model/parse.ts';
import type { CalendarBoard } from '../../core/src/report/calendar-board/board.ts';
import { calendarBoard } from '../../core/src/report/calendar-board/calendar-board.ts';
import { dayOf } from '../../core/src/schedule/occurrence.ts';
import {
  EMPTY_WORKSPACE,
  type Entry,
  restingEntry,
  type Workspace,
  withEntries,
} from '../../core/src/workspace/workspace.ts';
import type { Row } from '../report/row.ts';
import type { RunContext } from '../run-context.ts';
import { median } from '../stats.ts';
import { generatePlan } from '../workspace/plan.ts';
import { generatePosts } from '../workspace/posts.ts';

const ROUNDS = 15;
const MONTH = 30;

/** A month of the calendar view, worked out on the side of the server, against writing and reading the same answer. */
export async function measureCalendarMonth({ effort, say }: RunContext): Promise<readonly Row[]> {
  const size = effort.sizes[2];
  say(`a month of the calendar among ${size.toLocaleString('en')} posts`);
  const workspace = build(size);
  const first = fullest(workspace);
  const started = performance.now();
  const board = finish(workspace, first);
  const cold = performance.now() - started;
  const again: number[] = [];
  const echo: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    finish(workspace, first);
    const middle = performance.now();
    JSON.parse(JSON.stringify(board));
    again.push(middle - start);
    echo.push(performance.now() - middle);
  }
  const name = `${board.cards.length} cards among ${size.toLocaleString('en')} posts`;
  const figures = { p50: median(again), 'first time': cold };
  return [{ group: 'calendar', name, figures, headline: 'p50', floor: median(echo) }];
}

function build(size: number): Workspace {
  const entries: Entry[] = [];
  const add = (path: string, text: string) => {
    const file = parseFile(`file:///bench/${path}`, text);
    if (!file) throw new Error(`Vocero does not read ${path}.`);
    entries.push(restingEntry(file));
  };
  add('social.plan.yaml', generatePlan());
  for (const { path, text } of generatePosts(1, size)) add(path, text);
  return withEntries(EMPTY_WORKSPACE, entries);
}

/** The first of the thirty days that hold the most posts. */
function fullest({ entries }: Workspace): number {
  const counts = new Map<number, number>();
  for (const [, { facts }] of entries) {
    for (const { time } of facts.occurrences) {
      const month = Math.floor(dayOf(time) / MONTH) * MONTH;
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function finish(workspace: Workspace, first: number): CalendarBoard {
  const question = { uri: 'file:///bench/social.plan.yaml', first, last: first + MONTH - 1, filter: {} };
  const steps = calendarBoard(workspace, { ...question, scale: 'cards', showsSlots: false }, () => [], 'en');
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
