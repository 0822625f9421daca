import * as z from 'zod';
import type { Refusal } from '../../../ledger/outcome.ts';
import type { Account, Conversation } from '../../adapter.ts';
import { isSuccess, readAnswer, refusalOf } from '../../answer.ts';
import type { HttpAnswer, HttpRequest, Veiled } from '../../http.ts';
import type { Json } from '../../json.ts';
import { notReady, notTaken, type Ready, ready } from '../../outcomes.ts';

const API = 'https://api.linkedin.com';

/**
 * The month whose form of the API this is; LinkedIn keeps each for a year at least.
 *
 * @see https://learn.microsoft.com/en-us/linkedin/marketing/versioning (read 2026-11-21)
 */
const VERSION = '202605';

export const HEADERS: Readonly<Record<string, Veiled>> = {
  authorization: ['Bearer ', { secret: 'access_token' }],
  'linkedin-version': VERSION,
  'x-restli-protocol-version': '2.0.0',
};

export function readLinkedin(path: string, headers: HttpRequest['headers'] = {}): HttpRequest {
  return { method: 'GET', url: `${API}${path}`, headers: { ...HEADERS, ...headers }, effect: 'read' };
}

export function postLinkedin(
  path: string,
  value: Json,
  rest: Pick<HttpRequest, 'effect' | 'imagined' | 'imaginedHeaders'>,
): HttpRequest {
  return { method: 'POST', url: `${API}${path}`, headers: HEADERS, body: { kind: 'json', value }, ...rest };
}

/** An identifier as a part of a path: its colons and parentheses are escaped there. */
export function inPath(urn: string): string {
  return encodeURIComponent(urn).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}

const errorSchema = z.object({
  message: z.string().optional(),
  code: z.string().optional(),
  serviceErrorCode: z.number().optional(),
  errorDetails: z
    .object({
      inputErrors: z
        .array(z.object({ code: z.string().optional(), description: z.string().optional() }))
        .optional(),
    })
    .optional()
    .catch(undefined),
});

/** Why LinkedIn said no: by its codes where it has some, else by its words. */
export function linkedinRefusal(answer: HttpAnswer): Refusal {
  const read = readAnswer(errorSchema, answer);
  const refusal = refusalOf(answer, read?.message);
  const inputs = read?.errorDetails?.inputErrors ?? [];
  const said = [read?.code, read?.message, ...inputs.flatMap((one) => [one.code, one.description])].join(' ');
  if (read?.serviceErrorCode === 65602) return { ...refusal, reason: 'expired' };
  const known = REASONS.find(([status, pattern]) => status === answer.status && pattern.test(said));
  if (!known) return refusal;
  const permission = known[2] === 'missing-permission' ? /access: ([\w.]+)/.exec(said)?.[1] : undefined;
  return { ...refusal, reason: known[2], ...(permission && { subject: permission }) };
}

const REASONS: readonly (readonly [number, RegExp, Refusal['reason']])[] = [
  [401, /expired/i, 'expired'],
  [403, /./, 'missing-permission'],
  [422, /duplicate/i, 'duplicate'],
  [400, /duplicate/i, 'duplicate'],
  [422, /length|too long|maximum/i, 'too-long'],
  [400, /length|too long|maximum/i, 'too-long'],
  [422, /empty|required|blank/i, 'empty'],
  [422, /image|video|document|media|asset/i, 'media'],
  [400, /image|video|document|media|asset/i, 'media'],
  [426, /./, 'unsupported'],
];

const meSchema = z.object({ sub: z.string(), name: z.string().optional() });

/** `urn:li:person:…` or `urn:li:organization:…`: the plan's target, else whoever signed in. */
export function* authorOf(account: Account): Conversation<Ready<string>> {
  const { target, kind } = account;
  if (target !== undefined) {
    if (target.startsWith('urn:li:')) return ready(target);
    return ready(`urn:li:${kind === 'person' ? 'person' : 'organization'}:${target}`);
  }
  if (kind === 'page') return notReady({ reason: 'missing', subject: 'target' });
  const answer: HttpAnswer = yield { ...readLinkedin('/v2/userinfo'), imagined: { sub: 'me' } };
  const me = isSuccess(answer) ? readAnswer(meSchema, answer) : undefined;
  return me ? ready(`urn:li:person:${me.sub}`) : notTaken(answer, linkedinRefusal(answer));
}
