import * as z from 'zod';
import type { Account, ChannelNumbers, Checked, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { ask, chatOf, telegramRefusal } from './bot-api.ts';

const meSchema = z.object({ result: z.object({ id: z.number(), username: z.string() }) });
const chatSchema = z.object({
  result: z.object({ type: z.string(), title: z.string().optional(), username: z.string().optional() }),
});
const memberSchema = z.object({
  result: z.object({
    status: z.string(),
    /** Said of administrators of channels only. */
    can_post_messages: z.boolean().optional(),
    /** Said of those who are restricted in a group. */
    can_send_messages: z.boolean().optional(),
  }),
});
const countSchema = z.object({ result: z.number() });

/** Which bot this is, whether it sees the chat, and what it may do there. */
export function* telegramCheck(account: Account): Conversation<Checked> {
  const whoAnswer: HttpAnswer = yield ask(account, 'getMe');
  const me = readAnswer(meSchema, whoAnswer)?.result;
  if (!isSuccess(whoAnswer) || !me) return { kind: 'refused', refusal: telegramRefusal(whoAnswer) };
  const chat_id = chatOf(account);
  if (chat_id === undefined) return { kind: 'refused', refusal: { reason: 'missing', subject: 'target' } };
  const chatAnswer: HttpAnswer = yield ask(account, 'getChat', { chat_id });
  const chat = readAnswer(chatSchema, chatAnswer)?.result;
  if (!isSuccess(chatAnswer) || !chat) return { kind: 'refused', refusal: telegramRefusal(chatAnswer) };
  const memberAnswer: HttpAnswer = yield ask(account, 'getChatMember', { chat_id, user_id: me.id });
  const member = isSuccess(memberAnswer) ? readAnswer(memberSchema, memberAnswer)?.result : undefined;
  return {
    kind: 'ok',
    id: String(me.id),
    handle: me.username,
    url: chat.username === undefined ? undefined : `https://t.me/${chat.username}`,
    mayPublish: member && mayPost(member, chat.type),
    permissions: member ? [member.status] : [],
    expires: undefined,
    schedules: false,
  };
}

function mayPost(
  { status, can_post_messages, can_send_messages }: z.output<typeof memberSchema>['result'],
  type: string,
): boolean {
  if (status === 'creator') return true;
  if (status === 'administrator') return type !== 'channel' || can_post_messages === true;
  if (status === 'restricted') return can_send_messages === true;
  return status === 'member' && type !== 'channel';
}

/** How many are in the channel; the Bot API tells nothing of single messages. */
export function* telegramMembers(account: Account): Conversation<ChannelNumbers> {
  const chat_id = chatOf(account);
  if (chat_id === undefined) return {};
  const answer: HttpAnswer = yield ask(account, 'getChatMemberCount', { chat_id });
  const read = isSuccess(answer) ? readAnswer(countSchema, answer) : undefined;
  return read ? { followers: read.result } : {};
}
