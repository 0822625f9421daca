import { Calendar, type EventApi, type EventContentArg, type EventMountArg } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import interactionPlugin, { Draggable } from '@fullcalendar/interaction';
import timeGridPlugin from '@fullcalendar/timegrid';
import { dayText } from '../../../core/src/report/calendar/days.ts';
import type { Card } from '../../../core/src/report/calendar-board/board.ts';
import { element } from '../element.ts';
import { cardContent } from './card.ts';
import type { DropHint } from './drop-hint.ts';
import { type GridItem, gridEvents } from './grid-events.ts';
import { updateEvents } from './grid-update.ts';
import { icon } from './marks.ts';
import { moveTo, type Spot } from './moves.ts';
import { networkLabel } from './network-label.ts';
import type { Actions, ViewContext } from './view-context.ts';

export type GridActions = Actions & {
  drop(card: Card, spot: Spot, copies: boolean): void;
  findCard(id: string): Card | undefined;
};

/** The month and the week: drawn by FullCalendar, which also looks after dragging with mouse and finger. */
export type Grid = {
  update(context: ViewContext): void;
  /** True while something is dragged: what is under the pointer must not be drawn anew. */
  isDragging(): boolean;
  /** Lets cards of a list be dragged into the grid. */
  takeFrom(list: HTMLElement): void;
};

const DAY = 24 * 60 * 60_000;
/** Posts that a day of the month shows before it only counts them. */
const MOST_IN_DAY = 4;

/** @param place where in the page the grid stands, for good. */
export function createGrid(
  place: HTMLElement,
  first: ViewContext,
  actions: GridActions,
  hint: DropHint,
): Grid {
  const root = element('div', { class: 'grid' });
  place.append(root);
  let context = first;
  let held: Card | undefined;
  const calendar = new Calendar(root, {
    plugins: [dayGridPlugin, timeGridPlugin, interactionPlugin],
    // Times come as the plan's wall clock shows them; the browser's zone has no say.
    timeZone: 'UTC',
    initialView: 'dayGridMonth',
    headerToolbar: false,
    height: '100%',
    expandRows: true,
    fixedWeekCount: false,
    editable: true,
    droppable: true,
    eventResizableFromStart: true,
    dragRevertDuration: 0,
    nowIndicator: true,
    allDayText: first.words.allDay,
    slotLabelFormat: { hour: 'numeric', minute: '2-digit' },
    views: {
      timeGridWeek: { dayHeaderFormat: { weekday: 'short', day: 'numeric' } },
    },
    slotDuration: '00:30:00',
    snapDuration: '00:15:00',
    scrollTime: '07:30:00',
    defaultTimedEventDuration: '00:45:00',
    slotEventOverlap: false,
    eventMinHeight: 38,
    eventOrder: 'order,start,-duration,title',
    eventDisplay: 'block',
    eventInteractive: false,
    dayPopoverFormat: { weekday: 'long', day: 'numeric', month: 'long' },
    now: () => nowOf(context),
    eventContent: (event) => ({ domNodes: [...itemContent(event, context)] }),
    eventDidMount: describe,
    moreLinkContent: ({ num }) => context.words.more(num),
    moreLinkHint: (num) => context.words.more(num),
    moreLinkDidMount: ({ el }) => el.setAttribute('tabindex', '-1'),
    dayCellClassNames: ({ date }) => dayClasses(Math.floor(date.getTime() / DAY), context),
    eventAllow: ({ start, allDay }, event) => {
      const item = event && itemOf(event);
      const card = item?.kind === 'card' ? item.card : held;
      if (card && item?.kind !== 'band') hint.over(moveTo(card, spotOf(start, allDay, context)), false);
      return true;
    },
    eventDragStart: ({ event }) => {
      const item = itemOf(event);
      if (item.kind === 'card') held = item.card;
    },
    eventDragStop: () => {
      // Behind the drop, which comes after this.
      window.setTimeout(() => {
        held = undefined;
        hint.hide();
      });
    },
    eventDrop: ({ event, jsEvent, revert }) => {
      const item = itemOf(event);
      if (item.kind === 'band') resizeBand(item, event, actions);
      if (item.kind !== 'card' || !event.start) return;
      const spot = wantedSpot(jsEvent, spotOf(event.start, event.allDay, context), hint);
      if (jsEvent.altKey) revert();
      actions.drop(item.card, spot, jsEvent.altKey);
    },
    eventResize: ({ event }) => {
      const item = itemOf(event);
      if (item.kind === 'band') resizeBand(item, event, actions);
    },
    eventReceive: ({ event, revert }) => {
      const card = held;
      const start = event.start;
      revert();
      if (card && start) actions.drop(card, spotOf(start, event.allDay, context), false);
      held = undefined;
      hint.hide();
    },
  });
  calendar.render();

  return {
    isDragging: () => held !== undefined,
    takeFrom: (list) => {
      new Draggable(list, {
        itemSelector: '[data-card]',
        eventData: (item) => {
          const card = actions.findCard(item.dataset.card ?? '');
          held = card;
          return {
            title: card?.title ?? '',
            classNames: ['card', 'is-held'],
            extendedProps: { item: { kind: 'shut' } satisfies GridItem, order: 2 },
          };
        },
      });
    },
    update: (fresh) => {
      context = fresh;
      const { board, state, days } = fresh;
      const view = state.scale === 'week' ? 'timeGridWeek' : 'dayGridMonth';
      calendar.batchRendering(() => {
        calendar.setOption('locale', board.locale.tag);
        calendar.setOption('firstDay', board.locale.firstWeekday % 7);
        calendar.setOption('dayMaxEventRows', mostBands(fresh) + MOST_IN_DAY + (state.showsSlots ? 2 : 0));
        const middle = new Date(Math.round((days.first + days.last) / 2) * DAY);
        if (calendar.view.type !== view) calendar.changeView(view, middle);
        else if (+middle < +calendar.view.currentStart || +middle >= +calendar.view.currentEnd)
          calendar.gotoDate(middle);
        updateEvents(calendar, gridEvents(fresh));
      });
      nameDays(root, fresh);
    },
  };
}

