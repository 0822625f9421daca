import type { Card } from '../../../core/src/report/calendar-board/board.ts';
import { element } from '../element.ts';
import { cardClasses, cardContent } from './card.ts';
import type { ViewContext } from './view-context.ts';

/** A card as an item of a list. Its clicks and keys are looked after where all cards are. */
export function cardItem(card: Card, context: ViewContext): HTMLElement {
  const button = element(
    'div',
    {
      class: cardClasses(card, context).join(' '),
      role: 'button',
      tabindex: -1,
      'data-card': card.id,
    },
    ...cardContent(card, context),
  );
  return element('li', {}, button);
}
