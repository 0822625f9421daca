import * as z from 'zod';
import type { Account, Checked, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer, HttpRequest } from '../../http.ts';
import { AUTHORIZED, mastodonRefusal, NO_SERVER, serverId } from './server.ts';

const accountSchema = z.object({
  id: serverId,
  username: z.string(),
  url: z.string().nullish(),
  suspended: z.boolean().nullish(),
  limited: z.boolean().nullish(),
});

const appSchema = z.object({ scopes: z.array(z.string()).nullish() });

/** Permissions that let an application publish. */
const WRITING = ['write', 'write:statuses'];

/** Whose token this is, what its application may do, and whether the server schedules. */
export function* mastodonCheck(account: Account): Conversation<Checked> {
  if (account.server === undefined) return { kind: 'refused', refusal: NO_SERVER };
  const answer: HttpAnswer = yield read(account, '/api/v1/accounts/verify_credentials');
  const me = readAnswer(accountSchema, answer);
  if (!isSuccess(answer) || !me) {
    return { kind: 'refused', refusal: mastodonRefusal(answer, 'read:accounts') };
  }
  const app: HttpAnswer = yield read(account, '/api/v1/apps/verify_credentials');
  const permissions = (isSuccess(app) ? readAnswer(appSchema, app)?.scopes : undefined) ?? [];
  const maySay = permissions.length === 0 ? undefined : WRITING.some((scope) => permissions.includes(scope));
  return {
    kind: 'ok',
    id: me.id,
    handle: `${me.username}@${account.server.replace(/^https?:\/\//, '')}`,
    url: me.url ?? undefined,
    mayPublish: me.suspended ? false : maySay,
    permissions,
    // Its tokens end when somebody revokes them.
    expires: undefined,
    schedules: yield* schedulesPosts(account),
  };
}

const instanceSchema = z.object({ version: z.string() });

/**
 * Whether the server keeps scheduled statuses where they can be seen: it has a list of them. Hollo, which takes
 * `scheduled_at` and publishes at once, has none. That of snac is always empty, so that nobody could tell what became
 * of a lost answer; it has no description of its second version, and its version says its name.
 */
export function* schedulesPosts(account: Account): Conversation<boolean> {
  if (account.server === undefined) return false;
  const answer: HttpAnswer = yield read(account, '/api/v1/scheduled_statuses?limit=1');
  if (answer.status !== 200 || readAnswer(z.array(z.unknown()), answer) === undefined) return false;
  const described: HttpAnswer = yield read(account, '/api/v2/instance');
  const instance = described.status === 200 ? readAnswer(instanceSchema, described) : undefined;
  return instance !== undefined && !/\bsnac\b/i.test(instance.version);
}

function read({ server = '' }: Account, path: string): HttpRequest {
  return { method: 'GET', url: `${server}${path}`, headers: AUTHORIZED, effect: 'read' };
}
