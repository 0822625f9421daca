import * as z from 'zod';
import { refusal, sentSchema } from './outcome.ts';

/**
 * One fact about publishing, one line of a file below `.vocero/receipts/`. Lines are only ever added.
 * What they say together does not depend on their order, nor on whether one is there twice: branches
 * are merged line by line, and clocks of machines differ.
 */

/** The form of lines that this version writes. What bears a higher number was written by a later one. */
export const LEDGER_VERSION = 1;

const instant = z.iso.datetime();
const id = z.string().min(1).max(500);

const about = {
  v: z.literal(LEDGER_VERSION),
  /** When the line was written, by the writer's clock; for people, and for order among equals. */
  at: instant,
  post: id,
  channel: id,
  /** For a post that comes again: the day of the time that is meant, on the channel's wall clock. */
  on: z.iso.date().exactOptional(),
  /** How often a person has asked for the post to go out once more, after it was taken down. 0 if left out. */
  round: z.int().min(1).exactOptional(),
};

const ofAttempt = {
  ...about,
  step: z.string().regex(/^(?:part\/[1-9]\d*|poll|comment)$/),
  /** Names the attempt, unlike any other in the world. */
  attempt: z.string().regex(/^[0-9a-f]{16,64}$/),
};

/** Written and flushed before a request that publishes may leave. */
const intent = z.object({
  kind: z.literal('intent'),
  ...ofAttempt,
  /** What record keys, `Idempotency-Key` and nonces are made from; the same for each attempt at a step. */
  key: z.string(),
  /** Digest of what is sent in this step. */
  digest: z.string(),
  network: z.string(),
  /** All steps of the post on this channel, in their order. */
  steps: z.array(z.string()),
  /** The moment that goes into what is sent, as of the first attempt at this step. */
  time: instant,
  /** When the post was due; left out where a person published it at once. */
  due: instant.exactOptional(),
  /** Where the network is to publish it itself: when. */
  scheduleAt: instant.exactOptional(),
  by: z.string(),
});

const receipt = z.object({
  kind: z.literal('receipt'),
  ...ofAttempt,
  sent: sentSchema,
  /** Set where the network took it to publish it itself, at this moment. */
  scheduleAt: instant.exactOptional(),
});

const refused = z.object({
  kind: z.literal('refusal'),
  ...ofAttempt,
  refusal,
  /** Digest of what was refused: something else may be tried again without asking. */
  digest: z.string().exactOptional(),
});

/** Certainly not taken; may be tried again, not before `until`. */
const deferral = z.object({
  kind: z.literal('deferral'),
  ...ofAttempt,
  refusal,
  until: instant.exactOptional(),
});

/** The answer was lost or made no sense. */
const unknown = z.object({ kind: z.literal('unknown'), ...ofAttempt, why: z.string() });

/** What became of an attempt with an unknown outcome, or of one that the network was to publish later. */
const reconciled = z.object({
  kind: z.literal('reconciled'),
  ...ofAttempt,
  /** Who says so: the network, or a person who looked. */
  source: z.enum(['network', 'person']),
  /** What is there; left out where it is certainly not. */
  sent: sentSchema.exactOptional(),
  /** Set where it is there, but not out: the network is to publish it itself at this moment. */
  scheduleAt: instant.exactOptional(),
});

/** Names one wish to take something back, unlike any other in the world. */
const withdrawal = z.string().regex(/^[0-9a-f]{16,64}$/);

/** Written and flushed before a network is asked to give back what it was to publish later. */
const withdrawing = z.object({
  kind: z.literal('withdrawing'),
  ...ofAttempt,
  withdrawal,
  by: z.string(),
});

/** How that ended. */
const withdrawn = z.object({
  kind: z.literal('withdrawn'),
  ...ofAttempt,
  withdrawal,
  /** `gone`: the network will not publish it, and has not. `kept`: it has it as before. */
  result: z.enum(['gone', 'kept']),
});

/** A person asks for a post to go out once more, although it did already: a round begins. */
const again = z.object({ kind: z.literal('again'), ...about, by: z.string(), reason: z.string() });

export const ledgerLine = z.discriminatedUnion('kind', [
  intent,
  receipt,
  refused,
  deferral,
  unknown,
  reconciled,
  withdrawing,
  withdrawn,
  again,
]);

export type LedgerLine = Readonly<z.output<typeof ledgerLine>>;
export type Intent = Extract<LedgerLine, { kind: 'intent' }>;
export type AttemptLine = Exclude<LedgerLine, { kind: 'again' }>;

/** A line as it is appended, with its end. */
export function writeLine(line: LedgerLine): string {
  return `${JSON.stringify(line)}\n`;
}
