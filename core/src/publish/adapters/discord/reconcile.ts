import * as z from 'zod';
import { discord as network } from '../../../networks/discord.ts';
import type { Account, Conversation, Reconciled, Step } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { pollQuestion } from '../../poll-question.ts';
import { fingerprint } from '../../same-text.ts';
import { discordRefusal, isForum, readAsBot, speaksAsBot } from './api.ts';

const PAGE = 100;
/** Clocks differ, in milliseconds. */
const SLACK = 10 * 60_000;

const meSchema = z.object({ id: z.string() });
const messagesSchema = z.array(
  z.object({
    id: z.string(),
    channel_id: z.string(),
    content: z.string(),
    timestamp: z.string(),
    nonce: z.union([z.string(), z.number()]).nullish(),
    author: z.object({ id: z.string() }),
    attachments: z.array(z.unknown()).default([]),
    poll: z.object({ question: z.object({ text: z.string().nullish() }) }).nullish(),
  }),
);

/** Looks through the channel's last messages for one that the bot wrote. A webhook cannot read. */
export function* reconcileMessage(step: Step, account: Account): Conversation<Reconciled> {
  if (!speaksAsBot(account)) return cannotTell('a webhook cannot read the channel');
  const channel = (step.first ?? step.follows)?.data?.channel ?? account.target;
  if (channel === undefined || (isForum(account) && step.follows === undefined)) {
    return cannotTell('threads of a forum are not listed');
  }
  const who: HttpAnswer = yield readAsBot('/users/@me');
  const me = readAnswer(meSchema, who);
  if (!isSuccess(who) || !me) return cannotTell(discordRefusal(who).words ?? `status ${who.status}`);
  const answer: HttpAnswer = yield readAsBot(
    `/channels/${encodeURIComponent(channel)}/messages?limit=${PAGE}`,
  );
  const messages = readAnswer(messagesSchema, answer);
  if (!isSuccess(answer) || !messages)
    return cannotTell(discordRefusal(answer).words ?? `status ${answer.status}`);
  const isOf = recogniser(step);
  const since = messages.filter(({ timestamp }) => Date.parse(timestamp) >= step.at - SLACK);
  const found = since.find((message) => message.author.id === me.id && isOf(message));
  if (found) {
    const guild = step.first?.data?.guild;
    const url = guild && `https://discord.com/channels/${guild}/${found.channel_id}/${found.id}`;
    const data = { channel, ...(guild && { guild }) };
    return { kind: 'found', sent: { id: found.id, ...(url && { url }), data } };
  }
  if (since.length === PAGE) return cannotTell(`more than ${PAGE} messages since`);
  return hasWords(step) ? { kind: 'absent' } : cannotTell('it has no words to recognise it by');
}

function recogniser(step: Step): (message: z.output<typeof messagesSchema>[number]) => boolean {
  const asked = step.poll && pollQuestion(step.wire, step.title);
  const own = fingerprint(asked ? asked.rest : step.wire, network.entities);
  return ({ content, attachments, poll, nonce }) => {
    if (nonce !== undefined && nonce !== null && String(nonce) === step.key.slice(0, 25)) return true;
    if (attachments.length !== step.media.length) return false;
    if ((poll?.question.text ?? undefined) !== asked?.question) return false;
    return hasWords(step) && fingerprint(content, network.entities) === own;
  };
}

/** A message of pictures alone looks like the next one. */
function hasWords({ wire, poll }: Step): boolean {
  return poll !== undefined || fingerprint(wire, network.entities) !== '';
}

function cannotTell(why: string): Reconciled {
  return { kind: 'cannot-tell', why };
}
