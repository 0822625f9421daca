import * as z from 'zod';
import type { Sent } from '../../../ledger/outcome.ts';
import type { Account, ChannelNumbers, Checked, Conversation, Numbers } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import { ask, authorization, methodUrl, openSession, refusalIn } from './session.ts';

const session = z.looseObject({
  did: z.string(),
  handle: z.string(),
  active: z.boolean().optional(),
});

/** Opens a session and asks whose it is. An app password ends when its owner revokes it, so there is no date. */
export function* checkBluesky(account: Account): Conversation<Checked> {
  if (!account.handle) return { kind: 'refused', refusal: { reason: 'missing', subject: 'handle' } };
  const closed = yield* openSession(account, false);
  if (closed) return { kind: 'refused', refusal: closed };
  const answer = yield* ask(account, {
    method: 'GET',
    url: methodUrl(account, 'com.atproto.server.getSession'),
    headers: { authorization },
    effect: 'read',
  });
  const known = isSuccess(answer) ? readAnswer(session, answer) : undefined;
  if (!known) return { kind: 'refused', refusal: refusalIn(answer) };
  return {
    kind: 'ok',
    id: known.did,
    handle: known.handle,
    url: `https://bsky.app/profile/${known.handle}`,
    mayPublish: known.active !== false,
    permissions: [],
    expires: undefined,
    schedules: false,
  };
}

/** Most posts that one question may ask for. */
const MOST = 25;

const count = z.int().min(0).optional();
const posts = z.looseObject({
  posts: z.array(z.looseObject({ uri: z.string(), likeCount: count, repostCount: count, replyCount: count })),
});

/** Likes, reposts and replies; the network tells nobody how often a post was seen. */
export function* blueskyNumbers(
  published: readonly Sent[],
  account: Account,
): Conversation<readonly (Numbers | undefined)[]> {
  if (yield* openSession(account, false)) return published.map(() => undefined);
  const found = new Map<string, Numbers>();
  for (let from = 0; from < published.length; from += MOST) {
    const query = published.slice(from, from + MOST).map(({ id }) => `uris=${encodeURIComponent(id)}`);
    const answer = yield* ask(account, {
      method: 'GET',
      url: `${methodUrl(account, 'app.bsky.feed.getPosts')}?${query.join('&')}`,
      headers: { authorization },
      effect: 'read',
    });
    for (const one of (isSuccess(answer) && readAnswer(posts, answer)?.posts) || []) {
      found.set(one.uri, {
        ...(one.likeCount !== undefined && { likes: one.likeCount }),
        ...(one.repostCount !== undefined && { reposts: one.repostCount }),
        ...(one.replyCount !== undefined && { replies: one.replyCount }),
      });
    }
  }
  return published.map(({ id }) => found.get(id));
}

const profile = z.looseObject({ followersCount: z.int().min(0) });

export function* blueskyFollowers(account: Account): Conversation<ChannelNumbers> {
  if (yield* openSession(account, false)) return {};
  const answer = yield* ask(account, {
    method: 'GET',
    url: methodUrl(account, 'app.bsky.actor.getProfile', { actor: account.handle ?? '' }),
    headers: { authorization },
    effect: 'read',
  });
  const followers = isSuccess(answer) ? readAnswer(profile, answer)?.followersCount : undefined;
  return followers === undefined ? {} : { followers };
}
