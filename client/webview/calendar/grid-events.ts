import type { EventInput } from '@fullcalendar/core';
import { startOfWeek } from '../../../core/src/report/calendar/days.ts';
import type { BoardBand, BoardSlot, DatedCard } from '../../../core/src/report/calendar-board/board.ts';
import { cardClasses } from './card.ts';
import type { ViewContext } from './view-context.ts';

/** What an event of the grid stands for. */
export type GridItem =
  | { readonly kind: 'card'; readonly card: DatedCard }
  | { readonly kind: 'band'; readonly band: BoardBand }
  | { readonly kind: 'closed'; readonly band: BoardBand; readonly isNamed: boolean }
  | { readonly kind: 'slot'; readonly slot: BoardSlot }
  | { readonly kind: 'shut' };

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;

/** A time of the plan's wall clock as the grid takes it: it is told that the clock is UTC's. */
function wall(day: number, minute = 0): Date {
  return new Date(day * DAY + minute * MINUTE);
}

/** All that the grid shows of a board. Ids stay, so that only what has changed is drawn anew. */
export function gridEvents(context: ViewContext): readonly EventInput[] {
  const { board, state, palette } = context;
  return [
    ...board.bands.filter((band) => !isClosing(band)).map((band) => bandEvent(band, context)),
    ...closedDays(context),
    ...board.cards.map((card): EventInput => {
      const item: GridItem = { kind: 'card', card };
      return {
        id: `card ${card.id}`,
        start: wall(card.day, card.minute),
        title: card.title,
        classNames: [...cardClasses(card, context)],
        startEditable: card.lock === undefined,
        durationEditable: false,
        extendedProps: { item, order: 2 },
      };
    }),
    ...board.slots.map((slot): EventInput => {
      const item: GridItem = { kind: 'slot', slot };
      return {
        id: `slot ${slot.day} ${slot.minute} ${slot.why}`,
        start: wall(slot.day, slot.minute),
        classNames: ['slot', `slot-${slot.why}`, palette.channel(slot.channels[0] ?? '')],
        editable: false,
        extendedProps: { item, order: 3 },
      };
    }),
    ...(state.scale === 'week' ? shutHours(context) : []),
  ];
}

function isClosing({ kind }: BoardBand): boolean {
  return kind === 'holiday' || kind === 'blackout';
}

/** What closes days, once for each of them: the reason stands in the first, and at the start of each week. */
function closedDays({ board, days }: ViewContext): readonly EventInput[] {
  const events: EventInput[] = [];
  const named = new Set<number>();
  for (const band of board.bands.filter(isClosing)) {
    const start = Math.max(band.first, days.first);
    for (let day = start; day <= Math.min(band.last, days.last); day++) {
      const isStart = day === start || startOfWeek(day, board.locale.firstWeekday) === day;
      // Two names in one place could not be read.
      const isNamed = isStart && !named.has(day);
      if (isNamed) named.add(day);
      const item: GridItem = { kind: 'closed', band, isNamed };
      events.push({
        id: `band ${band.id} ${day}`,
        start: wall(day),
        end: wall(day + 1),
        allDay: true,
        display: 'background',
        classNames: ['band', `band-${band.kind}`],
        editable: false,
        extendedProps: { item, order: 1 },
      });
    }
  }
  return events;
}

function bandEvent(band: BoardBand, { palette }: ViewContext): EventInput {
  const item: GridItem = { kind: 'band', band };
  return {
    id: `band ${band.id}`,
    start: wall(band.first),
    end: wall(band.last + 1),
    allDay: true,
    title: band.name,
    classNames: [
      'band',
      `band-${band.kind}`,
      ...(band.campaign === undefined ? [] : [palette.campaign(band.campaign)]),
    ],
    editable: band.campaign !== undefined,
    extendedProps: { item, order: band.kind === 'campaign' ? 0 : 1 },
  };
}

/** The hours in which no channel publishes, as shadows behind the week. */
function shutHours({ board, days }: ViewContext): readonly EventInput[] {
  if (board.hours === undefined) return [];
  const item: GridItem = { kind: 'shut' };
  const shadows: EventInput[] = [];
  const add = (from: number, to: number) => {
    if (from >= to) return;
    shadows.push({
      id: `shut ${from}`,
      start: new Date(from * MINUTE),
      end: new Date(to * MINUTE),
      display: 'background',
      classNames: ['shut'],
      extendedProps: { item, order: 4 },
    });
  };
  let at = days.first * 24 * 60;
  for (const { from, to } of board.hours) {
    add(at, Math.min(from, (days.last + 1) * 24 * 60));
    at = Math.max(at, to);
  }
  add(at, (days.last + 1) * 24 * 60);
  return shadows;
}
