import * as z from 'zod';
import { linkedin as network } from '../../../networks/linkedin.ts';
import type { Account, Conversation, Reconciled, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { fingerprint } from '../../same-text.ts';
import { authorOf, inPath, linkedinRefusal, readLinkedin } from './api.ts';
import { sentAs } from './publish.ts';

const PAGE = 100;
/** Clocks differ, in milliseconds. */
const SLACK = 10 * 60_000;

const postsSchema = z.object({
  elements: z.array(
    z.object({ id: z.string(), commentary: z.string().default(''), createdAt: z.number().optional() }),
  ),
});
const commentsSchema = z.object({
  elements: z.array(
    z.object({
      id: z.union([z.string(), z.number()]),
      actor: z.string(),
      message: z.object({ text: z.string().default('') }),
    }),
  ),
});

/** Looks through the author's last posts, or the comments under the post. Of persons LinkedIn seldom tells. */
export function* reconcileOnLinkedin(step: Step, account: Account): Conversation<Reconciled> {
  const own = fingerprint(step.text, network.entities);
  if (own === '') return cannotTell('it has no words to recognise it by');
  const author = yield* authorOf(account);
  if (!author.ok) return cannotTell('who signed in cannot be found out');
  return yield* step.kind === 'comment'
    ? findComment(step, author.value, own)
    : findPost(step, author.value, own);
}

function* findPost({ at }: Step, author: string, own: string): Conversation<Reconciled> {
  const answer: HttpAnswer = yield readLinkedin(
    `/rest/posts?author=${inPath(author)}&q=author&count=${PAGE}&sortBy=CREATED`,
    { 'x-restli-method': 'FINDER' },
  );
  const read = isSuccess(answer) ? readAnswer(postsSchema, answer) : undefined;
  if (!read) return cannotTell(linkedinRefusal(answer).words ?? `status ${answer.status}`);
  const since = read.elements.filter(({ createdAt = at }) => createdAt >= at - SLACK);
  const found = since.find(
    ({ commentary }) => fingerprint(withoutEscapes(commentary), network.entities) === own,
  );
  if (found) return { kind: 'found', sent: sentAs(found.id) };
  return since.length === PAGE ? cannotTell(`more than ${PAGE} posts since`) : { kind: 'absent' };
}

function* findComment(step: Step, author: string, own: string): Conversation<Reconciled> {
  const parent = (step.first ?? step.follows)?.id ?? '';
  const answer: HttpAnswer = yield readLinkedin(
    `/rest/socialActions/${inPath(parent)}/comments?count=${PAGE}`,
  );
  const read = isSuccess(answer) ? readAnswer(commentsSchema, answer) : undefined;
  if (!read) return cannotTell(linkedinRefusal(answer).words ?? `status ${answer.status}`);
  const found = read.elements.find(({ actor, message }) => {
    return actor === author && fingerprint(message.text, network.entities) === own;
  });
  if (found) {
    return { kind: 'found', sent: { ...sentAs(parent), id: String(found.id), data: { post: parent } } };
  }
  return read.elements.length >= PAGE ? cannotTell(`more than ${PAGE} comments`) : { kind: 'absent' };
}

/** A text as its author wrote it, from the little text that travels, in which LinkedIn spells hashtags out. */
function withoutEscapes(commentary: string): string {
  return commentary.replace(/\{hashtag\|\\?#\|([^{}|]*)\}/g, '#$1').replace(/\\([\\|{}@[\]()<>#*_~])/g, '$1');
}

function cannotTell(why: string): Reconciled {
  return { kind: 'cannot-tell', why };
}
