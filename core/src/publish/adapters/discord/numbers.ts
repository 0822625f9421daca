import * as z from 'zod';
import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, Numbers } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { isForum, readAsBot, speaksAsBot, webhookUrl } from './api.ts';

const messageSchema = z.object({
  reactions: z.array(z.object({ count: z.number() })).default([]),
  thread: z.object({ total_message_sent: z.number().optional() }).optional(),
});

/** Reactions of all kinds, and answers in the thread that a message has; Discord counts no views. */
export function* discordNumbers(
  published: readonly Sent[],
  account: Account,
): Conversation<readonly (Numbers | undefined)[]> {
  const numbers: (Numbers | undefined)[] = [];
  for (const sent of published) {
    const answer: HttpAnswer = yield request(sent, account);
    const message = isSuccess(answer) ? readAnswer(messageSchema, answer) : undefined;
    numbers.push(
      message && {
        likes: message.reactions.reduce((sum, { count }) => sum + count, 0),
        ...(message.thread && { replies: message.thread.total_message_sent ?? 0 }),
      },
    );
  }
  return numbers;
}

function request({ id, data }: Sent, account: Account) {
  const channel = data?.channel ?? account.target ?? '';
  if (speaksAsBot(account)) {
    return readAsBot(`/channels/${encodeURIComponent(channel)}/messages/${encodeURIComponent(id)}`);
  }
  const thread = isForum(account) ? `?thread_id=${encodeURIComponent(channel)}` : '';
  const url = webhookUrl(`/messages/${encodeURIComponent(id)}${thread}`);
  return { method: 'GET', url, effect: 'read' } as const;
}
