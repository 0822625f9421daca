import * as z from 'zod';
import { slack as network } from '../../../networks/slack.ts';
import type { Account, Conversation, Reconciled, Step } from '../../adapter.ts';
import { readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { decodeReferences, fingerprint } from '../../same-text.ts';
import { EVENT_TYPE, form, isOk, slackRefusal } from './api.ts';
import { findPlace, permalink, threadOf } from './place.ts';

const PAGE = '200';
/** Clocks differ, in seconds. */
const SLACK_SECONDS = 600;

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
    z.object({ id: z.union([z.string(), z.number()]), post_at: z.number(), text: z.string().default('') }),
  ),
});

/** Looks for the message in the channel, or in the thread, by what its metadata says, else by its text. */
export function* reconcileSlack(step: Step, account: Account): Conversation<Reconciled> {
  const place = yield* findPlace(account, step.first);
  if (!place.ok) return cannotTell('the workspace does not answer');
  const { channel, team } = place.value;
  if (step.scheduleAt !== undefined) {
    const waiting = yield* lookAmongScheduled(step, channel, team);
    if (waiting) return waiting;
  }
  const thread = yield* threadOf(step, channel);
  if (!thread.ok) return cannotTell('the first message of the thread is not there');
  // A scheduled one came when it was due.
  const since = Math.floor(Math.min(step.at, step.scheduleAt ?? step.at) / 1000) - SLACK_SECONDS;
  const fields = { channel, oldest: String(since), limit: PAGE, include_all_metadata: 'true' };
  const answer: HttpAnswer = yield thread.value === undefined
    ? form('conversations.history', fields)
    : form('conversations.replies', { ...fields, ts: thread.value });
  const read = isOk(answer) ? readAnswer(messagesSchema, answer) : undefined;
  if (!read) return cannotTell(slackRefusal(answer).words ?? `status ${answer.status}`);
  const own = fingerprint(decodeReferences(step.wire), network.entities);
  const found = read.messages.find(({ ts, text, bot_id, metadata, files }) => {
    if (ts === thread.value) return false;
    if (metadata?.event_type === EVENT_TYPE) return metadata.event_payload?.key === step.key;
    if (bot_id === undefined || own === '' || files.length !== step.media.length) return false;
    return fingerprint(decodeReferences(text), network.entities) === own;
  });
  if (found) {
    const url = permalink(place.value, found.ts, thread.value);
    return { kind: 'found', sent: { id: found.ts, url, data: { team, channel } } };
  }
  if (read.has_more) return cannotTell(`more than ${PAGE} messages since`);
  return own === '' && step.media.length > 0
    ? cannotTell('it has no words to recognise it by')
    : { kind: 'absent' };
}

function* lookAmongScheduled(
  { scheduleAt = 0, wire }: Step,
  channel: string,
  team: string,
): Conversation<Reconciled | undefined> {
  const answer: HttpAnswer = yield form('chat.scheduledMessages.list', { channel, limit: '100' });
  const read = isOk(answer) ? readAnswer(waitingSchema, answer) : undefined;
  if (!read) return cannotTell(slackRefusal(answer).words ?? `status ${answer.status}`);
  const own = fingerprint(decodeReferences(wire), network.entities);
  const found = read.scheduled_messages.find(({ post_at, text }) => {
    const isThen = post_at === Math.floor(scheduleAt / 1000);
    return isThen && fingerprint(decodeReferences(text), network.entities) === own;
  });
  return (
    found && { kind: 'found', sent: { id: String(found.id), data: { team, channel, scheduled: 'true' } } }
  );
}

function cannotTell(why: string): Reconciled {
  return { kind: 'cannot-tell', why };
}
