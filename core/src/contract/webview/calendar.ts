import * as z from 'zod/mini';
import type { MoveCheck } from '../../features/calendar-moves/check-move.ts';
import type { CalendarBoard } from '../../report/calendar-board/board.ts';
import type { CardState as State } from '../../report/calendar-board/card-state.ts';

export type CardState = State;

/** In the order in which a post goes through them. */
export const CARD_STATES = [
  'idea',
  'draft',
  'review',
  'approved',
  'scheduled',
  'held',
  'due',
  'late',
  'published',
  'partly',
  'failed',
  'unknown',
  'cancelled',
] as const satisfies readonly CardState[];

const day = z.int().check(z.minimum(-200_000), z.maximum(200_000));
const minute = z.int().check(z.minimum(0), z.maximum(24 * 60 - 1));
const ids = z.optional(z.array(z.string()));

const filter = z.object({
  channels: ids,
  pillars: ids,
  campaigns: ids,
  authors: ids,
  states: z.optional(z.array(z.enum(CARD_STATES))),
  text: z.optional(z.string().check(z.maxLength(200))),
});

const range = z.object({ first: day, last: day, filter });

/** One card and where it is to go. */
const move = z.object({
  uri: z.string(),
  index: z.int().check(z.nonnegative()),
  channels: z.array(z.string()),
  to: z.discriminatedUnion('kind', [
    /** The same time of day on another day. */
    z.object({ kind: z.literal('day'), from: day, day }),
    /** A time on the wall clock of the plan's zone. */
    z.object({ kind: z.literal('time'), day, minute }),
    /** The first free time of a day, for a post that has none yet. */
    z.object({ kind: z.literal('free'), day }),
  ]),
});

const intent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('show'),
    ...range.shape,
    /** A year is shown as how much there is, everything else as cards. */
    scale: z.enum(['cards', 'year']),
    showsSlots: z.boolean(),
  }),
  z.object({
    kind: z.literal('open'),
    uri: z.string(),
    offset: z.int().check(z.nonnegative()),
    /** Whether the person goes on in the file, or stays with the calendar. */
    takesFocus: z.boolean(),
  }),
  z.object({ kind: z.literal('check'), ticket: z.int(), move }),
  z.object({ kind: z.literal('move'), moves: z.array(move).check(z.maxLength(1000)), copies: z.boolean() }),
  z.object({ kind: z.literal('resize'), campaign: z.string(), first: day, last: day }),
  z.object({ kind: z.literal('undo') }),
  /** A picture of what is shown, to be saved: the base64 text of a PNG. */
  z.object({ kind: z.literal('picture'), picture: z.string().check(z.maxLength(30_000_000)) }),
  z.object({ kind: z.literal('export'), form: z.enum(['ics', 'csv', 'html']), ...range.shape }),
]);

/** What the person wants of the calendar. */
export type CalendarIntent = z.infer<typeof intent>;
export type CalendarMove = z.infer<typeof move>;
/** What the host tells the calendar. */
export type CalendarNews =
  | { readonly kind: 'board'; readonly board: CalendarBoard }
  /** What speaks against a move, by the ticket under which it was asked. */
  | { readonly kind: 'checked'; readonly ticket: number; readonly check: MoveCheck }
  /** The post under the cursor of the editor. */
  | { readonly kind: 'cursor'; readonly at: { readonly uri: string; readonly offset: number } | undefined }
  /** What was done or could not be, in a sentence. */
  | { readonly kind: 'told'; readonly text: string; readonly isFailure: boolean };

export function readCalendarIntent(body: unknown): CalendarIntent | undefined {
  return intent.safeParse(body).data;
}