function itemOf(event: EventApi): GridItem {
  return event.extendedProps.item as GridItem;
}

function spotOf(start: Date, allDay: boolean, { state }: ViewContext): Spot {
  const day = Math.floor(start.getTime() / DAY);
  const isTimed = state.scale === 'week' && !allDay;
  return { day, minute: isTimed ? Math.floor((start.getTime() - day * DAY) / 60_000) : undefined };
}

/** The free time that was offered, where somebody asked for it while dropping. */
function wantedSpot({ shiftKey }: MouseEvent, spot: Spot, hint: DropHint): Spot {
  const nearest = shiftKey ? hint.nearest() : undefined;
  return nearest ? { day: nearest.day, minute: nearest.minute } : spot;
}

function resizeBand({ band }: Extract<GridItem, { kind: 'band' }>, event: EventApi, { say }: Actions): void {
  if (band.campaign === undefined || !event.start) return;
  const first = Math.floor(event.start.getTime() / DAY);
  const last = event.end ? Math.floor(event.end.getTime() / DAY) - 1 : first;
  say({ kind: 'resize', campaign: band.campaign, first, last });
}

function nowOf({ board }: ViewContext): Date {
  const { day, minute } = board.now ?? { day: board.first, minute: 0 };
  return new Date(day * DAY + minute * 60_000);
}

function itemContent({ event }: EventContentArg, context: ViewContext): readonly HTMLElement[] {
  const item = itemOf(event);
  const { names, words } = context;
  switch (item.kind) {
    case 'card':
      return cardContent(item.card, context);
    case 'band': {
      const mark = item.band.kind === 'key-date' ? icon('star') : undefined;
      const kind = element('span', { class: 'unseen' }, `${names.kinds[item.band.kind]}: `);
      const name = element('bdi', { class: 'band-name' }, item.band.name);
      return [element('span', { class: 'band-line' }, ...(mark ? [mark] : []), kind, name)];
    }
    case 'closed':
      return [
        element(
          'span',
          { class: item.isNamed ? 'closed-name' : 'unseen', title: item.band.name },
          element('span', { class: 'unseen' }, `${names.kinds[item.band.kind]}: `),
          element('bdi', {}, item.band.name),
        ),
      ];
    case 'slot': {
      const { slot } = item;
      const networks = slot.channels.map(
        (id) => context.board.channels.find((one) => one.id === id)?.network ?? id,
      );
      return [
        element(
          'span',
          { class: 'slot-line', title: words.slotOn(slot.time, slot.channels.join(', ')) },
          element('span', { class: 'unseen' }, slot.why === 'best' ? words.bestTime : words.freeTime),
          slot.why === 'best' ? icon('star') : undefined,
          element('span', { class: 'slot-time' }, slot.time),
          ...[...new Set(networks)].map((one) => element('span', { class: 'network' }, networkLabel(one))),
        ),
      ];
    }
    case 'shut':
      return event.title === '' ? [] : [element('bdi', { class: 'card-title' }, event.title)];
  }
}

/** What a card is for people who listen, and how keys and pointers find it. */
function describe({ el, event }: EventMountArg): void {
  const item = itemOf(event);
  if (item.kind !== 'card') return;
  el.dataset.card = item.card.id;
  el.setAttribute('role', 'button');
  el.setAttribute('tabindex', '-1');
}

/** Rows of the fullest day that bands take up, so that they hide no posts. */
function mostBands({ board, days }: ViewContext): number {
  let most = 0;
  for (let day = days.first; day <= days.last; day++) {
    const there = board.bands.filter(
      ({ kind, first, last }) => (kind === 'campaign' || kind === 'key-date') && first <= day && day <= last,
    );
    most = Math.max(most, there.length);
  }
  return most;
}

function dayClasses(day: number, { board }: ViewContext): string[] {
  const { crisis, now } = board;
  return crisis?.isEverything && now && day >= now.day ? ['is-veiled'] : [];
}

/**
 * Names days for people who listen, and marks where the keyboard stands on a day: on its number in the
 * month, on its heading in the week.
 */
function nameDays(root: HTMLElement, { board, words }: ViewContext): void {
  for (const cell of root.querySelectorAll<HTMLElement>('[data-date]')) {
    const day = Date.parse(cell.dataset.date ?? '') / DAY;
    // Named by its content: the library's name would hide the posts.
    if (cell.matches('td')) cell.removeAttribute('aria-labelledby');
    const place = cell.querySelector<HTMLElement>('.fc-daygrid-day-number, .fc-col-header-cell-cushion');
    if (!place || cell.closest('.fc-timegrid .fc-daygrid-body')) continue;
    const posts = words.posts(board.cards.filter((card) => card.day === day).length);
    const name = cell.matches('th')
      ? (place.textContent ?? '')
      : dayText(day, board.locale.tag, { weekday: 'long', day: 'numeric', month: 'long' });
    const closed = board.bands.filter(
      ({ kind, first, last }) => (kind === 'holiday' || kind === 'blackout') && first <= day && day <= last,
    );
    place.dataset.day = String(day);
    place.setAttribute('role', 'button');
    if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
    place.setAttribute(
      'aria-label',
      [words.dayLabel(name, posts), ...closed.map((one) => one.name)].join('. '),
    );
  }
}
