import type { Outcome, Refusal } from '../ledger/outcome.ts';
import type { Adapter, Conversation } from './adapter.ts';
import { refusalOf } from './answer.ts';
import { comeBackAt } from './come-back.ts';
import { look, type Run, send, wait } from './demand.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';

/** How long an exchange may take, in milliseconds: files are large, and networks look at them. */
const TIMEOUTS = { read: 20_000, upload: 180_000, publish: 60_000, 'take-back': 20_000 } as const;
/** How long to wait before a request is sent again, in milliseconds, each time. */
const PAUSES: readonly number[] = [1_000, 4_000, 10_000];
/** Longest wait for a network that asks to come back later; beyond it the run goes on without. */
const PATIENCE = 60_000;

/** How a conversation ended: with its result, or before it had one. */
export type Conversed<Result> =
  | { readonly kind: 'over'; readonly result: Result }
  | { readonly kind: 'stopped'; readonly outcome: Exclude<Outcome, { kind: 'accepted' }> }
  /** Somebody cancelled before anything was published, or it was not to be published any more. */
  | { readonly kind: 'cancelled' };

const NO_ANSWER: HttpAnswer = { status: 0, headers: {}, body: '' };

/**
 * Has a conversation with a network: sends what it asks for and sees to time, patience and doubt. Each
 * request that only reads or uploads is repeated when it fails; one that publishes is repeated only where
 * the network itself makes sure that it counts once, and after a lost answer the outcome is unknown.
 *
 * @param beforePublish runs before a request that publishes leaves for the first time; `false` keeps it from leaving.
 */
export function* converse<Result>(
  conversation: Conversation<Result>,
  adapter: Adapter,
  beforePublish: () => Run<unknown>,
): Run<Conversed<Result>> {
  let published: 'no' | 'refused' | 'taken' = 'no';
  let next = conversation.next();
  while (!next.done) {
    const request = next.value;
    const isPublish = request.effect === 'publish';
    if (isPublish && published === 'taken')
      return stop(conversation, { kind: 'unknown', why: 'A second publication was asked for.' });
    if (isPublish && published === 'no') {
      if ((yield* look()).isCancelled) {
        conversation.return(undefined as Result);
        return { kind: 'cancelled' };
      }
      if ((yield* beforePublish()) === false) {
        conversation.return(undefined as Result);
        return { kind: 'cancelled' };
      }
    }
    const got: Exchanged = yield* exchange(request, adapter, published === 'no');
    if (got.kind === 'answer') {
      if (isPublish) published = got.answer.status >= 400 && got.answer.status < 500 ? 'refused' : 'taken';
      next = conversation.next(got.answer);
    } else if (published === 'taken' || (published === 'refused' && !isPublish)) {
      // What people see is decided; this would only have told more of it.
      next = conversation.next(NO_ANSWER);
    } else {
      if (got.kind === 'cancelled') {
        conversation.return(undefined as Result);
        return got;
      }
      return stop(conversation, got.outcome);
    }
  }
  return { kind: 'over', result: next.value };
}

function stop<Result>(
  conversation: Conversation<Result>,
  outcome: Exclude<Outcome, { kind: 'accepted' }>,
): Conversed<Result> {
  // What it would have had to say is of no interest any more.
  conversation.return(undefined as Result);
  return { kind: 'stopped', outcome };
}

type Exchanged =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer }
  | { readonly kind: 'stopped'; readonly outcome: Exclude<Outcome, { kind: 'accepted' }> }
  | { readonly kind: 'cancelled' };

function* exchange(request: HttpRequest, adapter: Adapter, mayCancel: boolean): Run<Exchanged> {
  const isPublish = request.effect === 'publish';
  const isRepeatable = !isPublish || request.isRepeatable === true;
  let isInDoubt = false;
  yield* wait((request.delay ?? 0) * 1000);
  for (let attempt = 0; ; attempt++) {
    const before = yield* look();
    // Once it may be out, the way to know is to ask again; before, the person's wish counts.
    if (before.isCancelled && !isInDoubt && mayCancel) return { kind: 'cancelled' };
    const result = yield* send(request, TIMEOUTS[request.effect]);
    const { now } = yield* look();
    const pause = PAUSES[attempt];
    if (result.kind === 'answer') {
      const { answer } = result;
      const back = comeBackAt(answer, adapter, now);
      if (back !== undefined) {
        if (pause !== undefined && back - now <= PATIENCE) {
          yield* wait(Math.max(back - now, pause));
          continue;
        }
        if (isInDoubt) return unknown(`status ${answer.status}`);
        return stopped({ kind: 'retry', at: back, refusal: refusalOf(answer, undefined) });
      }
      if (answer.status < 500) return { kind: 'answer', answer };
      if (isRepeatable && pause !== undefined) {
        isInDoubt ||= isPublish;
        yield* wait(pause);
        continue;
      }
      if (isPublish) return unknown(`status ${answer.status}`);
      return stopped({ kind: 'retry', at: undefined, refusal: refusalOf(answer, undefined) });
    }
    if (result.kind === 'not-sent' && result.never)
      return stopped({ kind: 'refused', refusal: result.never });
    if (result.kind === 'lost') isInDoubt ||= isPublish;
    if (pause !== undefined && (isRepeatable || result.kind === 'not-sent')) {
      yield* wait(pause);
      continue;
    }
    if (isInDoubt) return unknown(result.why);
    const refusal: Refusal = { reason: 'unavailable', words: result.why };
    return stopped({ kind: 'retry', at: undefined, refusal });
  }
}

function unknown(why: string): Exchanged {
  return { kind: 'stopped', outcome: { kind: 'unknown', why } };
}

function stopped(outcome: Exclude<Outcome, { kind: 'accepted' }>): Exchanged {
  return { kind: 'stopped', outcome };
}
