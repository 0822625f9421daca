import type { Entry } from '../model/post.ts';
import type { ChannelLedger } from './fold-ledger.ts';

/** What people ask of a post on a channel: what a person decided, until it is a matter of time and receipts. */
export type DeliveryState =
  | NonNullable<Entry['status']>
  /** Approved, and its time is to come. */
  | 'scheduled'
  /** The network has it, or its first part, and publishes it by itself when its time comes. */
  | 'held'
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

/**
 * What receipts alone say; undefined where nothing was taken and nothing stands in the way of a new attempt. What a
 * network was to publish counts as out once its time has come, until somebody who asks finds otherwise.
 */
export function ledgerState(
  { expected, steps }: ChannelLedger,
  now: number | undefined,
): 'held' | 'published' | 'partly' | 'failed' | 'unknown' | undefined {
  const states = expected.map((step) => steps.get(step));
  if (states.some((state) => state?.kind === 'unknown')) return 'unknown';
  if (states.some((state) => state?.kind === 'held' && (now ?? 0) < state.scheduleAt)) return 'held';
  const out = states.filter((state) => state?.kind === 'accepted' || state?.kind === 'held');
  if (out.length > 0) return out.length < states.length ? 'partly' : 'published';
  return states.some((state) => state?.kind === 'refused') ? 'failed' : undefined;
}
