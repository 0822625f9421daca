import * as z from 'zod';
import type { Outcome, Sent } from '../../../ledger/outcome.ts';
import type { Account, Conversation, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer, HttpBody, HttpRequest, Veiled } from '../../http.ts';
import { outcomeOf, refused } from '../../outcomes.ts';
import { pollQuestion } from '../../poll-question.ts';
import { AS_BOT, botUrl, discordRefusal, isForum, speaksAsBot, webhookUrl } from './api.ts';
import { bodyOf, messageOf, QUESTION } from './message.ts';
import { findPlace, type Place } from './place.ts';

const messageSchema = z.object({ id: z.string().min(1), channel_id: z.string() });
/** A thread that was opened in a forum has its first message's id, and may have the message with it. */
const threadSchema = z.object({ id: z.string().min(1), message: messageSchema.optional() });

/** Longest nonce, in UTF-16 units. */
const NONCE = 25;

/** Publishes a part as a message; in a forum the first one opens a thread. */
export function* publishToDiscord(step: Step, account: Account): Conversation<Outcome> {
  const { follows, first, poll, wire, title } = step;
  if (poll && pollQuestion(wire, title).question.length > QUESTION) {
    return refused({ reason: 'too-long', subject: 'poll' });
  }
  if (wire === '' && step.media.length === 0 && !poll) return refused({ reason: 'empty' });
  const isOpening = isForum(account) && follows === undefined;
  if (isOpening && !title) return refused({ reason: 'invalid', subject: 'title' });
  const known = follows && placeOf(first ?? follows);
  const place = known ? { ok: true as const, value: known } : yield* findPlace(account);
  if (!place.ok) return place.outcome;
  const answer: HttpAnswer = yield speaksAsBot(account)
    ? asBot(step, place.value, isOpening)
    : asWebhook(step, place.value, isForum(account), isOpening);
  return outcomeOf(answer, sentOf(answer, place.value, isOpening), discordRefusal(answer));
}

function asBot(step: Step, { channel }: Place, isOpening: boolean): HttpRequest {
  const once = { nonce: step.key.slice(0, NONCE), enforce_nonce: true };
  if (isOpening) {
    // The message of a new thread takes no nonce.
    const thread = { name: step.title ?? '', message: messageOf(step) };
    return request(botUrl(`/channels/${channel}/threads`), bodyOf(thread, step.media), AS_BOT);
  }
  const reply = step.follows && { message_reference: { message_id: step.follows.id } };
  const message = { ...messageOf(step), ...once, ...reply };
  return request(botUrl(`/channels/${channel}/messages`), bodyOf(message, step.media), AS_BOT);
}

/** A webhook cannot reply: its messages stand below each other. */
function asWebhook(step: Step, { channel }: Place, inForum: boolean, isOpening: boolean): HttpRequest {
  const thread = inForum && !isOpening ? `&thread_id=${channel}` : '';
  const message = { ...messageOf(step), ...(isOpening && { thread_name: step.title ?? '' }) };
  return request(webhookUrl(`?wait=true${thread}`), bodyOf(message, step.media));
}

function request(url: Veiled, body: HttpBody, headers?: HttpRequest['headers']): HttpRequest {
  return {
    method: 'POST',
    url,
    ...(headers && { headers }),
    body,
    effect: 'publish',
    imagined: { id: 'message', channel_id: 'channel' },
  };
}

function sentOf(answer: HttpAnswer, { guild, channel }: Place, isOpening: boolean): Sent | undefined {
  if (!isSuccess(answer)) return undefined;
  const message = readAnswer(messageSchema, answer);
  const thread = message ? undefined : readAnswer(threadSchema, answer);
  const id = message?.id ?? thread?.message?.id ?? thread?.id;
  if (id === undefined) return undefined;
  const where = message?.channel_id ?? thread?.id ?? channel;
  return {
    id,
    ...(guild && { url: `https://discord.com/channels/${guild}/${where}/${id}` }),
    data: { channel: isOpening ? where : channel, ...(guild && { guild }) },
  };
}

/** Later parts go where the first one is. */
function placeOf({ data }: Sent): Place | undefined {
  return data?.channel === undefined ? undefined : { channel: data.channel, guild: data.guild };
}
