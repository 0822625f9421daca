import * as z from 'zod';
import type { Refusal } from '../../../ledger/outcome.ts';
import type { Account } from '../../adapter.ts';
import { readAnswer, refusalOf } from '../../answer.ts';
import type { HttpAnswer, HttpBody, HttpRequest } from '../../http.ts';
import type { Json } from '../../json.ts';

const SERVER = 'https://api.telegram.org';

export const errorSchema = z.object({
  description: z.string().optional(),
  parameters: z
    .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() })
    .optional(),
});

/** A method of the Bot API. A server of one's own takes the same calls, and larger files. */
export function call(
  { server = SERVER }: Account,
  method: string,
  body: HttpBody,
  rest: Pick<HttpRequest, 'effect' | 'imagined'>,
): HttpRequest {
  return { method: 'POST', url: [`${server}/bot`, { secret: 'bot_token' }, `/${method}`], body, ...rest };
}

/** A call that changes nothing. */
export function ask(account: Account, method: string, value: Json = {}): HttpRequest {
  return call(account, method, { kind: 'json', value }, { effect: 'read' });
}

/** The chat that posts go to: by its id where the plan has one, else by its public name. */
export function chatOf({ target, handle }: Account): string | undefined {
  if (target !== undefined) return target;
  return handle === undefined ? undefined : `@${handle}`;
}

/**
 * Why the Bot API said no: it has statuses, and sentences in English that have been the same for years.
 *
 * @see https://core.telegram.org/api/errors (read 2026-11-21)
 */
export function telegramRefusal(answer: HttpAnswer): Refusal {
  const read = readAnswer(errorSchema, answer);
  const refusal = refusalOf(answer, read?.description);
  const moved = read?.parameters?.migrate_to_chat_id;
  if (moved !== undefined) return { ...refusal, reason: 'not-found', subject: `target: ${moved}` };
  // A token of the wrong form makes an address that does not exist, which has this very answer.
  if (answer.status === 404) return { ...refusal, reason: 'unauthenticated' };
  const known = REASONS.find(([pattern]) => pattern.test(read?.description ?? ''));
  return known ? { ...refusal, reason: known[1] } : refusal;
}

const REASONS: readonly (readonly [RegExp, Refusal['reason']])[] = [
  [/chat not found|user not found/i, 'not-found'],
  [
    /not enough rights|have no rights|need administrator rights|not a member|was kicked|CHAT_WRITE/i,
    'forbidden',
  ],
  [/deactivated|restricted/i, 'suspended'],
  [/repl(?:y|ied) (?:message )?not found/i, 'reply-gone'],
  [/too long/i, 'too-long'],
  [/too (?:big|large)/i, 'too-large'],
  [/text is empty|must be non-empty/i, 'empty'],
  [/PHOTO_|IMAGE_|VIDEO_|MEDIA_|wrong (?:file|type)|wrong remote|failed to get/i, 'media'],
];
