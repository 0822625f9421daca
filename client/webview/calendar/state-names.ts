import { CARD_STATES, type CardState } from '../../../core/src/contract/webview/calendar.ts';
import { STATE_OF_ONE } from '../../../core/src/report/posts-tree/post-state.ts';

/** What the states of a card are called. */
export function stateNames(language: 'en' | 'es'): Readonly<Record<CardState, string>> {
  const names = CARD_STATES.map((state) => [state, STATE_OF_ONE[state][language]]);
  return Object.fromEntries(names) as Record<CardState, string>;
}
