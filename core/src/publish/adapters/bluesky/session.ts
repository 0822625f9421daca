import * as z from 'zod';
import type { Refusal } from '../../../ledger/outcome.ts';
import type { Account, Conversation } from '../../adapter.ts';
import { isSuccess, quoted, readAnswer, refusalOf } from '../../answer.ts';
import type { HttpAnswer, HttpRequest, Veiled } from '../../http.ts';

/** Where accounts live whose plan names no server of their own. */
const SERVER = 'https://bsky.social';

const failure = z.looseObject({ error: z.string().optional(), message: z.string().optional() });

/** The address of a method on the account's server. */
export function methodUrl({ server }: Account, method: string, query: Readonly<Record<string, string>> = {}) {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${server ?? SERVER}/xrpc/${method}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

/** What opens the account once there is a session. */
export const authorization: Veiled = ['Bearer ', { secret: 'session' }];

/**
 * Opens a session with the app password, unless there is one. The server allows 30 in 5 minutes and 300 a
 * day, so that one serves all steps of a run.
 *
 * @returns why there is none; undefined where there is one.
 */
export function* openSession(account: Account, isAnew: boolean): Conversation<Refusal | undefined> {
  if (account.secrets.has('session') && !isAnew) return undefined;
  const answer = yield {
    method: 'POST',
    url: methodUrl(account, 'com.atproto.server.createSession'),
    body: {
      kind: 'json',
      value: { identifier: account.handle ?? '', password: { secret: 'app_password' } },
    },
    effect: 'upload',
    takes: [{ name: 'session', pointer: '/accessJwt' }],
  };
  return isSuccess(answer) ? undefined : refusalIn(answer);
}

/** True where the session came to its end, which a new one mends. */
function isExpired(answer: HttpAnswer): boolean {
  const error = readAnswer(failure, answer)?.error;
  return (
    (answer.status === 400 && (error === 'ExpiredToken' || error === 'InvalidToken')) || answer.status === 401
  );
}

/** Asks with a session, and once more with a new one where it came to its end. */
export function* ask(account: Account, request: HttpRequest): Conversation<HttpAnswer> {
  const answer = yield request;
  if (!isExpired(answer)) return answer;
  const refusal = yield* openSession(account, true);
  return refusal ? answer : yield request;
}

/** What the server objects to. */
export function refusalIn(answer: HttpAnswer): Refusal {
  const said = readAnswer(failure, answer);
  const words = quoted(said?.message ?? said?.error);
  const plain = refusalOf(answer, said?.message ?? said?.error);
  const withWords = words === undefined ? {} : { words };
  switch (said?.error) {
    case 'AccountTakedown':
    case 'AccountSuspended':
    case 'AccountDeactivated':
      return { reason: 'suspended', ...withWords };
    case 'ExpiredToken':
      return { reason: 'expired', ...withWords };
    case 'InvalidToken':
    case 'AuthMissing':
    case 'AuthenticationRequired':
    case 'AuthFactorTokenRequired':
      return { reason: 'unauthenticated', ...withWords };
    case 'BlobTooLarge':
    case 'PayloadTooLarge':
      return { reason: 'too-large', ...withWords };
    case 'InvalidMimeType':
    case 'BlobNotFound':
      return { reason: 'media', ...withWords };
    default:
      return plain;
  }
}
