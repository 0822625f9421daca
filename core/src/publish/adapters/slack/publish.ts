import * as z from 'zod';
import type { Outcome, Sent } from '../../../ledger/outcome.ts';
import { slack as network } from '../../../networks/slack.ts';
import type { Account, Conversation, Step } from '../../adapter.ts';
import { readAnswer } from '../../answer.ts';
import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { outcomeOf, refused } from '../../outcomes.ts';
import { decodeReferences, printOf } from '../../same-text.ts';
import { EVENT_TYPE, isOk, post, slackRefusal, withStatus } from './api.ts';
import { uploadToSlack } from './media.ts';
import { findPlace, type Place, permalink, threadOf } from './place.ts';

const postedSchema = z.object({ ts: z.string().min(1), channel: z.string() });
const scheduledSchema = z.object({ scheduled_message_id: z.string().min(1) });
const sharedSchema = z.object({
  files: z.tuple([z.object({ id: z.string().min(1), permalink: z.string().optional() })], z.unknown()),
});

/** Publishes a part, a reply in its thread, or files with the text as their comment. */
export function* publishToSlack(step: Step, account: Account): Conversation<Outcome> {
  const { media, scheduleAt, wire, poll } = step;
  if (poll) return refused({ reason: 'unsupported', subject: 'poll' });
  if (wire === '' && media.length === 0) return refused({ reason: 'empty' });
  if (media.length > 0 && scheduleAt !== undefined) {
    return refused({ reason: 'unsupported', subject: 'schedule, media' });
  }
  const place = yield* findPlace(account, step.first);
  if (!place.ok) return place.outcome;
  const { channel } = place.value;
  const thread = yield* threadOf(step, channel);
  if (!thread.ok) return thread.outcome;
  const files = yield* uploadToSlack(media);
  if (!files.ok) return files.outcome;
  const answer: HttpAnswer = yield publishRequest(step, channel, thread.value, files.value);
  const refusal = slackRefusal(answer);
  if (scheduleAt !== undefined) {
    const taken = isOk(answer) ? heldOf(answer, step, place.value) : undefined;
    const outcome = outcomeOf(withStatus(answer), taken, refusal);
    return outcome.kind === 'accepted' ? { ...outcome, scheduleAt: secondsOf(scheduleAt) * 1000 } : outcome;
  }
  const sent = isOk(answer) ? sentOf(answer, place.value, thread.value) : undefined;
  return outcomeOf(withStatus(answer), sent, refusal);
}

/** Slack counts in whole seconds. */
function secondsOf(instant: number): number {
  return Math.floor(instant / 1000);
}

/** What waits in Slack, with what it is found by once it is out. */
function heldOf(answer: HttpAnswer, { wire }: Step, { team, channel }: Place): Sent | undefined {
  const read = readAnswer(scheduledSchema, answer);
  if (!read) return undefined;
  const print = printOf(decodeReferences(wire), network.entities);
  return {
    id: read.scheduled_message_id,
    data: { team, channel, scheduled: 'true', ...(print !== '' && { print }) },
  };
}

function publishRequest(
  { wire, media, key, scheduleAt }: Step,
  channel: string,
  thread: string | undefined,
  files: readonly string[],
): HttpRequest {
  const reply = thread === undefined ? {} : { thread_ts: thread };
  if (files.length > 0) {
    const named = files.map((id, index) => ({ id, title: media[index]?.fileName ?? id }));
    const comment = wire === '' ? {} : { initial_comment: wire };
    return post(
      'files.completeUploadExternal',
      { files: named, channel_id: channel, ...comment, ...reply },
      { effect: 'publish', imagined: { ok: true, files: [{ id: 'F0' }] } },
    );
  }
  const message = { channel, text: wire, ...reply };
  if (scheduleAt !== undefined) {
    // No metadata: Slack takes a scheduled message that has some, and never sends it (seen 2026-11-21).
    const value = { ...message, post_at: secondsOf(scheduleAt) };
    return post('chat.scheduleMessage', value, {
      effect: 'publish',
      imagined: { ok: true, scheduled_message_id: 'Q0' },
    });
  }
  const metadata = { event_type: EVENT_TYPE, event_payload: { key } };
  return post(
    'chat.postMessage',
    { ...message, metadata },
    {
      effect: 'publish',
      imagined: { ok: true, ts: '1700000000.000100', channel },
    },
  );
}

function sentOf(answer: HttpAnswer, place: Place, thread: string | undefined): Sent | undefined {
  const data = { team: place.team, channel: place.channel };
  const posted = readAnswer(postedSchema, answer);
  if (posted) return { id: posted.ts, url: permalink(place, posted.ts, thread), data };
  const shared = readAnswer(sharedSchema, answer)?.files[0];
  return shared && { id: shared.id, ...(shared.permalink && { url: shared.permalink }), data };
}
