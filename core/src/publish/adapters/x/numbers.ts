import * as z from 'zod';
import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, Numbers } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { readX } from './api.ts';

/** Most posts in one request. */
const PAGE = 100;

const count = z.number().optional();
const postsSchema = z.object({
  data: z
    .array(
      z.object({
        id: z.string(),
        public_metrics: z.object({
          like_count: count,
          retweet_count: count,
          quote_count: count,
          reply_count: count,
          bookmark_count: count,
          impression_count: count,
        }),
      }),
    )
    .default([]),
});

/** What everybody may see of a post; a hundred at once, because X charges for what is read. */
export function* xNumbers(
  published: readonly Sent[],
  account: Account,
): Conversation<readonly (Numbers | undefined)[]> {
  const numbers = new Map<string, Numbers>();
  for (let from = 0; from < published.length; from += PAGE) {
    const ids = published.slice(from, from + PAGE).map(({ id }) => encodeURIComponent(id));
    const answer: HttpAnswer = yield readX(
      `/tweets?ids=${ids.join(',')}&tweet.fields=public_metrics`,
      account,
    );
    const posts = (isSuccess(answer) && readAnswer(postsSchema, answer)?.data) || [];
    for (const { id, public_metrics: metrics } of posts) {
      numbers.set(id, {
        likes: metrics.like_count ?? 0,
        reposts: (metrics.retweet_count ?? 0) + (metrics.quote_count ?? 0),
        replies: metrics.reply_count ?? 0,
        ...(metrics.impression_count !== undefined && { views: metrics.impression_count }),
        ...(metrics.bookmark_count !== undefined && { saves: metrics.bookmark_count }),
      });
    }
  }
  return published.map(({ id }) => numbers.get(id));
}
