import * as z from 'zod';
import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, ChannelNumbers, Conversation, Numbers } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { AUTHORIZED, statusSchema } from './server.ts';

const followersSchema = z.object({ followers_count: z.number() });

/** Favourites, boosts and replies; Mastodon counts no views. */
export function* mastodonNumbers(
  published: readonly Sent[],
  { server = '' }: Account,
): Conversation<readonly (Numbers | undefined)[]> {
  const numbers: (Numbers | undefined)[] = [];
  for (const { id } of published) {
    // One by one: `GET /api/v1/statuses` of several ids came with 4.3, and other servers lack it.
    const answer: HttpAnswer = yield {
      method: 'GET',
      url: `${server}/api/v1/statuses/${encodeURIComponent(id)}`,
      headers: AUTHORIZED,
      effect: 'read',
    };
    const status = isSuccess(answer) ? readAnswer(statusSchema, answer) : undefined;
    numbers.push(
      status && {
        likes: status.favourites_count ?? 0,
        reposts: status.reblogs_count ?? 0,
        replies: status.replies_count ?? 0,
      },
    );
  }
  return numbers;
}

export function* mastodonFollowers({ server = '' }: Account): Conversation<ChannelNumbers> {
  const answer: HttpAnswer = yield {
    method: 'GET',
    url: `${server}/api/v1/accounts/verify_credentials`,
    headers: AUTHORIZED,
    effect: 'read',
  };
  const read = isSuccess(answer) ? readAnswer(followersSchema, answer) : undefined;
  return read ? { followers: read.followers_count } : {};
}
