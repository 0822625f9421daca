import type { Card } from '../../../core/src/report/calendar-board/board.ts';
import { isDated } from './card.ts';
import { placeOfDay } from './day-places.ts';
import type { DropHint } from './drop-hint.ts';
import { moveTo, type Spot } from './moves.ts';
import type { Actions, ViewContext } from './view-context.ts';

export type PickUpActions = Actions & { drop(card: Card, spot: Spot, copies: boolean): void };

/** A card in the hand of the keyboard. */
export type PickUp = {
  start(card: Card, context: ViewContext, day: number): void;
  isHolding(): boolean;
  /** @returns false for keys that mean nothing to it. */
  key(event: KeyboardEvent, context: ViewContext): boolean;
  /** After the page was drawn: shows again over which day the card is held. */
  restore(): void;
};

const DAY = 24 * 60;
/** Minutes that one key press moves a card by on a day with hours. */
const STEP = 30;
const MORNING = 10 * 60;

export function createPickUp(main: HTMLElement, actions: PickUpActions, hint: DropHint): PickUp {
  let held: Card | undefined;
  let spot: Spot = { day: 0, minute: undefined };

  const show = () => {
    for (const one of main.querySelectorAll('.is-target')) one.classList.remove('is-target');
    if (!held) return;
    const place = placeOfDay(main, spot.day);
    place?.classList.add('is-target');
    place?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const end = () => {
    held = undefined;
    hint.hide();
    show();
    main.classList.remove('is-holding');
  };
  const goTo = (next: Spot) => {
    if (!held) return;
    spot = next;
    if (!main.querySelector(`[data-day="${spot.day}"]`)) actions.goTo(spot.day);
    show();
    hint.over(moveTo(held, spot), true);
  };
  const drop = (where: Spot, copies: boolean) => {
    const card = held;
    end();
    if (card) actions.drop(card, where, copies);
  };

  return {
    isHolding: () => held !== undefined,
    restore: show,
    start: (card, { words, state, board }, day) => {
      if (card.lock) {
        actions.announce(words.locked[card.lock]);
        return;
      }
      held = card;
      main.classList.add('is-holding');
      actions.announce(words.pickedUp(card.title));
      const start = isDated(card) ? card.day : Math.max(day, board.now?.day ?? day);
      const minute = state.scale === 'week' ? (isDated(card) ? card.minute : MORNING) : undefined;
      spot = { day: start, minute };
      show();
      if (!isDated(card)) hint.over(moveTo(card, spot), true);
    },
    key: (event, { words, state }) => {
      const { day, minute } = spot;
      const later = (by: number) => {
        if (minute === undefined)
          return goTo({ day: day + (state.scale === 'list' ? Math.sign(by) : 7 * Math.sign(by)), minute });
        const at = day * DAY + minute + by;
        goTo({ day: Math.floor(at / DAY), minute: ((at % DAY) + DAY) % DAY });
      };
      switch (event.key) {
        case 'ArrowLeft':
          goTo({ day: day - 1, minute });
          return true;
        case 'ArrowRight':
          goTo({ day: day + 1, minute });
          return true;
        case 'ArrowUp':
          later(-STEP);
          return true;
        case 'ArrowDown':
          later(STEP);
          return true;
        case 'Enter':
        case ' ':
          drop(spot, false);
          return true;
        case 'c':
        case 'C':
          drop(spot, true);
          return true;
        case 'n':
        case 'N': {
          const nearest = hint.nearest();
          if (nearest) drop({ day: nearest.day, minute: nearest.minute }, false);
          return true;
        }
        case 'Escape':
          end();
          actions.announce(words.putBack);
          return true;
        default:
          return event.key !== 'Tab';
      }
    },
  };
}
