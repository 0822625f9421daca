import * as z from 'zod';
import type { Account, ChannelNumbers, Checked, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { missingSecret, readX, xRefusal } from './api.ts';

const meSchema = z.object({
  data: z.object({
    id: z.string(),
    username: z.string(),
    public_metrics: z.object({ followers_count: z.number() }).optional(),
  }),
});

/** Whose token this is. X tells in a header whether it may write. */
export function* xCheck(account: Account): Conversation<Checked> {
  const missing = missingSecret(account);
  if (missing) return { kind: 'refused', refusal: { reason: 'missing', subject: missing } };
  const answer: HttpAnswer = yield readX('/users/me', account);
  const me = isSuccess(answer) ? readAnswer(meSchema, answer)?.data : undefined;
  if (!me) return { kind: 'refused', refusal: xRefusal(answer) };
  const access = answer.headers['x-access-level'];
  return {
    kind: 'ok',
    id: me.id,
    handle: me.username,
    url: `https://x.com/${me.username}`,
    mayPublish: access === undefined ? undefined : access.includes('write'),
    permissions: access === undefined ? [] : [access],
    // Two hours after it was given, which only whoever asked for it knows.
    expires: undefined,
    schedules: false,
  };
}

export function* xFollowers(account: Account): Conversation<ChannelNumbers> {
  const answer: HttpAnswer = yield readX('/users/me?user.fields=public_metrics', account);
  const metrics = isSuccess(answer) ? readAnswer(meSchema, answer)?.data.public_metrics : undefined;
  return metrics ? { followers: metrics.followers_count } : {};
}
