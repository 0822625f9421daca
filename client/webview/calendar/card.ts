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

/** What stands inside a card, wherever it is shown. The element around it carries its name for people who listen. */
export function cardContent(card: Card, context: ViewContext): readonly HTMLElement[] {
  const { board } = context;
  const networks = card.channels.map((id) => board.channels.find((channel) => channel.id === id)?.network ?? id);
  const labels = [...new Set(networks)].map((network) =>
    element('span', { class: 'network' }, networkLabel(network)),
  );
  const rest = labels.length - MAX_LABELS;
  const worst = card.findings[0];
  const head = element(
    'span',
    { class: 'card-head' },
    element('span', { class: 'card-state' }, stateMark(card.state)),
    isDated(card) ? element('span', { class: 'card-time' }, card.time) : undefined,
    ...labels.slice(0, rest > 0 ? MAX_LABELS - 1 : MAX_LABELS),
    rest > 0 ? element('span', { class: 'network' }, `+${rest + 1}`) : undefined,
    card.lock ? element('span', { class: 'card-lock' }, icon('again')) : undefined,
    worst
      ? element('span', { class: `badge badge-${worst.severity}` }, icon('warning'), String(card.findings.length))
      : undefined,
  );
  return [head, element('bdi', { class: 'card-title' }, card.title)];
}

/** Classes of the element around a card. */
export function cardClasses(card: Card, { palette, selected, current, board }: ViewContext): readonly string[] {
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

/** All that a card says, in a sentence for people who listen. */
export function cardName(card: Card, context: ViewContext): string {
  const { words, names, board, selected } = context;
  const when = isDated(card)
    ? `${dayText(card.day, board.locale.tag, { weekday: 'long', day: 'numeric', month: 'long' })}, ${card.time}`
    : words.tray;
  const parts = [
    card.title,
    when,
    card.channels.join(', '),
    names.statuses[card.state],
    card.lock ? words.locked[card.lock] : '',
    card.findings.length > 0 ? words.findings(card.findings.length) : '',
    selected.has(card.id) ? words.selected : '',
  ];
  return parts.filter((part) => part !== '').join('. ');
}
