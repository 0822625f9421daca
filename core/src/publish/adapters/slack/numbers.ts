import * as z from 'zod';
import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, Numbers } from '../../adapter.ts';
import { readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { form, isOk } from './api.ts';
import { isTimeStamp, timeStampOfFile } from './place.ts';

const messagesSchema = z.object({
  messages: z.tuple(
    [
      z.object({
        ts: z.string(),
        reply_count: z.number().optional(),
        reactions: z.array(z.object({ count: z.number() })).default([]),
      }),
    ],
    z.unknown(),
  ),
});

/** Reactions of all kinds and replies in the thread; Slack tells no views to apps. */
export function* slackNumbers(
  published: readonly Sent[],
  { target }: Account,
): Conversation<readonly (Numbers | undefined)[]> {
  const numbers: (Numbers | undefined)[] = [];
  for (const { id, data } of published) {
    const channel = data?.channel ?? target ?? '';
    const ts = isTimeStamp(id) ? id : yield* timeStampOfFile(id, channel);
    numbers.push(ts === undefined ? undefined : yield* numbersOf(ts, channel));
  }
  return numbers;
}

/** `conversations.replies` gives the message itself first, whether or not anybody replied. */
function* numbersOf(ts: string, channel: string): Conversation<Numbers | undefined> {
  const answer: HttpAnswer = yield form('conversations.replies', { channel, ts, limit: '1' });
  const message = isOk(answer) ? readAnswer(messagesSchema, answer)?.messages[0] : undefined;
  if (message?.ts !== ts) return undefined;
  return {
    likes: message.reactions.reduce((sum, { count }) => sum + count, 0),
    replies: message.reply_count ?? 0,
  };
}
