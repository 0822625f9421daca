import type { CalendarIntent, CalendarNews } from '../../../core/src/contract/webview/calendar.ts';
import { monthOf, startOfWeek } from '../../../core/src/report/calendar/days.ts';
import { calendarWords } from '../../../core/src/report/calendar/words.ts';
import type { CalendarBoard, Card } from '../../../core/src/report/calendar-board/board.ts';
import { element } from '../element.ts';
import type { Host } from '../host.ts';
import { agenda } from './agenda.ts';
import { isDated } from './card.ts';
import { createPalette } from './colors.ts';
import { crisisBanner } from './crisis-banner.ts';
import { createDropHint } from './drop-hint.ts';
import { emptyNote } from './empty-note.ts';
import { createGrid, type Grid } from './grid.ts';
import { createHoverCard } from './hover-card.ts';
import { createKeyboard } from './keyboard.ts';
import { movesTogether, type Spot } from './moves.ts';
import { paintCalendar } from './paint-calendar.ts';
import { createPickUp } from './pick-up.ts';
import { createToast } from './toast.ts';
import { createToolbar, type Toolbar } from './toolbar.ts';
import { tray } from './tray.ts';
import type { Actions, ViewContext } from './view-context.ts';
import type { ViewState } from './view-state.ts';
import { viewWords } from './words.ts';
import { yearMap } from './year.ts';

export type Page = { take(news: CalendarNews): void };

/** Milliseconds after the last key press in the search before the host is asked. */
const PAUSE = 150;

