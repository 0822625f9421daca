import type { ChannelLedger, StepState } from '../ledger/fold-ledger.ts';
import type { AttemptLine, LedgerLine } from '../ledger/ledger-line.ts';
import type { Outcome, Sent } from '../ledger/outcome.ts';
import type { Account, Adapter, Reconciled, Step } from './adapter.ts';
import { converse } from './converse.ts';
import { look, name, type Run, write } from './demand.ts';
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

/** How one step of a run ended. */
export type StepResult =
  | { readonly step: string; readonly kind: 'known'; readonly sent: Sent }
  | { readonly step: string; readonly kind: 'done'; readonly outcome: Outcome }
  /** Not tried: what it follows is not out, or somebody cancelled. */
  | {
      readonly step: string;
      readonly kind: 'left';
      readonly why: 'follows' | 'cancelled' | 'too-soon' | 'later';
    };

/**
 * After a lost answer the request may still be on its way: so long nobody trusts a look-up that finds
 * nothing, in milliseconds.
 */
export const SETTLING = 120_000;

/**
 * Publishes what is not out yet of a post on a channel, step by step. An attempt whose outcome is unknown
 * is cleared up first, and as long as it is not, nothing that belongs to it is sent.
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
  let isBlocked: Extract<StepResult, { kind: 'left' }>['why'] | undefined;
  for (const planned of job.steps) {
    const { id } = planned;
    let state = job.ledger?.steps.get(id);
    if (state?.kind === 'accepted') {
      out.set(id, state.sent);
      add({ step: id, kind: 'known', sent: state.sent });
      continue;
    }
    const { now, isCancelled } = yield* look();
    if (isCancelled) isBlocked ??= 'cancelled';
    if (isBlocked !== undefined) {
      add({ step: id, kind: 'left', why: isBlocked });
      continue;
    }
    const step = stepOf(job, planned, out, now);
    if (state?.kind === 'unknown') {
      state = yield* clearUp(job, step, planned, state);
      if (state.kind === 'accepted') {
        out.set(id, state.sent);
        add({ step: id, kind: 'done', outcome: { kind: 'accepted', sent: state.sent } });
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
    const outcome = yield* runStep(job, step, planned);
    if (outcome === 'cancelled') {
      add({ step: id, kind: 'left', why: 'cancelled' });
      isBlocked = 'cancelled';
      continue;
    }
    add({ step: id, kind: 'done', outcome });
    if (outcome.kind === 'accepted') out.set(id, outcome.sent);
    else isBlocked = 'follows';
    // What the network publishes later cannot be answered before it is there.
    if (outcome.kind === 'accepted' && job.scheduleAt !== undefined) isBlocked = 'later';
  }
  return results;
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

/** What every line about a step has in common. */
function about(
  { place }: Job,
  now: number,
): Omit<Extract<LedgerLine, { kind: 'again' }>, 'kind' | 'by' | 'reason'> {
  const { post, channel, on, round } = place;
  return {
    v: 1,
    at: new Date(now).toISOString(),
    post,
    channel,
    ...(on !== undefined && { on }),
    ...(round > 0 && { round }),
  };
}

function* runStep(job: Job, step: Step, planned: PlannedStep): Run<Outcome | 'cancelled'> {
  const attempt = yield* name();
  const ofAttempt = (now: number) => ({ ...about(job, now), step: step.id, attempt });
  const { adapter, account, due, scheduleAt } = job;
  const conversed = yield* converse(adapter.publish(step, account), adapter, function* () {
    const { now } = yield* look();
    yield* write({
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
    });
  });
  if (conversed.kind === 'cancelled') return 'cancelled';
  const outcome = conversed.kind === 'over' ? conversed.result : conversed.outcome;
  const { now } = yield* look();
  yield* write(resultLine(outcome, ofAttempt(now), planned, scheduleAt));
  if (outcome.kind !== 'unknown') return outcome;
  // Where the same request counts once, the network can tell at once; elsewhere a look-up needs time.
  const state: UnknownStep = { kind: 'unknown', attempt, intent: undefined, since: now, why: outcome.why };
  const cleared = yield* clearUp(job, step, planned, state);
  return cleared.kind === 'accepted' ? { kind: 'accepted', sent: cleared.sent } : outcome;
}

function resultLine(
  outcome: Outcome,
  ofAttempt: Pick<AttemptLine, 'v' | 'at' | 'post' | 'channel' | 'on' | 'round' | 'step' | 'attempt'>,
  { digest }: PlannedStep,
  scheduleAt: number | undefined,
): LedgerLine {
  switch (outcome.kind) {
    case 'accepted':
      return {
        kind: 'receipt',
        ...ofAttempt,
        sent: outcome.sent,
        ...(scheduleAt !== undefined && { scheduleAt: new Date(scheduleAt).toISOString() }),
      };
    case 'refused':
      return { kind: 'refusal', ...ofAttempt, refusal: outcome.refusal, digest };
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

type UnknownStep = Extract<StepState, { kind: 'unknown' }>;

/**
 * Asks the network what became of an attempt, and writes down what it says. Nothing is ever published by
 * asking. Where it cannot tell, the attempt stays unknown.
 */
function* clearUp(job: Job, step: Step, { digest }: PlannedStep, state: UnknownStep): Run<StepState> {
  const { adapter, account } = job;
  if (!adapter.reconcile) return state;
  const conversed = yield* converse(adapter.reconcile(step, account), adapter, function* () {
    yield* look();
  });
  if (conversed.kind !== 'over') return state;
  const found: Reconciled = conversed.result;
  const { now } = yield* look();
  if (found.kind === 'cannot-tell') return { ...state, why: found.why };
  // A text that was changed since is looked for in vain, though the old one may be there.
  const isSure =
    adapter.settlesAt === 'once' || (state.intent?.digest === digest && now - state.since >= SETTLING);
  if (found.kind === 'absent' && !isSure) return state;
  yield* write({
    kind: 'reconciled',
    ...about(job, now),
    step: step.id,
    attempt: state.attempt,
    source: 'network',
    ...(found.kind === 'found' && { sent: found.sent }),
  });
  return found.kind === 'found'
    ? { kind: 'accepted', sent: found.sent, at: now, scheduleAt: undefined }
    : { kind: 'open', refusal: undefined, until: undefined, attempts: 1 };
}

/** Asks the network about every attempt at a post on a channel whose outcome is unknown. Publishes nothing. */
export function* reconcileJob(job: Job, tell: (result: StepResult) => void): Run<readonly StepResult[]> {
  const results: StepResult[] = [];
  const out = new Map<string, Sent>();
  for (const planned of job.steps) {
    const state = job.ledger?.steps.get(planned.id);
    if (state?.kind === 'accepted') out.set(planned.id, state.sent);
    if (state?.kind !== 'unknown') continue;
    const { now, isCancelled } = yield* look();
    if (isCancelled) break;
    const cleared = yield* clearUp(job, stepOf(job, planned, out, now), planned, state);
    if (cleared.kind === 'accepted') out.set(planned.id, cleared.sent);
    const outcome: Outcome =
      cleared.kind === 'accepted'
        ? { kind: 'accepted', sent: cleared.sent }
        : cleared.kind === 'unknown'
          ? { kind: 'unknown', why: cleared.why ?? 'no answer' }
          : { kind: 'retry', at: undefined, refusal: { reason: 'other' } };
    const result: StepResult = { step: planned.id, kind: 'done', outcome };
    results.push(result);
    tell(result);
  }
  return results;
}
