import type { CalendarIntent } from '../../../core/src/contract/webview/calendar.ts';
import type { CalendarWords } from '../../../core/src/report/calendar/words.ts';
import type { CalendarBoard, Card, DatedCard } from '../../../core/src/report/calendar-board/board.ts';
import type { Palette } from './colors.ts';
import type { Scale, ViewState } from './view-state.ts';
import type { ViewWords } from './words.ts';

/** What every part of the page may use; made anew for each board. */
export type ViewContext = {
  readonly board: CalendarBoard;
  readonly state: ViewState;
  readonly words: ViewWords;
  /** Names of states and of kinds of bands. */
  readonly names: CalendarWords;
  readonly palette: Palette;
  readonly selected: ReadonlySet<string>;
  /** The card of the post under the cursor of the editor. */
  readonly current: string | undefined;
  /** The days that are shown, counted from 1970-01-01, both included. */
  readonly days: { readonly first: number; readonly last: number };
};

/** What parts of the page ask for. */
export type Actions = {
  say(intent: CalendarIntent): void;
  change(changes: Partial<ViewState>): void;
  goTo(day: number, scale?: Scale): void;
  open(card: Card, takesFocus: boolean): void;
  toggleSelected(card: DatedCard): void;
  announce(text: string): void;
};
