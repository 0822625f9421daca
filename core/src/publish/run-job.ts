import type { ChannelLedger, StepState } from '../ledger/fold-ledger.ts';
import type { AttemptLine, Intent, LedgerLine } from '../ledger/ledger-line.ts';
import type { Outcome, Sent } from '../ledger/outcome.ts';
import type { Account, Adapter, Step } from './adapter.ts';
import { about, clearUp, type OpenQuestion } from './clear-up.ts';
import { converse } from './converse.ts';
import { look, name, type Run, write } from './demand.ts';
import { outsideWindow } from './scheduling-window.ts';
import type { Left, StepResult } from './step-result.ts';
import type { Place, PlannedStep } from './steps-of.ts';

/** A post on a channel that is to go out, with what is known of it. */
export type Job = {
  readonly place: Place;
  readonly steps: readonly PlannedStep[];
  readonly account: Account;
  readonly adapter: Adapter;
  readonly ledger: ChannelLedger | undefined;
  /** When it is planned to go out; undefined where it has no time. Milliseconds since 1970-01-01T00:00Z. */
  readonly due: number | undefined;
  /** Set where the network itself is to publish it then. */
  readonly scheduleAt: number | undefined;
  /** Who runs it, for the receipts: `cli`, `ci`, `editor`. */
  readonly by: string;
};

/**
 * Publishes what is not out yet of a post on a channel, step by step, or hands its first step over to the network to
 * publish it later. An attempt whose outcome is unknown is cleared up first, and as long as it is not, nothing that
 * belongs to it is sent. What the network has is never sent.
 *
 * @param tell hears of each step as it ends.
 */
export function* runJob(job: Job, tell: (result: StepResult) => void): Run<readonly StepResult[]> {
  const results: StepResult[] = [];
  const out = new Map<string, Sent>();
  const add = (result: StepResult) => {
    results.push(result);
    tell(result);
  };
  const isHandedOver = job.scheduleAt !== undefined;
  let isBlocked: Left | undefined;
  for (const planned of job.steps) {
    const { id } = planned;
    let state = job.ledger?.steps.get(id);
    if (state?.kind === 'accepted') {
      out.set(id, state.sent);
      add({ step: id, kind: 'known', sent: state.sent });
      // Of what is out already, nothing is handed over: nobody would see why the rest is missing.
      if (isHandedOver) isBlocked ??= 'later';
      continue;
    }
    const { now, isCancelled } = yield* look();
    if (state?.kind === 'held' && now < state.scheduleAt) {
      add({ step: id, kind: 'held', sent: state.sent, scheduleAt: state.scheduleAt });
      isBlocked ??= 'later';
      continue;
    }
    if (isCancelled) isBlocked ??= 'cancelled';
    if (isBlocked !== undefined) {
      add({ step: id, kind: 'left', why: isBlocked });
      continue;
    }
    const step = stepOf(job, planned, out, now);
    if (state?.kind === 'unknown' || state?.kind === 'held') {
      state = yield* clearUp(job, step, planned.digest, state);
      if (state.kind === 'accepted') {
        out.set(id, state.sent);
        add({ step: id, kind: 'done', outcome: { kind: 'accepted', sent: state.sent } });
        if (isHandedOver) isBlocked = 'later';
        continue;
      }
      if (state.kind === 'held') {
        const { sent, scheduleAt } = state;
        const isAhead = now < scheduleAt;
        if (isAhead) add({ step: id, kind: 'held', sent, scheduleAt });
        else add({ step: id, kind: 'left', why: 'unconfirmed' });
        isBlocked = 'later';
        continue;
      }
      if (state.kind === 'unknown') {
        add({ step: id, kind: 'done', outcome: { kind: 'unknown', why: state.why ?? 'no answer' } });
        isBlocked = 'follows';
        continue;
      }
    }
    if (state?.kind === 'open' && state.until !== undefined && state.until > now) {
      add({ step: id, kind: 'left', why: 'too-soon' });
      isBlocked = 'follows';
      continue;
    }
    const result = (yield* mayHandOver(job, now)) ?? (yield* runStep(job, step, planned));
    if (typeof result === 'string') {
      add({ step: id, kind: 'left', why: result });
      isBlocked = result === 'cancelled' ? 'cancelled' : 'follows';
      continue;
    }
    const isAccepted = result.kind === 'accepted';
    const isEarly = isHandedOver && isAccepted && result.scheduleAt === undefined;
    add({ step: id, kind: 'done', outcome: result, ...(isEarly && { isEarly }) });
    if (isAccepted && result.scheduleAt === undefined) out.set(id, result.sent);
    if (!isAccepted) isBlocked = 'follows';
    // What the network publishes later cannot be answered before it is there.
    else if (isHandedOver || result.scheduleAt !== undefined) isBlocked = 'later';
  }
  return results;
}

/** Why a step may not be handed over to the network now; undefined where it may, or is to be published at once. */
function* mayHandOver({ scheduleAt, adapter, account }: Job, now: number): Run<Left | undefined> {
  if (scheduleAt === undefined) return undefined;
  const { scheduling } = adapter;
  if (!scheduling) return 'no-scheduling';
  const outside = outsideWindow(scheduling, scheduleAt, now);
  if (outside !== undefined || !scheduling.probe) return outside;
  const conversed = yield* converse(scheduling.probe(account), adapter, look);
  if (conversed.kind === 'cancelled') return 'cancelled';
  if (conversed.kind !== 'over') return 'not-asked';
  return conversed.result ? undefined : 'no-scheduling';
}

