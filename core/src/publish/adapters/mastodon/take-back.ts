import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, TakenBack } from '../../adapter.ts';
import { isSuccess } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { AUTHORIZED, mastodonRefusal, NO_SERVER } from './server.ts';

/**
 * Ends a scheduled status. A server that does not have it may have published it meanwhile, and says no more than that.
 *
 * @see https://docs.joinmastodon.org/methods/scheduled_statuses/#cancel (read 2026-11-29)
 */
export function* takeStatusBack({ id }: Sent, { server }: Account): Conversation<TakenBack> {
  if (server === undefined) return { kind: 'refused', refusal: NO_SERVER };
  const answer: HttpAnswer = yield {
    method: 'DELETE',
    url: `${server}/api/v1/scheduled_statuses/${encodeURIComponent(id)}`,
    headers: AUTHORIZED,
    effect: 'take-back',
    imagined: {},
  };
  if (isSuccess(answer)) return { kind: 'gone' };
  if (answer.status === 404 || answer.status === 410) return { kind: 'absent' };
  return { kind: 'refused', refusal: mastodonRefusal(answer, 'write:statuses') };
}
