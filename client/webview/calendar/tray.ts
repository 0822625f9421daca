import { element } from '../element.ts';
import { cardItem } from './card-list.ts';
import type { ViewContext } from './view-context.ts';

/** Posts without a date, ready to be dragged to one. */
export function tray(context: ViewContext): HTMLElement {
  const { board, words } = context;
  const rest = board.trayTotal - board.tray.length;
  return element(
    'aside',
    { class: 'tray', 'aria-labelledby': 'tray-title' },
    element(
      'h2',
      { id: 'tray-title', class: 'tray-title' },
      words.tray,
      element('span', { class: 'count' }, String(board.trayTotal)),
    ),
    element('p', { class: 'hint' }, board.trayTotal === 0 ? words.trayEmpty : words.trayHint),
    element('ul', { class: 'cards' }, ...board.tray.map((card) => cardItem(card, context))),
    rest > 0 ? element('p', { class: 'hint' }, words.trayMore(rest)) : undefined,
  );
}
