import * as z from 'zod';
import type { Refusal } from '../../../ledger/outcome.ts';
import type { Account } from '../../adapter.ts';
import { readAnswer, refusalOf } from '../../answer.ts';
import type { HttpAnswer, HttpRequest, SignedBy } from '../../http.ts';

const API = 'https://api.x.com/2';

const SIGNED_BY: SignedBy = {
  key: 'api_key',
  keySecret: 'api_key_secret',
  token: 'oauth1_token',
  tokenSecret: 'oauth1_token_secret',
};

/** By an OAuth 2.0 token where there is one, else by the four secrets that never end and suit a CI. */
export function authorizedAs({ secrets }: Account): Pick<HttpRequest, 'headers' | 'signedBy'> {
  const isSigned =
    !secrets.has('access_token') && Object.values(SIGNED_BY).every((name) => secrets.has(name));
  if (isSigned) return { signedBy: SIGNED_BY };
  return { headers: { authorization: ['Bearer ', { secret: 'access_token' }] } };
}

/** What is missing to get in; undefined where nothing is, and where nobody has secrets, as in a dry run. */
export function missingSecret({ secrets }: Account): string | undefined {
  if (secrets.has('access_token') || secrets.size === 0) return undefined;
  const missing = Object.values(SIGNED_BY).filter((name) => !secrets.has(name));
  if (missing.length === 0) return undefined;
  return missing.length < 4 ? missing[0] : 'access_token';
}

/** Problems as RFC 7807 has them; some answers put them into a list. */
const problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  message: z.string().optional(),
  type: z.string().optional(),
});
const problemSchema = problem.extend({ errors: z.array(problem).optional() });

export function xUrl(path: string): string {
  return `${API}${path}`;
}

export function readX(path: string, account: Account): HttpRequest {
  return { method: 'GET', url: xUrl(path), ...authorizedAs(account), effect: 'read' };
}

/**
 * Why X said no. What its problems are called is documented, what the sentences say is not; these are
 * seen in the wild.
 *
 * @see https://docs.x.com/x-api/fundamentals/response-codes-and-errors (read 2026-11-21)
 */
export function xRefusal(answer: HttpAnswer): Refusal {
  const read = readAnswer(problemSchema, answer);
  const all = read ? [read, ...(read.errors ?? [])] : [];
  const sentences = all.flatMap(({ detail, message }) => detail ?? message ?? []);
  const refusal = refusalOf(answer, sentences.join(' ') || read?.title);
  const said = all.map((one) => Object.values(one).join(' ')).join(' ');
  const known = REASONS.find(([status, pattern]) => status === answer.status && pattern.test(said));
  return known ? { ...refusal, reason: known[2] } : refusal;
}

const REASONS: readonly (readonly [number, RegExp, Refusal['reason']])[] = [
  [403, /duplicate content/i, 'duplicate'],
  [403, /deleted or not visible|tweet that (?:does not|doesn't) exist/i, 'reply-gone'],
  [403, /suspended|locked/i, 'suspended'],
  [403, /unsupported authentication|scope|oauth1-permissions|client-forbidden/i, 'missing-permission'],
  [403, /limit/i, 'quota'],
  [400, /too long|shorter|exceeds? .*characters/i, 'too-long'],
  [400, /media/i, 'media'],
  [400, /empty|required.*text|text.*required/i, 'empty'],
  [400, /in_reply_to|reply/i, 'reply-gone'],
  [429, /usage-capped|credits?/i, 'payment'],
];

/** The reset is in seconds since 1970; a day's limit has a header of its own. */
export function comeBackToX({ status, headers }: HttpAnswer): number | undefined {
  if (status !== 429) return undefined;
  const spent =
    headers['x-user-limit-24hour-remaining'] === '0' ? headers['x-user-limit-24hour-reset'] : undefined;
  const seconds = Number(spent ?? headers['x-rate-limit-reset'] ?? 'NaN');
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
