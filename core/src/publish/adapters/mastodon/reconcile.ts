import * as z from 'zod';
import { mastodon as network } from '../../../networks/mastodon.ts';
import type { Account, Conversation, Reconciled, SoughtStep } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { printOf, textOfHtml } from '../../same-text.ts';
import { AUTHORIZED, mastodonRefusal, scheduledSchema, serverId, statusSchema } from './server.ts';

const PAGE = 40;
const PAGES = 3;
/** Mastodon keeps 300 scheduled statuses of an account at most, and servers give them 20 or 40 at a time. */
const SCHEDULED_PAGES = 20;
/** Clocks differ: a status of ten minutes before the attempt may be of it. In milliseconds. */
const SLACK = 10 * 60_000;

const accountSchema = z.object({ id: serverId });

/**
 * Looks a status up among those that wait on the server, then among the account's own. The `Idempotency-Key` would
 * tell on Mastodon, for an hour, and would publish again on servers that ignore it; a look does no harm anywhere.
 */
export function* reconcileStatus(step: SoughtStep, account: Account): Conversation<Reconciled> {
  const print = step.held?.data?.print ?? printOf(step.wire, network.entities);
  const who: HttpAnswer = yield read(account, '/api/v1/accounts/verify_credentials');
  const me = readAnswer(accountSchema, who);
  if (!isSuccess(who) || !me) return cannotTell(mastodonRefusal(who).words ?? `status ${who.status}`);
  if (step.scheduleAt !== undefined) {
    const waiting = yield* lookAmongScheduled(step, account, print);
    if (waiting) return waiting;
  }
  if (print === '') return cannotTell('a text by which it could be recognised is missing');
  return yield* lookAmongPublished(step, account, me.id, print);
}

function* lookAmongPublished(
  step: SoughtStep,
  account: Account,
  me: string,
  print: string,
): Conversation<Reconciled> {
  // What waited on the server came out when it was told to, however long ago it was handed over.
  const since = (step.held ? (step.scheduleAt ?? step.at) : step.at) - SLACK;
  const found: { readonly id: string; readonly url?: string }[] = [];
  const answerWith = (): Reconciled => {
    // Of what waited, the first one with its words that came behind its time; else the latest.
    const one = step.held ? found.at(-1) : found[0];
    return one ? { kind: 'found', sent: one } : { kind: 'absent' };
  };
  let before = '';
  for (let page = 0; page < PAGES; page += 1) {
    const path = `/api/v1/accounts/${encodeURIComponent(me)}/statuses?limit=${PAGE}&exclude_reblogs=true${before}`;
    const answer: HttpAnswer = yield read(account, path);
    const statuses = readAnswer(z.array(statusSchema), answer);
    if (!isSuccess(answer) || !statuses) return cannotTell(`status ${answer.status}`);
    for (const { id, url, content, created_at, in_reply_to_id } of statuses) {
      if (Date.parse(created_at ?? '') < since) continue;
      if ((in_reply_to_id ?? undefined) !== step.follows?.id) continue;
      if (printOf(textOfHtml(content ?? ''), network.entities) !== print) continue;
      found.push({ id, ...(url && { url }) });
      if (!step.held) return answerWith();
    }
    const oldest = statuses.at(-1);
    const reachesBack = oldest && Date.parse(oldest.created_at ?? '') < since;
    // A page that is not full may be the last, or a server's idea of one; an empty one is the last.
    if (!oldest || reachesBack) return answerWith();
    before = `&max_id=${encodeURIComponent(oldest.id)}`;
  }
  return cannotTell(`more than ${PAGE * PAGES} statuses since`);
}

/** Undefined where it does not wait there: the list was read to its end. */
function* lookAmongScheduled(
  { scheduleAt = 0, held }: SoughtStep,
  account: Account,
  print: string,
): Conversation<Reconciled | undefined> {
  const seen = new Set<string>();
  let before = '';
  for (let page = 0; page < SCHEDULED_PAGES; page += 1) {
    const answer: HttpAnswer = yield read(account, `/api/v1/scheduled_statuses?limit=${PAGE}${before}`);
    const scheduled = readAnswer(z.array(scheduledSchema), answer);
    if (!isSuccess(answer) || !scheduled) return cannotTell(`status ${answer.status}`);
    const found = scheduled.find(({ id, scheduled_at, params }) => {
      if (held) return id === held.id;
      const isThen = Math.abs(Date.parse(scheduled_at) - scheduleAt) < 60_000;
      return isThen && print !== '' && printOf(params.text ?? '', network.entities) === print;
    });
    if (found) {
      const instant = Date.parse(found.scheduled_at);
      const data = { scheduled: found.scheduled_at, ...(print !== '' && { print }) };
      return {
        kind: 'found',
        sent: { id: found.id, data },
        scheduleAt: Number.isNaN(instant) ? scheduleAt : instant,
      };
    }
    const oldest = scheduled.at(-1);
    if (!oldest) return undefined;
    // A server that gives the same page again hides whether there are more.
    if (seen.has(oldest.id)) return cannotTell('the list of scheduled statuses does not end');
    for (const { id } of scheduled) seen.add(id);
    before = `&max_id=${encodeURIComponent(oldest.id)}`;
  }
  return cannotTell(`more than ${SCHEDULED_PAGES} pages of scheduled statuses`);
}

function cannotTell(why: string): Reconciled {
  return { kind: 'cannot-tell', why };
}

function read({ server = '' }: Account, path: string): HttpRequest {
  return { method: 'GET', url: `${server}${path}`, headers: AUTHORIZED, effect: 'read' };
}
