import type { Calendar, CalendarBand, CalendarEntry } from '../../features/calendar.ts';
import type { Language } from '../../rules/words.ts';
import { cellsOf, textWidth } from '../cells.ts';
import { harmless } from '../harmless.ts';
import type { Style } from '../style.ts';
import {
  type CalendarLocale,
  dayText,
  monthOf,
  plainTime,
  startOfWeek,
  timeText,
  together,
  zoneNote,
} from './days.ts';
import { calendarWords } from './words.ts';

type Options = {
  readonly language: Language;
  readonly locale: CalendarLocale;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly columns: number;
};

/** Less than this a day cannot hold: `09:30 …`. */
const LEAST_COLUMN = 9;
/** Stands between the time and the channels of what is not approved. */
const OPEN = '~';
/** Posts shown of one day of a month. */
const MOST_IN_CELL = 4;

/** A month as a grid for a terminal; as a list where the terminal is too narrow. */
export function monthReport(calendar: Calendar, options: Options): string {
  const { locale, style, columns, language } = options;
  const column = Math.floor((columns - 6) / 7);
  if (column < LEAST_COLUMN) return listReport(calendar, options);
  const words = calendarWords(language);
  const lines: string[] = [];
  for (let month = calendar.first; month <= calendar.last; month = monthOf(month).last + 1) {
    const { first, last } = monthOf(month);
    lines.push(style.strong(dayText(first, locale.tag, { month: 'long', year: 'numeric' })), '');
    const start = startOfWeek(first, locale.firstWeekday);
    const week = Array.from({ length: 7 }, (_, index) => start + index);
    lines.push(
      week
        .map((day) => inColumns(dayText(day, locale.tag, { weekday: 'short' }), column))
        .join(' ')
        .trimEnd(),
    );
    for (let monday = start; monday <= last; monday += 7) {
      const days = week.map((day) => {
        const shown = day - start + monday;
        const isOutside = shown < Math.max(first, calendar.first) || shown > Math.min(last, calendar.last);
        return isOutside ? [] : dayCell(calendar, shown, column, options);
      });
      const height = Math.max(1, ...days.map((cell) => cell.length));
      for (let row = 0; row < height; row++)
        lines.push(
          days
            .map((cell) => cell[row] ?? ' '.repeat(column))
            .join(' ')
            .trimEnd(),
        );
      lines.push('');
    }
  }
  for (const band of calendar.bands) lines.push(bandLine(band, options));
  if (calendar.entries.some((entry) => markOf(entry) === OPEN))
    lines.push(style.faint(`${OPEN}  ${words.open}`));
  if (calendar.entries.length === 0) lines.push(words.nothing);
  return `${[...lines, ...undatedLines(calendar, options)].join('\n').trimEnd()}\n`;
}

function dayCell(
  calendar: Calendar,
  day: number,
  column: number,
  { style, language }: Options,
): readonly string[] {
  const words = calendarWords(language);
  const own = calendar.entries.filter((entry) => entry.day === day);
  const isFree = calendar.bands.some(
    (band) => (band.kind === 'blackout' || band.kind === 'holiday') && band.first <= day && band.last >= day,
  );
  const number = inColumns(`${new Date(day * 86_400_000).getUTCDate()}${isFree ? ' ×' : ''}`, column);
  const posts = together(own);
  const shown = posts.slice(0, posts.length > MOST_IN_CELL ? MOST_IN_CELL - 1 : MOST_IN_CELL);
  const rest = posts.length - shown.length;
  return [
    isFree ? style.warning(number) : style.faint(number),
    ...shown.flatMap((entries) => {
      const [entry] = entries;
      const channels = entries.map(({ channel }) => channel).join(' ');
      return entry
        ? [paint(entry, inColumns(`${plainTime(entry)}${markOf(entry)}${channels}`, column), style)]
        : [];
    }),
    ...(rest > 0 ? [style.faint(inColumns(`+ ${words.more(rest)}`, column))] : []),
  ];
}

