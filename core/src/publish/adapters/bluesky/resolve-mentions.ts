import * as z from 'zod';
import { findBlueskyEntities } from '../../../networks/counting/entities/bluesky-entities.ts';
import type { Account, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer } from '../../answer.ts';
import { methodUrl } from './session.ts';

const identity = z.looseObject({ did: z.string().startsWith('did:') });

/** Who is mentioned in a text, by handle in small letters. Whom nobody knows is left out, and stays text. */
export function* resolveMentions(text: string, account: Account): Conversation<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  const handles = findBlueskyEntities(text).flatMap(({ kind, value }) =>
    kind === 'mention' ? [value.toLowerCase()] : [],
  );
  for (const handle of new Set(handles)) {
    const answer = yield {
      method: 'GET',
      url: methodUrl(account, 'com.atproto.identity.resolveHandle', { handle }),
      effect: 'read',
      imagined: { did: `did:of:${handle}` },
    };
    const did = isSuccess(answer) ? readAnswer(identity, answer)?.did : undefined;
    if (did !== undefined) known.set(handle, did);
  }
  return known;
}
