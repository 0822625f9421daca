import * as z from 'zod';
import type { Account, Checked, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { discordRefusal, readAsBot, speaksAsBot, webhookUrl } from './api.ts';
import { findPlace } from './place.ts';

const botSchema = z.object({ id: z.string(), username: z.string() });
const webhookSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
});

/** Which bot or webhook this is, and whether it sees its channel. */
export function* discordCheck(account: Account): Conversation<Checked> {
  if (!speaksAsBot(account)) return yield* checkWebhook(account);
  const answer: HttpAnswer = yield readAsBot('/users/@me');
  const me = readAnswer(botSchema, answer);
  if (!isSuccess(answer) || !me) return { kind: 'refused', refusal: discordRefusal(answer) };
  const place = yield* findPlace(account);
  if (!place.ok) {
    const { outcome } = place;
    return { kind: 'refused', refusal: 'refusal' in outcome ? outcome.refusal : { reason: 'unavailable' } };
  }
  const { guild, channel } = place.value;
  return {
    ...ENDLESS,
    id: me.id,
    handle: me.username,
    url: guild && `https://discord.com/channels/${guild}/${channel}`,
    // Rights in a channel are worked out from roles and exceptions: sending tells.
    mayPublish: undefined,
  };
}

function* checkWebhook({ secrets }: Account): Conversation<Checked> {
  if (!secrets.has('webhook_url')) {
    return { kind: 'refused', refusal: { reason: 'missing', subject: 'webhook_url' } };
  }
  const answer: HttpAnswer = yield { method: 'GET', url: webhookUrl(), effect: 'read' };
  const webhook = readAnswer(webhookSchema, answer);
  if (!isSuccess(answer) || !webhook) return { kind: 'refused', refusal: discordRefusal(answer) };
  const { guild_id: guild, channel_id: channel } = webhook;
  return {
    ...ENDLESS,
    id: webhook.id,
    handle: webhook.name ?? webhook.id,
    url: guild ? `https://discord.com/channels/${guild}/${channel}` : undefined,
    // Whoever has a webhook may send by it.
    mayPublish: true,
  };
}

const ENDLESS = { kind: 'ok', permissions: [], expires: undefined, schedules: false } as const;
