import type { ChannelLedger, StepState } from '../ledger/fold-ledger.ts';
import type { Step } from './adapter.ts';
import { type Asked, about, clearUp, type OpenQuestion } from './clear-up.ts';
import { converse } from './converse.ts';
import { look, name, type Run, write } from './demand.ts';
import { answered } from './run-job.ts';
import type { StepResult } from './step-result.ts';

/** What a network took of a post to publish it later. The post itself may have been edited since, or be gone. */
export type HeldJob = Asked & {
  readonly ledger: ChannelLedger;
  /** Who runs it, for the receipts: `cli`, `ci`, `editor`. */
  readonly by: string;
};

/** The steps of a post that a network has, or had, to publish them later, and that are not known to be out. */
export function heldSteps({ steps }: ChannelLedger): readonly (readonly [string, OpenQuestion])[] {
  return [...steps].flatMap(([id, state]) => (isHeld(state) ? [[id, state] as const] : []));
}

function isHeld(state: StepState): state is OpenQuestion {
  return state.kind === 'held' || (state.kind === 'unknown' && state.held !== undefined);
}

/** Asks the network what became of all that it was to publish later. Changes nothing there. */
export function* reconcileHeld(job: HeldJob, tell: (result: StepResult) => void): Run<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const [id, state] of heldSteps(job.ledger)) {
    const { now, isCancelled } = yield* look();
    if (isCancelled) break;
    const after = yield* clearUp(job, stepOf(job.ledger, id, now), undefined, state);
    const result = answered(id, state, after);
    results.push(result);
    tell(result);
  }
  return results;
}

/**
 * Asks the network to give back what it was to publish later. An intent is written before, and behind it what the
 * network says; what it says it does not have is looked for among what is out.
 */
export function* takeBackJob(job: HeldJob, tell: (result: StepResult) => void): Run<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const [id, state] of heldSteps(job.ledger)) {
    const { now, isCancelled } = yield* look();
    const result: StepResult = isCancelled
      ? { step: id, kind: 'left', why: 'cancelled' }
      : yield* takeBack(job, stepOf(job.ledger, id, now), state);
    results.push(result);
    tell(result);
  }
  return results;
}

function* takeBack(job: HeldJob, step: Step, state: OpenQuestion): Run<StepResult> {
  const { adapter, account, place, by } = job;
  const { id } = step;
  const held = state.kind === 'held' ? state : state.held;
  if (!held || !adapter.scheduling) return { step: id, kind: 'left', why: 'no-scheduling' };
  const withdrawal = yield* name();
  const line = (now: number) => ({ ...about(place, now), step: id, attempt: state.attempt, withdrawal });
  yield* write({ kind: 'withdrawing', ...line((yield* look()).now), by });
  const conversed = yield* converse(adapter.scheduling.takeBack(held.sent, account), adapter, look);
  const said = conversed.kind === 'over' ? conversed.result : undefined;
  const { now } = yield* look();
  if (said?.kind === 'gone') {
    yield* write({ kind: 'withdrawn', ...line(now), result: 'gone' });
    return { step: id, kind: 'gone' };
  }
  if (said?.kind === 'refused') {
    yield* write({ kind: 'withdrawn', ...line(now), result: 'kept' });
    return { step: id, kind: 'kept', scheduleAt: held.scheduleAt, refusal: said.refusal };
  }
  // It was not there, or its answer was lost: it may be out, and it may be waiting as before.
  const intent = state.kind === 'unknown' ? state.intent : undefined;
  const doubt: OpenQuestion = {
    kind: 'unknown',
    attempt: state.attempt,
    intent,
    since: now,
    why: conversed.kind === 'stopped' ? reasonOf(conversed.outcome) : 'it was not there',
    held: { sent: held.sent, scheduleAt: held.scheduleAt },
    withdrawal,
  };
  const after = yield* clearUp(job, step, undefined, doubt);
  const { scheduleAt } = held;
  return after.kind === 'held' ? { step: id, kind: 'kept', scheduleAt } : answered(id, doubt, after);
}

function reasonOf(outcome: { readonly kind: string; readonly why?: string }): string {
  return outcome.why ?? 'no answer';
}

/** A step by its receipts alone. Networks look for it by what they gave when they took it. */
function stepOf({ times }: ChannelLedger, id: string, now: number): Step {
  const kind = id.startsWith('part/') ? 'part' : id === 'poll' ? 'poll' : 'comment';
  return {
    id,
    kind,
    index: kind === 'part' ? Number(id.slice('part/'.length)) - 1 : 0,
    parts: 1,
    key: '',
    at: times.get(id) ?? now,
    due: undefined,
    scheduleAt: undefined,
    text: '',
    wire: '',
    media: [],
    poll: undefined,
    title: undefined,
    link: undefined,
    warning: undefined,
    language: undefined,
    follows: undefined,
    first: undefined,
  };
}
