import * as z from 'zod';
import { x as network } from '../../../networks/x.ts';
import type { Account, Conversation, Reconciled, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { decodeReferences, fingerprint } from '../../same-text.ts';
import { readX, xRefusal } from './api.ts';
import { postUrl } from './publish.ts';

const PAGE = 100;
/** Clocks differ, in milliseconds. */
const SLACK = 10 * 60_000;

const meSchema = z.object({ data: z.object({ id: z.string() }) });
const postsSchema = z.object({
  data: z
    .array(
      z.object({
        id: z.string(),
        text: z.string(),
        note_tweet: z.object({ text: z.string() }).optional(),
        referenced_tweets: z.array(z.object({ type: z.string(), id: z.string() })).default([]),
      }),
    )
    .default([]),
  meta: z.object({ next_token: z.string().optional() }).optional(),
});

/** Looks through one's own posts since the attempt. X shortens links, escapes signs and adds the media's. */
export function* reconcileOnX(step: Step, account: Account): Conversation<Reconciled> {
  const own = fingerprint(step.wire, network.entities);
  if (own === '') return cannotTell('it has no words to recognise it by');
  const who: HttpAnswer = yield readX('/users/me', account);
  const me = isSuccess(who) ? readAnswer(meSchema, who)?.data.id : undefined;
  if (me === undefined) return cannotTell(xRefusal(who).words ?? `status ${who.status}`);
  const since = new Date(step.at - SLACK).toISOString().replace(/\.\d+Z$/, 'Z');
  const fields = 'tweet.fields=note_tweet,referenced_tweets';
  const answer: HttpAnswer = yield readX(
    `/users/${encodeURIComponent(me)}/tweets?max_results=${PAGE}&start_time=${since}&exclude=retweets&${fields}`,
    account,
  );
  const read = isSuccess(answer) ? readAnswer(postsSchema, answer) : undefined;
  if (!read) return cannotTell(xRefusal(answer).words ?? `status ${answer.status}`);
  const found = read.data.find(({ text, note_tweet, referenced_tweets }) => {
    const repliedTo = referenced_tweets.find(({ type }) => type === 'replied_to')?.id;
    if (repliedTo !== step.follows?.id) return false;
    const whole = decodeReferences(note_tweet?.text ?? text);
    return fingerprint(whole, network.entities) === own;
  });
  if (found) return { kind: 'found', sent: { id: found.id, url: postUrl(found.id, account) } };
  return read.meta?.next_token === undefined
    ? { kind: 'absent' }
    : cannotTell(`more than ${PAGE} posts since`);
}

function cannotTell(why: string): Reconciled {
  return { kind: 'cannot-tell', why };
}
