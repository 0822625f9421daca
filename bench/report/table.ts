import { GROUPS, type Group, headlineOf, isMet, type Row, ratioOf } from './row.ts';

const TITLES: Readonly<Record<Group, readonly [title: string, floor: string]>> = {
  keystroke: ['Key press → findings over stdio, ms', 'echo'],
  completion: ['Key press → what is offered, over stdio, ms', 'echo'],
  edit: ['Edit → findings in all files, in one process, ms', 'fewest posts'],
  start: ['Start of the server → first finding, ms', 'echo'],
  index: ['Start of the server → all posts in the index, ms', 'for the first time'],
  many: ['Start of the server → a great many posts in the index, ms', 'read the files'],
  lint: ['Cold `vocero lint`, ms', 'read the files'],
  counting: ['Counting 2,000 characters, ms', 'the other'],
  voice: ['Linting the words of a post, ms', 'own rules'],
  memory: ['Server memory, MB', 'echo'],
  calendar: ['A month of the calendar view, on the side of the server, ms', 'echo'],
  publish: ['Publishing to a real PDS under kill -9: parts twice, missing or unfinished', 'none'],
};

/** All rows as Markdown, a table for each group; readable as it is in a terminal too. */
export function tables(rows: readonly Row[]): string {
  return GROUPS.flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    return own.length > 0 ? [table(TITLES[group], own)] : [];
  }).join('\n');
}

function table([title, floor]: readonly [string, string], rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const head = [title, ...columns, floor, '÷ floor', 'goal', 'met'];
  const body = rows.map((row) => [
    row.name,
    ...columns.map((column) => figure(row, column)),
    number(row.floor),
    `${number(ratioOf(row))}×`,
    goal(row),
    { true: 'yes', false: 'no', undefined: '' }[String(isMet(row))] ?? '',
  ]);
  const widths = head.map((_, index) =>
    Math.max(...[head, ...body].map((cells) => cells[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |\n`;
  const rule = `|${widths.map((width, index) => (index === 0 ? `:${'-'.repeat(width + 1)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|\n`;
  return line(head) + rule + body.map(line).join('');
}

function figure(row: Row, column: string): string {
  const value = row.figures[column];
  return value === undefined ? '' : number(value);
}

function goal({ goal: wanted, headline }: Row): string {
  if (!wanted) return '';
  return wanted.of === 'ratio' ? `≤ ${wanted.max}×` : `${headline} ≤ ${wanted.max.toLocaleString('en')}`;
}

/** Three digits, which is more than a measurement is worth. */
function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
}

/** The rows whose goal is not met, in words. */
export function unmet(rows: readonly Row[]): readonly string[] {
  return rows
    .filter((row) => isMet(row) === false)
    .map((row) => `${row.name}: ${number(headlineOf(row))} (${goal(row)})`);
}
