import * as z from 'zod';
import type { Account, Conversation, Reconciled, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { articleSchema, foremRefusal, readForem } from './forem.ts';

const PAGE = 100;

/** Looks for the article among the account's last: title and text together are unique there. */
export function* reconcileArticle(step: Step, account: Account): Conversation<Reconciled> {
  const answer: HttpAnswer = yield readForem(account, `/articles/me/published?per_page=${PAGE}`);
  const articles = readAnswer(z.array(articleSchema), answer);
  if (!isSuccess(answer) || !articles) {
    return { kind: 'cannot-tell', why: foremRefusal(answer).words ?? `status ${answer.status}` };
  }
  const found = articles.find(({ title, body_markdown }) => {
    return title?.trim() === step.title?.trim() && body_markdown?.trim() === step.wire.trim();
  });
  if (!found) return { kind: 'absent' };
  return { kind: 'found', sent: { id: String(found.id), ...(found.url && { url: found.url }) } };
}
