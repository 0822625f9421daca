import type { Outcome, Refusal, Sent } from '../ledger/outcome.ts';
import { isSuccess } from './answer.ts';
import type { HttpAnswer } from './http.ts';

/** What a step needs before it can be published, or the end of it. */
export type Ready<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly outcome: Outcome };

export function ready<Value>(value: Value): Ready<Value> {
  return { ok: true, value };
}

/** A step that is not sent at all: nothing that the network says would change it. */
export function refused(refusal: Refusal): Outcome & { readonly kind: 'refused' } {
  return { kind: 'refused', refusal };
}

export function notReady(refusal: Refusal): Ready<never> {
  return { ok: false, outcome: refused(refusal) };
}

/** What an answer means that came before the publish: whatever went wrong, nothing is out. */
export function notTaken(answer: HttpAnswer, refusal: Refusal): Ready<never> {
  const outcome: Outcome = mayPass(answer) ? { kind: 'retry', at: undefined, refusal } : refused(refusal);
  return { ok: false, outcome };
}

/**
 * What the answer to the publish means. A success that cannot be read, and an error of the server, leave
 * open whether it is out: a gateway says 502 of what the server behind it took.
 *
 * @param sent what the answer says it is known by; undefined where that cannot be read from it.
 */
export function outcomeOf(answer: HttpAnswer, sent: Sent | undefined, refusal: Refusal): Outcome {
  if (isSuccess(answer)) {
    return sent
      ? { kind: 'accepted', sent }
      : { kind: 'unknown', why: `status ${answer.status}, with an answer that cannot be read` };
  }
  if (answer.status === 429) return { kind: 'retry', at: undefined, refusal };
  // A redirect was not followed, so nobody took what it carried.
  if (answer.status >= 300 && answer.status < 500 && answer.status !== 408) return refused(refusal);
  return { kind: 'unknown', why: `status ${answer.status}` };
}

/** Whether the same request may do better later. */
function mayPass({ status }: HttpAnswer): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500 || isSuccess({ status });
}
