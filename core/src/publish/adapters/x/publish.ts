import * as z from 'zod';
import type { Outcome, Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import type { Json } from '../../json.ts';
import { outcomeOf, refused } from '../../outcomes.ts';
import { AUTHORIZED, xRefusal, xUrl } from './api.ts';
import { uploadToX } from './media.ts';

/** How long a poll is open where its author does not say, in minutes. */
const POLL_MINUTES = 24 * 60;

const createdSchema = z.object({ data: z.object({ id: z.string().min(1) }) });

/** Publishes a part, or a comment, which is a reply to the first part. */
export function* publishToX(step: Step, account: Account): Conversation<Outcome> {
  if (step.poll && step.media.length > 0) return refused({ reason: 'unsupported', subject: 'poll, media' });
  if (step.wire === '' && step.media.length === 0) return refused({ reason: 'empty' });
  const media = yield* uploadToX(step.media);
  if (!media.ok) return media.outcome;
  const answer: HttpAnswer = yield {
    method: 'POST',
    url: xUrl('/tweets'),
    headers: AUTHORIZED,
    body: { kind: 'json', value: postOf(step, media.value) },
    effect: 'publish',
    imagined: { data: { id: `post-of-${step.id}` } },
  };
  return outcomeOf(answer, sentOf(answer, account), xRefusal(answer));
}

/** X takes no property that it does not know. */
function postOf({ wire, poll, follows }: Step, media: readonly string[]): Json {
  return {
    ...(wire !== '' && { text: wire }),
    ...(media.length > 0 && { media: { media_ids: media } }),
    ...(poll && {
      poll: { options: poll.options, duration_minutes: Math.round(poll.minutes ?? POLL_MINUTES) },
    }),
    ...(follows && { reply: { in_reply_to_tweet_id: follows.id } }),
  };
}

function sentOf(answer: HttpAnswer, account: Account): Sent | undefined {
  const id = isSuccess(answer) ? readAnswer(createdSchema, answer)?.data.id : undefined;
  return id === undefined ? undefined : { id, url: postUrl(id, account) };
}

export function postUrl(id: string, { handle }: Account): string {
  return `https://x.com/${handle ?? 'i/web'}/status/${id}`;
}