/** What nobody has approved yet, in a sign: a month has no room for its status, and colour alone says nothing to some. */
function markOf({ status }: CalendarEntry): string {
  return status === 'approved' ? ' ' : OPEN;
}

/** The days that have something, one after the other: also what a screen reader reads best. */
export function listReport(calendar: Calendar, options: Options): string {
  const { locale, style, columns, language } = options;
  const words = calendarWords(language);
  const lines: string[] = [];
  for (let day = calendar.first; day <= calendar.last; day++) {
    const own = calendar.entries.filter((entry) => entry.day === day);
    const bands = calendar.bands.filter((band) => band.first <= day && band.last >= day);
    const news = bands.filter((band) => own.length > 0 || band.first === day || day === calendar.first);
    if (own.length === 0 && news.length === 0) continue;
    lines.push(style.strong(dayText(day, locale.tag, { weekday: 'long', day: 'numeric', month: 'long' })));
    for (const band of news)
      lines.push(`  ${style.warning(`${words.kinds[band.kind]}: ${harmless(band.name)}`)}`);
    const width = Math.max(0, ...own.map((entry) => textWidth(entry.channel)));
    const times = own.map((entry) => timeText(entry, locale.tag) + zoneNote(entry, calendar.zone));
    const timeWidth = Math.max(0, ...times.map(textWidth));
    for (const [index, entry] of own.entries()) {
      const status = `[${words.statuses[entry.status ?? 'draft']}]`;
      const head = `  ${inColumns(times[index] ?? '', timeWidth)}  ${inColumns(entry.channel, width)}  `;
      const room = columns - textWidth(head) - textWidth(status) - 2;
      const again = entry.isRepeated ? ` (${words.repeated})` : '';
      lines.push(
        `${head}${inColumns(entry.title + again, Math.max(room, 10))}  ${paint(entry, status, style)}`,
      );
    }
    lines.push('');
  }
  if (calendar.entries.length === 0) lines.push(words.nothing);
  return `${[...lines, ...undatedLines(calendar, options)].join('\n').trimEnd()}\n`;
}

function undatedLines({ undated }: Calendar, { language, style, columns }: Options): readonly string[] {
  if (undated.length === 0) return [];
  const words = calendarWords(language);
  const shown = undated.map(({ title, channels }) => {
    const where = channels.length > 0 ? ` (${channels.join(', ')})` : '';
    return `  ${inColumns(harmless(title) + where, columns - 2).trimEnd()}`;
  });
  return ['', style.strong(`${words.undated}: ${words.posts(undated.length)}`), ...shown];
}

function bandLine({ kind, first, last, name }: CalendarBand, { locale, language, style }: Options): string {
  const words = calendarWords(language);
  const short = (day: number) => dayText(day, locale.tag, { day: 'numeric', month: 'short' });
  const days = first === last ? short(first) : `${short(first)} – ${short(last)}`;
  return `${style.faint(days)}  ${words.kinds[kind]}: ${harmless(name)}`;
}

/** Not by colour alone: lists name the status, and a month shows what is settled in plain letters. */
function paint({ status }: CalendarEntry, text: string, style: Style): string {
  switch (status) {
    case 'approved':
      return style.good(text);
    case 'review':
      return style.information(text);
    default:
      return style.faint(text);
  }
}

/** A text in exactly so many columns, cut with an ellipsis or filled with spaces. */
function inColumns(text: string, columns: number): string {
  const cells = cellsOf(text);
  const width = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (width <= columns) return cells.map((cell) => cell.text).join('') + ' '.repeat(columns - width);
  let shown = '';
  let used = 0;
  for (const cell of cells) {
    if (used + cell.width > columns - 1) break;
    shown += cell.text;
    used += cell.width;
  }
  return `${shown}…${' '.repeat(columns - used - 1)}`;
}
