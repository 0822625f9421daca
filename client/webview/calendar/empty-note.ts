import { element } from '../element.ts';
import type { ViewContext } from './view-context.ts';
import { activeFilters } from './view-state.ts';

/** Says why there is nothing to see, and what to do about it. */
export function emptyNote({ board, state, words, days }: ViewContext): HTMLElement | undefined {
  const isEmpty =
    state.scale === 'year'
      ? board.density.length === 0
      : !board.cards.some(({ day }) => day >= days.first && day <= days.last);
  if (!isEmpty) return undefined;
  const [title, hint] =
    activeFilters(state) > 0
      ? [words.nothingFound, words.nothingFoundHint]
      : [words.noPosts, words.noPostsHint];
  return element(
    'div',
    { class: 'empty-note', role: 'status' },
    element('strong', {}, title),
    element('span', {}, hint),
  );
}
