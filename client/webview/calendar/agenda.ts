import { dayText, plainDay } from '../../../core/src/report/calendar/days.ts';
import type { BoardBand, DatedCard } from '../../../core/src/report/calendar-board/board.ts';
import { element } from '../element.ts';
import { cardItem } from './card-list.ts';
import type { ViewContext } from './view-context.ts';

/** The days that have something, one below the other. */
export function agenda(context: ViewContext): HTMLElement {
  const { board, days, words } = context;
  const byDay = new Map<number, DatedCard[]>();
  for (const card of board.cards) {
    if (card.day < days.first || card.day > days.last) continue;
    byDay.set(card.day, [...(byDay.get(card.day) ?? []), card]);
  }
  const sections: HTMLElement[] = [];
  for (let day = days.first; day <= days.last; day++) {
    const cards = byDay.get(day) ?? [];
    const bands = board.bands.filter((band) => band.first <= day && day <= band.last);
    // A campaign of two months is told where it begins, what closes a day on each.
    const shown = bands.filter(
      ({ kind, first }) => kind !== 'campaign' || first === day || day === days.first,
    );
    const isNews = cards.length > 0 || shown.some((band) => band.first === day || day === days.first);
    if (isNews) sections.push(daySection(day, cards, shown, context));
  }
  return element('div', { class: 'agenda', role: 'region', 'aria-label': words.scales.list }, ...sections);
}

function daySection(
  day: number,
  cards: readonly DatedCard[],
  bands: readonly BoardBand[],
  context: ViewContext,
): HTMLElement {
  const { board, names } = context;
  const isToday = board.now?.day === day;
  const heading = element(
    'h2',
    { class: 'agenda-day', tabindex: -1, 'data-day': day },
    element(
      'span',
      { class: 'agenda-number', 'aria-hidden': 'true' },
      String(new Date(day * 86_400_000).getUTCDate()),
    ),
    element(
      'time',
      { datetime: plainDay(day) },
      dayText(day, board.locale.tag, { weekday: 'long', day: 'numeric', month: 'long' }),
    ),
  );
  const notes = bands.map((band) =>
    element(
      'span',
      { class: `agenda-band band-${band.kind}` },
      `${names.kinds[band.kind]}: `,
      element('bdi', {}, band.name),
    ),
  );
  return element(
    'section',
    { class: isToday ? 'agenda-section is-today' : 'agenda-section' },
    heading,
    notes.length > 0 ? element('p', { class: 'agenda-bands' }, ...notes) : undefined,
    cards.length > 0
      ? element('ul', { class: 'cards' }, ...cards.map((card) => cardItem(card, context)))
      : undefined,
  );
}
