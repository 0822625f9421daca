import type { StepState } from '../ledger/fold-ledger.ts';
import type { LedgerLine } from '../ledger/ledger-line.ts';
import type { Account, Adapter, Reconciled, Step } from './adapter.ts';
import { converse } from './converse.ts';
import { look, name, type Run, write } from './demand.ts';
import { isComingOut } from './scheduling-window.ts';
import type { Place } from './steps-of.ts';

/**
 * After a lost answer the request may still be on its way: so long nobody trusts a look-up that finds
 * nothing, in milliseconds.
 */
export const SETTLING = 120_000;

/** A step that may be out: in doubt, or with a network that is to publish it. */
export type OpenQuestion = Extract<StepState, { kind: 'unknown' | 'held' }>;

/** Whom a network is asked for, and what every line about it has in common. */
export type Asked = { readonly place: Place; readonly account: Account; readonly adapter: Adapter };

/** What every line about a post on a channel has in common. */
export function about(
  { post, channel, on, round }: Place,
  now: number,
): Omit<Extract<LedgerLine, { kind: 'again' }>, 'kind' | 'by' | 'reason'> {
  return {
    v: 1,
    at: new Date(now).toISOString(),
    post,
    channel,
    ...(on !== undefined && { on }),
    ...(round > 0 && { round }),
  };
}

/**
 * Asks the network what became of an attempt, and writes down what it says. Nothing is ever published by
 * asking. Where it cannot tell, all stays as it was.
 *
 * @param digest of what the step would send now.
 */
export function* clearUp(
  { place, account, adapter }: Asked,
  step: Step,
  digest: string | undefined,
  state: OpenQuestion,
): Run<StepState> {
  if (!adapter.reconcile) return state;
  const held = state.kind === 'held' ? state : state.held;
  // The schedule of the post may be another by now: what counts is what the network was told.
  const told = state.kind === 'unknown' ? state.intent?.scheduleAt : undefined;
  const scheduleAt = held?.scheduleAt ?? (told === undefined ? undefined : Date.parse(told));
  const sought = { ...step, scheduleAt, held: held?.sent };
  const conversed = yield* converse(adapter.reconcile(sought, account), adapter, function* () {
    yield* look();
  });
  if (conversed.kind !== 'over') return state;
  const found: Reconciled = conversed.result;
  const { now } = yield* look();
  if (found.kind === 'cannot-tell') return state.kind === 'held' ? state : { ...state, why: found.why };
  const line = { ...about(place, now), step: step.id, attempt: state.attempt };
  if (found.kind === 'found') {
    const { sent } = found;
    if (found.scheduleAt === undefined) {
      yield* write({ kind: 'reconciled', ...line, source: 'network', sent });
      return { kind: 'accepted', sent, at: scheduleAt ?? now };
    }
    if (state.kind === 'unknown' && state.withdrawal !== undefined)
      yield* write({ kind: 'withdrawn', ...line, withdrawal: state.withdrawal, result: 'kept' });
    else if (state.kind === 'unknown') {
      const until = new Date(found.scheduleAt).toISOString();
      yield* write({ kind: 'reconciled', ...line, source: 'network', sent, scheduleAt: until });
    }
    const known = state.kind === 'held' ? state.digest : state.intent?.digest;
    const { attempt } = state;
    return { kind: 'held', attempt, sent, at: now, scheduleAt: found.scheduleAt, digest: known };
  }
  if (scheduleAt !== undefined && isComingOut(scheduleAt, now)) return state;
  if (held) {
    const withdrawal = state.kind === 'unknown' ? state.withdrawal : undefined;
    if (withdrawal !== undefined || now < held.scheduleAt) {
      // Somebody took it back, be it there by hand: before its time it was nowhere else.
      const named = withdrawal ?? (yield* name());
      yield* write({ kind: 'withdrawn', ...line, withdrawal: named, result: 'gone' });
      return { kind: 'open', refusal: undefined, until: undefined, attempts: 1 };
    }
    if (state.kind === 'unknown') return state;
    yield* write({ kind: 'reconciled', ...line, source: 'network' });
    const why = 'the network had it and has it no more';
    return { ...state, kind: 'unknown', intent: undefined, since: state.at, why, held, withdrawal };
  }
  if (state.kind === 'held') return state;
  // A text that was changed since is looked for in vain, though the old one may be there.
  const isSure =
    adapter.settlesAt === 'once' || (state.intent?.digest === digest && now - state.since >= SETTLING);
  if (!isSure) return state;
  yield* write({ kind: 'reconciled', ...line, source: 'network' });
  return { kind: 'open', refusal: undefined, until: undefined, attempts: 1 };
}
