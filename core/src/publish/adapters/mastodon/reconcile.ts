import * as z from 'zod';
import { mastodon as network } from '../../../networks/mastodon.ts';
import type { Account, Conversation, Reconciled, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { fingerprint, textOfHtml } from '../../same-text.ts';
import { AUTHORIZED, mastodonRefusal, scheduledSchema, serverId, statusSchema } from './server.ts';

const PAGE = 40;
const PAGES = 3;
/** Clocks differ: a status of ten minutes before the attempt may be of it. In milliseconds. */
const SLACK = 10 * 60_000;

const accountSchema = z.object({ id: serverId });

/**
 * Looks a status up among the account's own. The `Idempotency-Key` would tell on Mastodon, for an hour,
 * and would publish again on servers that ignore it; a look does no harm anywhere.
 */
export function* reconcileStatus(step: Step, account: Account): Conversation<Reconciled> {
  const own = fingerprint(step.wire, network.entities);
  if (own === '') return cannotTell('a text by which it could be recognised is missing');
  const who: HttpAnswer = yield read(account, '/api/v1/accounts/verify_credentials');
  const me = readAnswer(accountSchema, who);
  if (!isSuccess(who) || !me) return cannotTell(mastodonRefusal(who).words ?? `status ${who.status}`);
  if (step.scheduleAt !== undefined) {
    const waiting = yield* lookAmongScheduled(step, account, own);
    if (waiting) return waiting;
  }
  let before = '';
  for (let page = 0; page < PAGES; page += 1) {
    const path = `/api/v1/accounts/${encodeURIComponent(me.id)}/statuses?limit=${PAGE}&exclude_reblogs=true${before}`;
    const answer: HttpAnswer = yield read(account, path);
    const statuses = readAnswer(z.array(statusSchema), answer);
    if (!isSuccess(answer) || !statuses) return cannotTell(`status ${answer.status}`);
    for (const status of statuses) {
      if (Date.parse(status.created_at ?? '') < step.at - SLACK) continue;
      if ((status.in_reply_to_id ?? undefined) !== step.follows?.id) continue;
      if (fingerprint(textOfHtml(status.content ?? ''), network.entities) !== own) continue;
      return { kind: 'found', sent: { id: status.id, ...(status.url && { url: status.url }) } };
    }
    const oldest = statuses.at(-1);
    const reachesBack = oldest && Date.parse(oldest.created_at ?? '') < step.at - SLACK;
    // A page that is not full may be the last, or a server's idea of one; an empty one is the last.
    if (!oldest || reachesBack) return { kind: 'absent' };
    before = `&max_id=${encodeURIComponent(oldest.id)}`;
  }
  return cannotTell(`more than ${PAGE * PAGES} statuses since`);
}

function* lookAmongScheduled(
  { scheduleAt = 0 }: Step,
  account: Account,
  own: string,
): Conversation<Reconciled | undefined> {
  const answer: HttpAnswer = yield read(account, `/api/v1/scheduled_statuses?limit=${PAGE}`);
  const scheduled = readAnswer(z.array(scheduledSchema), answer);
  if (!isSuccess(answer) || !scheduled) return cannotTell(`status ${answer.status}`);
  const found = scheduled.find(({ scheduled_at, params }) => {
    const isThen = Math.abs(Date.parse(scheduled_at) - scheduleAt) < 60_000;
    return isThen && fingerprint(params.text ?? '', network.entities) === own;
  });
  return found && { kind: 'found', sent: { id: found.id, data: { scheduled: found.scheduled_at } } };
}

function cannotTell(why: string): Reconciled {
  return { kind: 'cannot-tell', why };
}

function read({ server = '' }: Account, path: string): HttpRequest {
  return { method: 'GET', url: `${server}${path}`, headers: AUTHORIZED, effect: 'read' };
}
