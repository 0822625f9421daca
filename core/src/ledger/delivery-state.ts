import type { Entry } from '../model/post.ts';
import type { ChannelLedger } from './fold-ledger.ts';

/** What people ask of a post on a channel: what a person decided, until it is a matter of time and receipts. */
export type DeliveryState =
  | NonNullable<Entry['status']>
  /** Approved, and its time is to come; or the network has it and will publish it. */
  | 'scheduled'
  /** Its time has come, and nobody has published it yet. */
  | 'due'
  /** Its time passed so long ago that it does not go out by itself any more. */
  | 'late'
  | 'published'
  /** Some of its parts are out and others are not. */
  | 'partly'
  /** The network refused it. */
  | 'failed'
  /** It may be out: an answer was lost. */
  | 'unknown';

/** How long after its time a post still goes out by itself, in minutes, where the plan does not say. */
export const TOO_LATE = 6 * 60;

const MINUTE = 60_000;

/**
 * The state of a post on a channel. Moments are milliseconds since 1970-01-01T00:00Z.
 *
 * @param at when it is planned to go out; undefined without a time.
 * @param tooLate minutes after which it does not go out by itself any more.
 */
export function deliveryState(
  status: Entry['status'],
  at: number | undefined,
  ledger: ChannelLedger | undefined,
  now: number | undefined,
  tooLate: number,
): DeliveryState {
  const happened = ledger && ledgerState(ledger, now);
  if (happened) return happened;
  if (status !== 'approved') return status ?? 'draft';
  if (at === undefined) return 'approved';
  if (now === undefined || at > now) return 'scheduled';
  return now - at >= tooLate * MINUTE ? 'late' : 'due';
}

/** What receipts alone say; undefined where nothing was taken and nothing stands in the way of a new attempt. */
export function ledgerState(
  { expected, steps }: ChannelLedger,
  now: number | undefined,
): 'scheduled' | 'published' | 'partly' | 'failed' | 'unknown' | undefined {
  const states = expected.map((step) => steps.get(step));
  if (states.some((state) => state?.kind === 'unknown')) return 'unknown';
  const accepted = states.filter((state) => state?.kind === 'accepted');
  if (accepted.length > 0) {
    if (accepted.length < states.length) return 'partly';
    const isAhead = accepted.some(({ scheduleAt }) => scheduleAt !== undefined && (now ?? 0) < scheduleAt);
    return isAhead ? 'scheduled' : 'published';
  }
  return states.some((state) => state?.kind === 'refused') ? 'failed' : undefined;
}
