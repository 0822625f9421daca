import * as z from 'zod';
import type { Account, ChannelNumbers, Checked, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import type { HttpAnswer } from '../../http.ts';
import { foremRefusal, readForem } from './forem.ts';

const meSchema = z.object({ id: z.number(), username: z.string() });

const PAGE = 1000;
/** Followers are only listed: beyond this many pages nobody counts. */
const PAGES = 50;

/** Whose key this is. A key may do what its account may. */
export function* devtoCheck(account: Account): Conversation<Checked> {
  const answer: HttpAnswer = yield readForem(account, '/users/me');
  const me = readAnswer(meSchema, answer);
  if (!isSuccess(answer) || !me) return { kind: 'refused', refusal: foremRefusal(answer) };
  return {
    kind: 'ok',
    id: String(me.id),
    handle: me.username,
    url: `${account.server ?? 'https://dev.to'}/${me.username}`,
    mayPublish: undefined,
    permissions: [],
    expires: undefined,
    schedules: false,
  };
}

export function* devtoFollowers(account: Account): Conversation<ChannelNumbers> {
  let followers = 0;
  for (let page = 1; page <= PAGES; page += 1) {
    const answer: HttpAnswer = yield readForem(account, `/followers/users?per_page=${PAGE}&page=${page}`);
    const read = isSuccess(answer) ? readAnswer(z.array(z.unknown()), answer) : undefined;
    if (!read) return {};
    followers += read.length;
    if (read.length < PAGE) return { followers };
  }
  return {};
}
