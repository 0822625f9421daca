import * as z from 'zod';
import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, Numbers } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { articleSchema, readForem } from './forem.ts';

const PAGE = 1000;

/** Views, reactions and comments. Views are told of one's own articles only, and only in the list of them. */
export function* devtoNumbers(
  published: readonly Sent[],
  account: Account,
): Conversation<readonly (Numbers | undefined)[]> {
  const answer: HttpAnswer = yield readForem(account, `/articles/me/published?per_page=${PAGE}`);
  const articles = (isSuccess(answer) && readAnswer(z.array(articleSchema), answer)) || [];
  const byId = new Map(articles.map((article) => [String(article.id), article]));
  return published.map(({ id }) => {
    const article = byId.get(id);
    return (
      article && {
        likes: article.public_reactions_count ?? 0,
        replies: article.comments_count ?? 0,
        views: article.page_views_count ?? 0,
      }
    );
  });
}
