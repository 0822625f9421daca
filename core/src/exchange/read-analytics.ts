import { COUNTERS, type Counter } from '../model/metrics.ts';
import type { WrittenTime } from '../model/time.ts';
import type { AnalyticsColumn, AnalyticsForm } from './analytics-form.ts';
import { readRows } from './csv.ts';
import { type DayOrder, dayOrderOf, readWhen } from './dates.ts';

/** A row about one post, as a network's analytics have it. */
export type AnalyticsRow = {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly text: string;
  /** Without an hour where the file has none: then at midnight, and `hasHour` is false. */
  readonly time: WrittenTime | undefined;
  readonly hasHour: boolean;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
  readonly cost: number | undefined;
};

/** A row about the channel on a day. */
export type FollowerRow = { readonly line: number; readonly day: string; readonly followers: number };

export type Analytics = {
  readonly posts: readonly AnalyticsRow[];
  readonly followers: readonly FollowerRow[];
  /** Lines that say nothing: no counter, or no post that they could be of. */
  readonly skipped: readonly number[];
  /** Headings that are not understood. */
  readonly unknown: readonly string[];
};

/** Lines before the headings that some networks write a title and remarks in. */
const PREFACE = 6;

/**
 * Reads a table of a network's own analytics.
 *
 * @returns undefined where no line names the columns of that network.
 */
export function readAnalytics(text: string, form: AnalyticsForm): Analytics | undefined {
  const known = (row: readonly string[]) =>
    row.filter((heading) => columnsOf(heading, form) !== undefined).length;
  const best = (rows: readonly (readonly string[])[]) =>
    rows.slice(0, PREFACE).reduce((most, row) => Math.max(most, known(row)), 0);
  const { rows } = readRows(text, best);
  const headAt = rows.slice(0, PREFACE).findIndex((row) => known(row) === best(rows));
  const head = rows[headAt] ?? [];
  const columns = head.map((heading) => columnsOf(heading, form));
  const hasNumbers = columns.some(
    (column) => column !== undefined && (column === 'followers' || isCounter(column)),
  );
  if (best(rows) < 2 || !hasNumbers) return undefined;
  const cellsOf = (row: readonly string[], column: AnalyticsColumn) =>
    row.filter((cell, index) => columns[index] === column && cell.trim() !== '').map((cell) => cell.trim());
  const timesOf = (row: readonly string[]) => [...cellsOf(row, 'day'), ...cellsOf(row, 'time')].join(' ');
  const body = rows.slice(headAt + 1);
  const order = dayOrderOf(body.map(timesOf)) ?? form.dayOrder;
  const posts: AnalyticsRow[] = [];
  const followers: FollowerRow[] = [];
  const skipped: number[] = [];
  for (const [index, row] of body.entries()) {
    const line = headAt + index + 2;
    if (row.every((cell) => cell.trim() === '')) continue;
    const when = readDay(timesOf(row), order);
    const counters = countersOf((column) => cellsOf(row, column));
    const [count] = cellsOf(row, 'followers').flatMap((cell) => readCount(cell) ?? []);
    const url = cellsOf(row, 'url')[0];
    const id = cellsOf(row, 'id')[0] ?? (url && form.idInUrl.exec(url)?.[1]);
    const said = cellsOf(row, 'text').join('\n');
    const isOfPost = id !== undefined || url !== undefined || said !== '';
    const [cost] = cellsOf(row, 'cost').flatMap((cell) => readCount(cell) ?? []);
    if (isOfPost && Object.keys(counters).length > 0)
      posts.push({ line, id, url, text: said, ...when, counters, cost });
    else if (!isOfPost && count !== undefined && when.time)
      followers.push({ line, day: dayText(when.time), followers: count });
    else skipped.push(line);
  }
  const unknown = head.filter((heading, index) => heading.trim() !== '' && columns[index] === undefined);
  return { posts, followers, skipped, unknown };
}

function countersOf(cells: (column: Counter) => readonly string[]): AnalyticsRow['counters'] {
  return Object.fromEntries(
    COUNTERS.flatMap((counter) => {
      const counts = cells(counter).flatMap((cell) => readCount(cell) ?? []);
      // Two columns of reach or views tell the same twice; of reactions they are parts.
      const isWhole = counter === 'views' || counter === 'reach';
      const count = isWhole ? counts[0] : counts.reduce((sum, one) => sum + one, 0);
      return counts.length > 0 && count !== undefined ? [[counter, count]] : [];
    }),
  );
}

function isCounter(column: AnalyticsColumn): boolean {
  return COUNTERS.some((counter) => counter === column);
}

function columnsOf(heading: string, { columns }: AnalyticsForm): AnalyticsColumn | undefined {
  const name = plainHeading(heading);
  if (name === '') return undefined;
  const found = Object.entries(columns).find(([, names]) => names.includes(name));
  return found?.[0] as AnalyticsColumn | undefined;
}

/** A heading without accents, capitals, units in brackets and signs. */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A count as spreadsheets write it: `1,234`, `1.234`, `1 234`, `1.2K`. Undefined for what is no number, is
 * negative, or may be two numbers.
 */
export function readCount(cell: string): number | undefined {
  const text = cell.replace(/[\s\u00a0\u202f]/g, '').replace(/^[$€£]|[$€£]$/g, '');
  const [, digits = '', unit = ''] = /^(\d[\d.,]*)([kKmM])?$/.exec(text) ?? [];
  if (digits === '') return undefined;
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) && unit === '';
  const plain = isGrouped ? digits.replace(/[.,]/g, '') : digits.replace(',', '.');
  const value = Number(plain) * (unit === '' ? 1 : unit.toLowerCase() === 'k' ? 1_000 : 1_000_000);
  return Number.isFinite(value) ? Math.round(value) : undefined;
}

function readDay(text: string, order: DayOrder | undefined): Pick<AnalyticsRow, 'time' | 'hasHour'> {
  // “Thu Oct 22 07:30:00 +0000 2026” and “Oct 22, 2026” with a weekday in front.
  const plain = text.replace(/^\p{L}{2,4}(?:\.?,\s*|\.?\s+(?=\p{L}+\s+\d))/u, '');
  const when = readWhen(plain, order);
  if (when.kind === 'time') return { time: when.time, hasHour: true };
  const noon = when.kind === 'no-hour' ? readWhen(`${plain} 00:00`, order) : undefined;
  return { time: noon?.kind === 'time' ? noon.time : undefined, hasHour: false };
}

function dayText({ wall: { year, month, day } }: WrittenTime): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
