import * as z from 'zod';
import { slack as network } from '../../../networks/slack.ts';
import type { Account, Conversation, Reconciled, SoughtStep } from '../../adapter.ts';
import { readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { decodeReferences, printOf } from '../../same-text.ts';
import { EVENT_TYPE, form, isOk, slackRefusal } from './api.ts';
import { findPlace, type Place, permalink, threadOf } from './place.ts';

const PAGE = '200';
/** Clocks differ, in seconds. */
const SLACK_SECONDS = 600;
/** Pages of scheduled messages that are read, a hundred on each. */
const SCHEDULED_PAGES = 20;

const messagesSchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      text: z.string().default(''),
      bot_id: z.string().optional(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
        .partial()
        .optional(),
      files: z.array(z.object({ id: z.string() })).default([]),
    }),
  ),
  has_more: z.boolean().optional(),
});

const waitingSchema = z.object({
  scheduled_messages: z.array(
    z.object({
      // A number in the documentation, a text that begins with Q in answers; the former stands for the latter.
      id: z.union([z.string(), z.number()]).transform((id) => String(id).replace(/^(?=\d+$)/, 'Q')),
      post_at: z.number(),
      text: z.string().default(''),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/**
 * Looks for the message among those that wait, then in the channel or in the thread: by what its metadata says, else
 * by its text.
 */
export function* reconcileSlack(step: SoughtStep, account: Account): Conversation<Reconciled> {
  const place = yield* findPlace(account, step.first);
  if (!place.ok) return cannotTell('the workspace does not answer');
  const own = step.held?.data?.print ?? printOf(decodeReferences(step.wire), network.entities);
  if (step.scheduleAt !== undefined) {
    const waiting = yield* lookAmongScheduled(step, place.value, own);
    if (waiting) return waiting;
  }
  return yield* lookAmongPosted(step, place.value, own);
}

function* lookAmongPosted(step: SoughtStep, place: Place, own: string): Conversation<Reconciled> {
  const { channel, team } = place;
  const thread = yield* threadOf(step, channel);
  if (!thread.ok) return cannotTell('the first message of the thread is not there');
  // One that waited came when it was due, however long ago it was handed over.
  const since = Math.floor((step.scheduleAt ?? step.at) / 1000) - SLACK_SECONDS;
  const fields = { channel, oldest: String(since), limit: PAGE, include_all_metadata: 'true' };
  const answer: HttpAnswer = yield thread.value === undefined
    ? form('conversations.history', fields)
    : form('conversations.replies', { ...fields, ts: thread.value });
  const read = isOk(answer) ? readAnswer(messagesSchema, answer) : undefined;
  if (!read) return cannotTell(slackRefusal(answer).words ?? `status ${answer.status}`);
  const isOwn = ({ ts, text, bot_id, metadata, files }: (typeof read.messages)[number]): boolean => {
    if (ts === thread.value || Number(ts) < since) return false;
    if (metadata?.event_type === EVENT_TYPE) return metadata.event_payload?.key === step.key;
    if (bot_id === undefined || own === '' || files.length !== step.media.length) return false;
    return printOf(decodeReferences(text), network.entities) === own;
  };
  // The latest stand first; of what waited, the first that came behind its time counts.
  const found = step.scheduleAt === undefined ? read.messages.find(isOwn) : read.messages.findLast(isOwn);
  if (found) {
    const url = permalink(place, found.ts, thread.value);
    return { kind: 'found', sent: { id: found.ts, url, data: { team, channel } } };
  }
  if (read.has_more) return cannotTell(`more than ${PAGE} messages since`);
  return own === '' ? cannotTell('it has no words to recognise it by') : { kind: 'absent' };
}

/** Undefined where it does not wait there: the list was read to its end. */
function* lookAmongScheduled(
  { scheduleAt = 0, held }: SoughtStep,
  { channel, team }: Place,
  own: string,
): Conversation<Reconciled | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < SCHEDULED_PAGES; page += 1) {
    const answer: HttpAnswer = yield form('chat.scheduledMessages.list', { channel, limit: '100', cursor });
    const read = isOk(answer) ? readAnswer(waitingSchema, answer) : undefined;
    if (!read) return cannotTell(slackRefusal(answer).words ?? `status ${answer.status}`);
    const found = read.scheduled_messages.find(({ id, post_at, text }) => {
      if (held) return id === held.id;
      const isThen = post_at === Math.floor(scheduleAt / 1000);
      return isThen && own !== '' && printOf(decodeReferences(text), network.entities) === own;
    });
    if (found) {
      const data = { team, channel, scheduled: 'true', ...(own !== '' && { print: own }) };
      return { kind: 'found', sent: { id: found.id, data }, scheduleAt: found.post_at * 1000 };
    }
    cursor = read.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return undefined;
  }
  return cannotTell(`more than ${SCHEDULED_PAGES} pages of scheduled messages`);
}

function cannotTell(why: string): Reconciled {
  return { kind: 'cannot-tell', why };
}
