import type { CalendarMove } from '../../../core/src/contract/webview/calendar.ts';
import type { Card, DatedCard } from '../../../core/src/report/calendar-board/board.ts';
import { isDated } from './card.ts';

const DAY = 24 * 60;

/** Where a card is held: over a day, or over a time of a day. */
export type Spot = { readonly day: number; readonly minute: number | undefined };

/** What happens to a card that is dropped on a spot. */
export function moveTo(card: Card, { day, minute }: Spot): CalendarMove {
  const { uri, index, channels } = card;
  const move = { uri, index, channels: [...channels] };
  if (minute !== undefined) return { ...move, to: { kind: 'time', day, minute } };
  return isDated(card)
    ? { ...move, to: { kind: 'day', from: card.day, day } }
    : { ...move, to: { kind: 'free', day } };
}

/** The cards that were selected together go as far as the one that is held. */
export function movesTogether(held: Card, others: readonly DatedCard[], spot: Spot): readonly CalendarMove[] {
  const first = moveTo(held, spot);
  if (!isDated(held)) return [first];
  const by = (spot.day - held.day) * DAY + (spot.minute === undefined ? 0 : spot.minute - held.minute);
  const rest = others
    .filter((card) => card.id !== held.id && card.lock === undefined)
    .map((card) => {
      if (spot.minute === undefined) return moveTo(card, { day: card.day + by / DAY, minute: undefined });
      const at = card.day * DAY + card.minute + by;
      return moveTo(card, { day: Math.floor(at / DAY), minute: ((at % DAY) + DAY) % DAY });
    });
  return [first, ...rest];
}
