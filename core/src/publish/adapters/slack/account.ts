import * as z from 'zod';
import type { Account, ChannelNumbers, Checked, Conversation } from '../../adapter.ts';
import { readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { form, isOk, slackRefusal } from './api.ts';

const authSchema = z.object({ user_id: z.string(), user: z.string(), url: z.string() });
const channelSchema = z.object({
  channel: z.object({
    num_members: z.number().optional(),
    is_member: z.boolean().optional(),
    is_archived: z.boolean().optional(),
  }),
});

/** Which app this is, what it may do, and whether it is in its channel. */
export function* slackCheck({ target }: Account): Conversation<Checked> {
  const answer: HttpAnswer = yield form('auth.test', {});
  const me = isOk(answer) ? readAnswer(authSchema, answer) : undefined;
  if (!me) return { kind: 'refused', refusal: slackRefusal(answer) };
  if (target === undefined) return { kind: 'refused', refusal: { reason: 'missing', subject: 'target' } };
  const permissions = (answer.headers['x-oauth-scopes'] ?? '').split(',').map((scope) => scope.trim());
  const known = permissions.filter((scope) => scope !== '');
  const asked: HttpAnswer = yield form('conversations.info', { channel: target });
  const channel = isOk(asked) ? readAnswer(channelSchema, asked)?.channel : undefined;
  const isIn = channel?.is_member ?? known.includes('chat:write.public');
  const mayWrite = known.length === 0 ? undefined : known.includes('chat:write');
  return {
    kind: 'ok',
    id: me.user_id,
    handle: me.user,
    url: me.url,
    mayPublish: channel && (channel.is_archived || !isIn) ? false : mayWrite,
    permissions: known,
    // Tokens of bots end when they are revoked, but for apps that rotate them.
    expires: undefined,
    schedules: true,
  };
}

export function* slackMembers({ target }: Account): Conversation<ChannelNumbers> {
  if (target === undefined) return {};
  const answer: HttpAnswer = yield form('conversations.info', {
    channel: target,
    include_num_members: 'true',
  });
  const members = isOk(answer) ? readAnswer(channelSchema, answer)?.channel.num_members : undefined;
  return members === undefined ? {} : { followers: members };
}
