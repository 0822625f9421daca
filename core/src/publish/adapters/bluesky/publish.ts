import * as z from 'zod';
import type { Outcome, Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { outcomeOf, refused } from '../../outcomes.ts';
import { findRecord } from './find-record.ts';
import { postRecord } from './post-record.ts';
import { recordKey } from './record-key.ts';
import { resolveMentions } from './resolve-mentions.ts';
import { COLLECTION, sentAs } from './sent-as.ts';
import { ask, authorization, methodUrl, openSession, refusalIn } from './session.ts';
import { uploadMedia } from './upload-media.ts';

const created = z.looseObject({ uri: z.string(), cid: z.string() });
const failure = z.looseObject({ error: z.string() });

/**
 * Publishes a part or a comment: both are posts. The record is put under a key of its own with the demand
 * that there be none yet, which a server may be asked any number of times.
 */
export function* publishPost(step: Step, account: Account): Conversation<Outcome> {
  if (!account.handle) return refused({ reason: 'missing', subject: 'handle' });
  const closed = yield* openSession(account, false);
  if (closed) return { kind: 'refused', refusal: closed };
  const media = yield* uploadMedia(step.media, account);
  if (!media.ok) return media.outcome;
  const identities = yield* resolveMentions(step.text, account);
  const rkey = recordKey(step.due, step.index, step.key);
  const request: HttpRequest = {
    method: 'POST',
    url: methodUrl(account, 'com.atproto.repo.putRecord'),
    headers: { authorization },
    body: {
      kind: 'json',
      value: {
        repo: account.handle,
        collection: COLLECTION,
        rkey,
        swapRecord: null,
        record: postRecord(step, media.value, identities),
      },
    },
    effect: 'publish',
    isRepeatable: true,
    imagined: { uri: `at://${account.handle}/${COLLECTION}/${rkey}`, cid: 'cid' },
  };
  const answer = yield* ask(account, request);
  // There is a record under this key already, and only this step has it: an earlier attempt was taken after all.
  if (readAnswer(failure, answer)?.error === 'InvalidSwap') {
    const known = yield* findRecord(account, rkey);
    if (known.kind === 'found') return { kind: 'accepted', sent: known.sent };
    return { kind: 'unknown', why: 'InvalidSwap' };
  }
  return outcomeOf(answer, sentOf(answer, account, rkey), refusalIn(answer));
}

function sentOf(answer: HttpAnswer, account: Account, rkey: string): Sent | undefined {
  const record = isSuccess(answer) ? readAnswer(created, answer) : undefined;
  return record && sentAs(record, account, rkey);
}
