import * as z from 'zod';
import type { Account, Conversation, Reconciled, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import { recordKey } from './record-key.ts';
import { COLLECTION, sentAs } from './sent-as.ts';
import { ask, authorization, methodUrl, openSession, refusalIn } from './session.ts';

const record = z.looseObject({ uri: z.string(), cid: z.string() });
const failure = z.looseObject({ error: z.string() });

/** Asks the server for the very record that a step would have made. */
export function* reconcilePost(step: Step, account: Account): Conversation<Reconciled> {
  const closed = yield* openSession(account, false);
  if (closed) return { kind: 'cannot-tell', why: closed.words ?? closed.reason };
  return yield* findRecord(account, recordKey(step.due, step.index, step.key));
}

/** Looks up a post by its record key; a session must be open. */
export function* findRecord(account: Account, rkey: string): Conversation<Reconciled> {
  const answer = yield* ask(account, {
    method: 'GET',
    url: methodUrl(account, 'com.atproto.repo.getRecord', {
      repo: account.handle ?? '',
      collection: COLLECTION,
      rkey,
    }),
    headers: { authorization },
    effect: 'read',
  });
  const found = isSuccess(answer) ? readAnswer(record, answer) : undefined;
  if (found) return { kind: 'found', sent: sentAs(found, account, rkey) };
  if (answer.status === 400 && readAnswer(failure, answer)?.error === 'RecordNotFound')
    return { kind: 'absent' };
  const { words, reason } = refusalIn(answer);
  return { kind: 'cannot-tell', why: words ?? reason };
}
