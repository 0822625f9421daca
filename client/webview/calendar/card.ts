import { dayText } from '../../../core/src/report/calendar/days.ts';
import type { Card, DatedCard } from '../../../core/src/report/calendar-board/board.ts';
import { element } from '../element.ts';
import { icon, stateMark } from './marks.ts';
import { networkLabel } from './network-label.ts';
import type { ViewContext } from './view-context.ts';

/** True for a card that stands at a time. */
export function isDated(card: Card): card is DatedCard {
  return 'day' in card;
}

/** Network labels that a card shows before it only counts the rest. */
const MAX_LABELS = 3;

/**
 * What stands inside a card, wherever it is shown. Its name for people who listen is its text: what the
 * eye has from a mark, from letters or from the place is there in words as well.
 */
export function cardContent(card: Card, context: ViewContext): readonly HTMLElement[] {
  const { board, names, words, selected } = context;
  const networks = card.channels.map(
    (id) => board.channels.find((channel) => channel.id === id)?.network ?? id,
  );
  const labels = [...new Set(networks)].map(networkLabel);
  const rest = labels.length - MAX_LABELS;
  const shown = rest > 0 ? [...labels.slice(0, MAX_LABELS - 1), `+${rest + 1}`] : labels;
  const worst = card.findings[0];
  const when = isDated(card)
    ? dayText(card.day, board.locale.tag, { weekday: 'long', day: 'numeric', month: 'long' })
    : words.tray;
  const told = [
    card.channels.join(', '),
    names.statuses[card.state],
    card.lock ? words.locked[card.lock] : '',
    card.findings.length > 0 ? words.findings(card.findings.length) : '',
    selected.has(card.id) ? words.selected : '',
  ].filter((part) => part !== '');
  const head = element(
    'span',
    { class: 'card-head' },
    element('span', { class: 'card-state' }, stateMark(card.state)),
    unseen(`${when}, `),
    isDated(card) ? element('span', { class: 'card-time' }, card.time) : undefined,
    isDated(card) && card.localTime !== undefined ? unseen(` · ${card.localTime}`) : undefined,
    ...shown.map((label) => element('span', { class: 'network', 'aria-hidden': 'true' }, label)),
    card.lock ? element('span', { class: 'card-lock' }, icon('again')) : undefined,
    worst
      ? element(
          'span',
          { class: `badge badge-${worst.severity}`, 'aria-hidden': 'true' },
          icon('warning'),
          String(card.findings.length),
        )
      : undefined,
    unseen('. '),
  );
  return [head, element('bdi', { class: 'card-title' }, card.title), unseen(`. ${told.join('. ')}`)];
}

function unseen(text: string): HTMLElement {
  return element('span', { class: 'unseen' }, text);
}

/** Classes of the element around a card. */
export function cardClasses(
  card: Card,
  { palette, selected, current, board }: ViewContext,
): readonly string[] {
  const isPaused = card.channels.some((id) => board.channels.find((one) => one.id === id)?.isPaused);
  return [
    'card',
    palette.of(card),
    `is-${card.state}`,
    ...(card.lock ? ['is-locked'] : []),
    ...(selected.has(card.id) ? ['is-selected'] : []),
    ...(current === card.id ? ['is-current'] : []),
    ...(isPaused && card.state !== 'cancelled' ? ['is-paused'] : []),
  ];
}

/** The time on the plan's clock, and on the channel's where that shows another. */
export function timeOf({ time, localTime }: DatedCard): string {
  return localTime === undefined ? time : `${time} · ${localTime}`;
}
