import * as z from 'zod/mini';
import { CARD_STATES } from '../../../core/src/contract/webview/calendar.ts';

const ids = z.optional(z.array(z.string()));

const schema = z.object({
  scale: z.enum(['month', 'week', 'list', 'year']),
  /** A day of what is shown, counted from 1970-01-01; without one it is today. */
  day: z.optional(z.int()),
  colorBy: z.enum(['channel', 'pillar', 'campaign', 'state']),
  showsSlots: z.boolean(),
  showsTray: z.boolean(),
  filter: z.object({
    channels: ids,
    pillars: ids,
    campaigns: ids,
    authors: ids,
    states: z.optional(z.array(z.enum(CARD_STATES))),
    text: z.optional(z.string().check(z.maxLength(200))),
  }),
});

/** Where the person is: what the page asks its host to keep. */
export type ViewState = z.infer<typeof schema>;
export type Scale = ViewState['scale'];
export type ColorBy = ViewState['colorBy'];

const INITIAL: ViewState = {
  scale: 'month',
  colorBy: 'channel',
  showsSlots: false,
  showsTray: true,
  filter: {},
};

/** What was kept, or how everybody starts: a state of another version is dropped whole. */
export function readViewState(kept: unknown): ViewState {
  return schema.safeParse(kept).data ?? INITIAL;
}

/** How many of the filters let only some posts through. */
export function activeFilters({ filter }: ViewState): number {
  return Object.values(filter).filter((value) => value !== undefined && value.length > 0).length;
}