/** The page: what the host says, where the person is, and everything drawn from these two. */
export function createPage(host: Host<CalendarIntent>, kept: ViewState): Page {
  const language = document.documentElement.lang.startsWith('es') ? 'es' : 'en';
  const words = viewWords(language);
  const names = calendarWords(language);
  let state = kept;
  let board: CalendarBoard | undefined;
  let cursor: { readonly uri: string; readonly offset: number } | undefined;
  let selected: ReadonlySet<string> = new Set();
  let asked = '';
  let timer: number | undefined;
  let waiting = false;
  let isTrayReady = false;

  const main = element('main', { class: 'stage', 'aria-labelledby': 'period' });
  const body = element('div', { class: 'body', 'data-scale': state.scale });
  const spoken = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const loading = element('p', { class: 'loading' }, words.loading);
  const banner = element('div');
  const note = element('div');
  // Drawn into rather than replaced: what is taken out of a page forgets how far it was scrolled.
  const gridPlace = element('div', { class: 'place' });
  const listPlace = element('div', { class: 'place' });
  const trayPlace = element('div', { class: 'tray-place' });
  body.append(element('div', { class: 'center' }, note, gridPlace, listPlace), trayPlace);
  main.append(loading);
  const toast = createToast(words, () => host.say({ kind: 'undo' }));
  document.body.append(main, spoken, toast.root);

  const shownDays = (): { first: number; last: number } => {
    const today = board?.now?.day ?? 0;
    const day = state.day ?? today;
    const firstWeekday = board?.locale.firstWeekday ?? 1;
    if (state.scale === 'week') {
      const first = startOfWeek(day, firstWeekday);
      return { first, last: first + 6 };
    }
    const month = monthOf(day);
    if (state.scale === 'list') return month;
    if (state.scale === 'year') {
      const year = new Date(day * 86_400_000).getUTCFullYear();
      return { first: Date.UTC(year, 0, 1) / 86_400_000, last: Date.UTC(year, 11, 31) / 86_400_000 };
    }
    return { first: startOfWeek(month.first, firstWeekday), last: startOfWeek(month.last, firstWeekday) + 6 };
  };
  /** Asks for what is to be seen, once for each thing that may be seen. */
  const ask = () => {
    const { first, last } = shownDays();
    const scale = state.scale === 'year' ? ('year' as const) : ('cards' as const);
    const intent = {
      kind: 'show',
      first,
      last,
      scale,
      filter: state.filter,
      showsSlots: state.showsSlots,
    } as const;
    const text = JSON.stringify(intent);
    if (text === asked) return;
    asked = text;
    host.say(intent);
  };

  const change = (changes: Partial<ViewState>) => {
    const isTyping = changes.filter !== undefined && changes.filter.text !== state.filter.text;
    state = { ...state, ...changes };
    host.keep(state);
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, isTyping ? PAUSE : 0);
    draw();
  };
  const findCard = (id: string): Card | undefined =>
    board?.cards.find((card) => card.id === id) ?? board?.tray.find((card) => card.id === id);
  const actions: Actions & {
    drop(card: Card, spot: Spot, copies: boolean): void;
    findCard(id: string): Card | undefined;
    step(by: -1 | 1): void;
    today(): void;
    undo(): void;
    focusSearch(): void;
    exportAs(form: 'ics' | 'csv' | 'html' | 'png'): void;
  } = {
    say: host.say,
    change,
    findCard,
    goTo: (day, scale = state.scale) => change({ day, scale }),
    open: (card, takesFocus) => host.say({ kind: 'open', uri: card.uri, offset: card.offset, takesFocus }),
    toggleSelected: (card) => {
      const next = new Set(selected);
      if (!next.delete(card.id)) next.add(card.id);
      selected = next;
      actions.announce(words.selectedCount(selected.size));
      draw();
    },
    announce: (text) => {
      spoken.textContent = text;
    },
    drop: (card, spot, copies) => {
      const others = selected.has(card.id) ? (board?.cards.filter(({ id }) => selected.has(id)) ?? []) : [];
      const moves = movesTogether(card, others, spot);
      selected = new Set();
      host.say({ kind: 'move', moves: [...moves], copies });
    },
    step: (by) => {
      const { first, last } = shownDays();
      const middle = Math.round((first + last) / 2);
      const by30 = { month: 30, list: 30, week: 7, year: 365 }[state.scale];
      change({ day: state.scale === 'week' ? first + 7 * by : middle + by30 * by });
    },
    today: () => {
      change({ day: board?.now?.day });
      if (board?.now) keyboard.focusDay(board.now.day);
    },
    undo: () => host.say({ kind: 'undo' }),
    focusSearch: () => toolbar?.search.focus(),
    exportAs: (form) => {
      const { first, last } = shownDays();
      if (form !== 'png') {
        host.say({ kind: 'export', form, first, last, filter: state.filter });
        return;
      }
      if (board)
        void paintCalendar(contextOf(board)).then((picture) => host.say({ kind: 'picture', picture }));
    },
  };
  const hint = createDropHint(words, actions);
  const hover = createHoverCard();
  const pickUp = createPickUp(main, actions, hint);
  const keyboard = createKeyboard(main, actions, pickUp);
  let toolbar: Toolbar | undefined;
  let grid: Grid | undefined;

  const contextOf = (shown: CalendarBoard): ViewContext => ({
    board: shown,
    state,
    words,
    names,
    palette: createPalette(shown, state.colorBy),
    selected,
    current: currentCard(shown, cursor),
    days: shownDays(),
  });
  const draw = () => {
    // What is under the pointer stays: the board that came meanwhile is drawn behind the drop.
    if (!board || grid?.isDragging()) {
      waiting = board !== undefined;
      return;
    }
    waiting = false;
    hover.hide();
    const context = contextOf(board);
    if (!toolbar) {
      toolbar = createToolbar(context, actions);
      main.before(toolbar.root);
      main.replaceChildren(banner, body);
    }
    toolbar.update(context);
    document.documentElement.lang = board.locale.tag;
    body.dataset.scale = state.scale;
    const isGrid = state.scale === 'month' || state.scale === 'week';
    gridPlace.hidden = !isGrid;
    listPlace.hidden = isGrid;
    banner.replaceChildren(...optional(crisisBanner(context)));
    note.replaceChildren(...optional(emptyNote(context)));
    if (isGrid) {
      grid ??= createGrid(gridPlace, context, actions, hint);
      grid.update(context);
    } else {
      const top = listPlace.firstElementChild?.scrollTop ?? 0;
      listPlace.replaceChildren(state.scale === 'list' ? agenda(context) : yearMap(context));
      if (listPlace.firstElementChild) listPlace.firstElementChild.scrollTop = top;
    }
    const top = trayPlace.firstElementChild?.scrollTop ?? 0;
    trayPlace.replaceChildren(
      ...optional(state.showsTray && state.scale !== 'year' ? tray(context) : undefined),
    );
    if (trayPlace.firstElementChild) trayPlace.firstElementChild.scrollTop = top;
    if (!isTrayReady && grid) {
      grid.takeFrom(trayPlace);
      isTrayReady = true;
    }
    keyboard.restore(context);
    pickUp.restore();
  };

  const cardAt = (target: EventTarget | null): readonly [Card, HTMLElement] | undefined => {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
    const card = place && findCard(place.dataset.card ?? '');
    return card && place ? [card, place] : undefined;
  };
  main.addEventListener('click', (event) => {
    const found = cardAt(event.target);
    const day =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('.year-day')?.dataset.day
        : undefined;
    if (day !== undefined) actions.goTo(Number(day), 'month');
    if (!found) return;
    hover.hide();
    if ((event.ctrlKey || event.metaKey) && isDated(found[0])) actions.toggleSelected(found[0]);
    else actions.open(found[0], false);
  });
  main.addEventListener('dblclick', (event) => {
    const found = cardAt(event.target);
    if (found) actions.open(found[0], true);
  });
  const tell = (event: Event, atOnce: boolean) => {
    const found = cardAt(event.target);
    if (found && board && !grid?.isDragging() && !pickUp.isHolding())
      hover.show(...found, contextOf(board), atOnce);
    else hover.hide();
  };
  main.addEventListener('pointerover', (event) => tell(event, false));
  main.addEventListener('pointerdown', () => hover.hide());
  main.addEventListener('pointerleave', () => hover.hide());
  main.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) tell(event, true);
  });
  main.addEventListener('focusout', () => hover.hide());
  document.addEventListener('pointerup', () => window.setTimeout(() => waiting && draw()));
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hover.hide(), true);

  ask();
  return {
    take: (news) => {
      switch (news.kind) {
        case 'board':
          board = news.board;
          draw();
          // Only now it is known what day it is and how weeks begin.
          ask();
          break;
        case 'checked':
          hint.checked(news.ticket, news.check);
          break;
        case 'cursor':
          if (JSON.stringify(cursor) === JSON.stringify(news.at)) break;
          cursor = news.at;
          markCurrent(main, board && currentCard(board, cursor));
          break;
        case 'told':
          toast.tell(news.text, news.isFailure);
          break;
      }
    },
  };
}

function optional<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** The card of the post under the cursor; of several the one whose time is nearest before it. */
function currentCard(
  { cards, tray: undated }: CalendarBoard,
  cursor: { readonly uri: string; readonly offset: number } | undefined,
): string | undefined {
  if (!cursor) return undefined;
  const own = [...cards, ...undated].filter(
    ({ uri, span }) => uri === cursor.uri && span.start <= cursor.offset && cursor.offset <= span.end,
  );
  return (own.findLast(({ offset }) => offset <= cursor.offset) ?? own[0])?.id;
}

/** Following the cursor draws nothing anew. */
function markCurrent(main: HTMLElement, id: string | undefined): void {
  for (const one of main.querySelectorAll('.is-current')) one.classList.remove('is-current');
  if (id === undefined) return;
  const card = main.querySelector(`[data-card="${CSS.escape(id)}"]`);
  card?.classList.add('is-current');
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
