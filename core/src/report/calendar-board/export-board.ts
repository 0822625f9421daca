import { type Calendar, calendarOf } from '../../features/calendar.ts';
import type { Language } from '../../rules/words.ts';
import { folderOf, type Workspace } from '../../workspace/workspace.ts';
import { csvReport } from '../calendar/csv.ts';
import { plainDay } from '../calendar/days.ts';
import { htmlReport } from '../calendar/html.ts';
import { icsReport } from '../calendar/ics.ts';
import type { BoardFilter, CalendarBoard } from './board.ts';

/** A calendar as a file for others, with a name for it. */
export type ExportedBoard = { readonly name: string; readonly text: string };

/** Writes what a board shows in one of the forms of `vocero calendar`. */
export function exportBoard(
  workspace: Workspace,
  uri: string,
  board: CalendarBoard,
  filter: BoardFilter,
  form: 'ics' | 'csv' | 'html',
  language: Language,
): ExportedBoard {
  const { first, last, locale } = board;
  const all = calendarOf(workspace, uri, first - 1, last + 1, { channels: filter.channels }, language);
  const calendar = onlyShown(all, board);
  const root = folderOf(board.plan ?? uri);
  const nameOf = (file: string) =>
    decodeURI(file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file);
  const render = () => {
    switch (form) {
      case 'ics':
        return icsReport(calendar, workspace.now ?? 0, language);
      case 'csv':
        return csvReport(calendar, nameOf, language);
      case 'html':
        return htmlReport(calendar, { language, locale });
    }
  };
  return { name: `${plainDay(first)}_${plainDay(last)}.${form}`, text: render() };
}

/** What is on the board: its cards, in the words of the calendar that is written. */
function onlyShown(calendar: Calendar, { first, last, cards, tray }: CalendarBoard): Calendar {
  const shown = new Set(
    cards.flatMap(({ uri, instant, channels }) => channels.map((id) => `${uri} ${instant} ${id}`)),
  );
  const undated = new Set(tray.map(({ uri }) => uri));
  return {
    ...calendar,
    first,
    last,
    entries: calendar.entries.filter(({ uri, instant, channel }) =>
      shown.has(`${uri} ${instant} ${channel}`),
    ),
    bands: calendar.bands.filter((band) => band.first <= last && band.last >= first),
    undated: calendar.undated.filter(({ uri }) => undated.has(uri)),
  };
}