function stepOf(job: Job, planned: PlannedStep, out: ReadonlyMap<string, Sent>, now: number): Step {
  const { digest: _, ...rest } = planned;
  const first = out.get('part/1');
  const follows = planned.kind === 'part' ? out.get(`part/${planned.index}`) : first;
  return {
    ...rest,
    at: job.ledger?.times.get(planned.id) ?? now,
    due: job.due,
    scheduleAt: job.scheduleAt,
    follows,
    first,
  };
}

function* runStep(job: Job, step: Step, planned: PlannedStep): Run<Outcome | Left> {
  const attempt = yield* name();
  const ofAttempt = (now: number) => ({ ...about(job.place, now), step: step.id, attempt });
  const { adapter, account, due, scheduleAt } = job;
  const { scheduling } = adapter;
  let outside: 'near' | 'far' | undefined;
  let intent: Intent | undefined;
  const conversed = yield* converse(adapter.publish(step, account), adapter, function* () {
    const { now } = yield* look();
    // To upload took its time: what was far enough away may be too near by now.
    outside = scheduling && scheduleAt !== undefined ? outsideWindow(scheduling, scheduleAt, now) : undefined;
    if (outside !== undefined) return false;
    intent = {
      kind: 'intent',
      ...ofAttempt(now),
      key: step.key,
      digest: planned.digest,
      network: account.network,
      steps: job.steps.map(({ id }) => id),
      time: new Date(step.at).toISOString(),
      ...(due !== undefined && { due: new Date(due).toISOString() }),
      ...(scheduleAt !== undefined && { scheduleAt: new Date(scheduleAt).toISOString() }),
      by: job.by,
    };
    yield* write(intent);
    return true;
  });
  if (conversed.kind === 'cancelled') return outside ?? 'cancelled';
  const outcome = conversed.kind === 'over' ? conversed.result : conversed.outcome;
  const { now } = yield* look();
  yield* write(resultLine(outcome, ofAttempt(now), planned, scheduleAt !== undefined));
  if (outcome.kind !== 'unknown') return outcome;
  // Where the same request counts once, the network can tell at once; elsewhere a look-up needs time.
  const doubt = { since: now, why: outcome.why, held: undefined, withdrawal: undefined };
  const state: OpenQuestion = { kind: 'unknown', attempt, intent, ...doubt };
  const cleared = yield* clearUp(job, step, planned.digest, state);
  if (cleared.kind === 'accepted') return { kind: 'accepted', sent: cleared.sent };
  if (cleared.kind !== 'held') return outcome;
  return { kind: 'accepted', sent: cleared.sent, scheduleAt: cleared.scheduleAt };
}

function resultLine(
  outcome: Outcome,
  ofAttempt: Pick<AttemptLine, 'v' | 'at' | 'post' | 'channel' | 'on' | 'round' | 'step' | 'attempt'>,
  { digest }: PlannedStep,
  isHandedOver: boolean,
): LedgerLine {
  switch (outcome.kind) {
    case 'accepted': {
      const { sent, scheduleAt } = outcome;
      const until = scheduleAt === undefined ? {} : { scheduleAt: new Date(scheduleAt).toISOString() };
      return { kind: 'receipt', ...ofAttempt, sent, ...until };
    }
    case 'refused':
      // That a network does not take it ahead of its time is no reason not to publish it when the time comes.
      return isHandedOver
        ? { kind: 'deferral', ...ofAttempt, refusal: outcome.refusal }
        : { kind: 'refusal', ...ofAttempt, refusal: outcome.refusal, digest };
    case 'retry':
      return {
        kind: 'deferral',
        ...ofAttempt,
        refusal: outcome.refusal,
        ...(outcome.at !== undefined && { until: new Date(outcome.at).toISOString() }),
      };
    case 'unknown':
      return { kind: 'unknown', ...ofAttempt, why: outcome.why };
  }
}

/** Asks the network about every attempt at a post on a channel whose outcome is unknown. Publishes nothing. */
export function* reconcileJob(job: Job, tell: (result: StepResult) => void): Run<readonly StepResult[]> {
  const results: StepResult[] = [];
  const out = new Map<string, Sent>();
  for (const planned of job.steps) {
    const state = job.ledger?.steps.get(planned.id);
    if (state?.kind === 'accepted') out.set(planned.id, state.sent);
    if (state?.kind !== 'unknown' && state?.kind !== 'held') continue;
    const { now, isCancelled } = yield* look();
    if (isCancelled) break;
    const cleared = yield* clearUp(job, stepOf(job, planned, out, now), planned.digest, state);
    if (cleared.kind === 'accepted') out.set(planned.id, cleared.sent);
    const result = answered(planned.id, state, cleared);
    results.push(result);
    tell(result);
  }
  return results;
}

/** What was found out about a step, for people. */
export function answered(step: string, before: OpenQuestion, after: StepState): StepResult {
  switch (after.kind) {
    case 'accepted':
      return { step, kind: 'done', outcome: { kind: 'accepted', sent: after.sent } };
    case 'held':
      return { step, kind: 'held', sent: after.sent, scheduleAt: after.scheduleAt };
    case 'unknown':
      return { step, kind: 'done', outcome: { kind: 'unknown', why: after.why ?? 'no answer' } };
    case 'open':
    case 'refused':
      return before.kind === 'held' || before.held ? { step, kind: 'gone' } : absent(step);
  }
}

/** The network never took it. */
function absent(step: string): StepResult {
  return { step, kind: 'done', outcome: { kind: 'retry', at: undefined, refusal: { reason: 'other' } } };
}
