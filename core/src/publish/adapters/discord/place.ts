import * as z from 'zod';
import type { Account, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { notReady, notTaken, type Ready, ready } from '../../outcomes.ts';
import { discordRefusal, readAsBot, speaksAsBot, webhookUrl } from './api.ts';

/** Where messages go: what their addresses on the web are made of. */
export type Place = { readonly channel: string; readonly guild: string | undefined };

const channelSchema = z.object({ id: z.string(), guild_id: z.string().optional() });
const webhookSchema = z.object({
  channel_id: z.string(),
  guild_id: z.string().nullish(),
  name: z.string().nullish(),
});

/** Asks for the channel, so that a wrong one is found out before anything is sent. */
export function* findPlace(account: Account): Conversation<Ready<Place>> {
  if (!speaksAsBot(account)) {
    if (account.secrets.size > 0 && !account.secrets.has('webhook_url')) {
      return notReady({ reason: 'missing', subject: 'webhook_url' });
    }
    const answer: HttpAnswer = yield { method: 'GET', url: webhookUrl(), effect: 'read', imagined: WEBHOOK };
    const webhook = isSuccess(answer) ? readAnswer(webhookSchema, answer) : undefined;
    if (!webhook) return notTaken(answer, discordRefusal(answer));
    return ready({ channel: webhook.channel_id, guild: webhook.guild_id ?? undefined });
  }
  const { target } = account;
  if (target === undefined) return notReady({ reason: 'missing', subject: 'target' });
  const request = readAsBot(`/channels/${encodeURIComponent(target)}`);
  const answer: HttpAnswer = yield { ...request, imagined: { id: target, guild_id: 'guild' } };
  const channel = isSuccess(answer) ? readAnswer(channelSchema, answer) : undefined;
  if (!channel) return notTaken(answer, discordRefusal(answer));
  return ready({ channel: channel.id, guild: channel.guild_id });
}

const WEBHOOK = { channel_id: 'channel', guild_id: 'guild' };
