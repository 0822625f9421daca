import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, TakenBack } from '../../adapter.ts';
import type { HttpAnswer } from '../../http.ts';
import { isOk, post, slackRefusal } from './api.ts';

/**
 * Ends a scheduled message. Slack says the same of an id that it never gave, of a message that is out, and of one that
 * comes within the next minute.
 *
 * @see https://docs.slack.dev/reference/methods/chat.deleteScheduledMessage (read 2026-11-29)
 */
export function* takeMessageBack({ id, data }: Sent, { target }: Account): Conversation<TakenBack> {
  const channel = data?.channel ?? target;
  if (channel === undefined) return { kind: 'refused', refusal: { reason: 'missing', subject: 'target' } };
  const answer: HttpAnswer = yield post(
    'chat.deleteScheduledMessage',
    { channel, scheduled_message_id: id },
    { effect: 'take-back', imagined: { ok: true } },
  );
  if (isOk(answer)) return { kind: 'gone' };
  const refusal = slackRefusal(answer);
  const isAbsent = refusal.words?.startsWith('invalid_scheduled_message_id') ?? false;
  return isAbsent ? { kind: 'absent' } : { kind: 'refused', refusal };
}
