import { CARD_STATES } from '../../../core/src/contract/webview/calendar.ts';
import type { CalendarBoard, Card } from '../../../core/src/report/calendar-board/board.ts';
import type { ColorBy } from './view-state.ts';

/** Number of colours in style.css; more choices than these share them, which names and marks make up for. */
const COLORS = 10;

/** What tells which colour a card has, and what the colours stand for. */
export type Palette = {
  /** Name of a class such as `color-3`; `color-none` where the card has nothing of the kind. */
  readonly of: (card: Pick<Card, 'channels' | 'pillar' | 'campaign' | 'state'>) => string;
  readonly channel: (id: string) => string;
  readonly campaign: (id: string) => string;
};

export function createPalette(board: CalendarBoard, colorBy: ColorBy): Palette {
  const within = (ids: readonly string[]) => (id: string | undefined) => {
    const at = id === undefined ? -1 : ids.indexOf(id);
    return at < 0 ? 'color-none' : `color-${at % COLORS}`;
  };
  const channel = within(board.channels.map(({ id }) => id));
  const campaign = within(board.campaigns.map(({ id }) => id));
  const pillar = within(board.pillars.map(({ id }) => id));
  const state = within(CARD_STATES);
  return {
    of: (card) => {
      switch (colorBy) {
        case 'channel':
          return channel(card.channels[0]);
        case 'pillar':
          return pillar(card.pillar);
        case 'campaign':
          return campaign(card.campaign);
        case 'state':
          return state(card.state);
      }
    },
    channel,
    campaign,
  };
}
