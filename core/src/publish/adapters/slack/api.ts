import * as z from 'zod';
import type { Refusal, RefusalReason } from '../../../ledger/outcome.ts';
import { quoted, readAnswer, refusalOf } from '../../answer.ts';
import type { HttpAnswer, HttpRequest, Veiled } from '../../http.ts';
import type { Json } from '../../json.ts';

const API = 'https://slack.com/api/';

/** What metadata of a message is called, by which it is found again. */
export const EVENT_TYPE = 'vocero_post';

/** Slack answers 200 and says in the answer whether it did it. */
export const repliedSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  needed: z.string().optional(),
  response_metadata: z.object({ messages: z.array(z.string()).optional() }).optional(),
});

const AUTHORIZED: { readonly authorization: Veiled } = {
  authorization: ['Bearer ', { secret: 'bot_token' }],
};

/** A method that takes JSON. */
export function post(
  method: string,
  value: Json,
  rest: Pick<HttpRequest, 'effect' | 'imagined'>,
): HttpRequest {
  return {
    method: 'POST',
    url: `${API}${method}`,
    headers: AUTHORIZED,
    body: { kind: 'json', value },
    ...rest,
  };
}

/** A method that takes a form, as all that read do: those refuse JSON. */
export function form(
  method: string,
  fields: Readonly<Record<string, string | undefined>>,
  rest: Pick<HttpRequest, 'effect' | 'imagined' | 'delay'> = { effect: 'read' },
): HttpRequest {
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    method: 'POST',
    url: `${API}${method}`,
    headers: AUTHORIZED,
    body: { kind: 'form', fields: given },
    ...rest,
  };
}

export function isOk(answer: HttpAnswer): boolean {
  return readAnswer(repliedSchema, answer)?.ok === true;
}

/**
 * An answer of Slack as one that has its status: it says no with 200. What may have gone wrong halfway is
 * an error of the server, as Slack's own documentation has it of `fatal_error`.
 */
export function withStatus(answer: HttpAnswer): HttpAnswer {
  const error = readAnswer(repliedSchema, answer)?.error;
  if (error === undefined || answer.status !== 200) return answer;
  if (HALFWAY.has(error)) return { ...answer, status: 500 };
  if (error === 'ratelimited' || error === 'rate_limited') return { ...answer, status: 429 };
  return { ...answer, status: 400 };
}

const HALFWAY = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

/**
 * What Slack's errors mean.
 *
 * @see https://docs.slack.dev/reference/methods/chat.postMessage#errors (read 2026-11-21)
 */
const REASONS: Readonly<Record<string, RefusalReason>> = {
  invalid_auth: 'unauthenticated',
  not_authed: 'unauthenticated',
  token_revoked: 'unauthenticated',
  token_expired: 'expired',
  account_inactive: 'suspended',
  team_access_not_granted: 'forbidden',
  missing_scope: 'missing-permission',
  not_allowed_token_type: 'missing-permission',
  no_permission: 'missing-permission',
  channel_not_found: 'not-found',
  invalid_channel: 'not-found',
  not_in_channel: 'forbidden',
  is_archived: 'forbidden',
  ekm_access_denied: 'forbidden',
  access_denied: 'forbidden',
  msg_too_long: 'too-long',
  no_text: 'empty',
  thread_not_found: 'reply-gone',
  invalid_thread_ts: 'reply-gone',
  cannot_reply_to_message: 'reply-gone',
  message_limit_exceeded: 'quota',
  posting_to_general_channel_denied: 'forbidden',
  file_not_found: 'media',
  file_type_not_allowed: 'media',
  alt_txt_too_large: 'too-long',
  file_uploads_disabled: 'forbidden',
  file_uploads_except_images_disabled: 'forbidden',
  invalid_attachments: 'media',
  file_upload_size_restricted: 'too-large',
  storage_limit_reached: 'quota',
  time_in_past: 'invalid',
  time_too_far: 'invalid',
};

export function slackRefusal(answer: HttpAnswer): Refusal {
  const read = readAnswer(repliedSchema, answer);
  if (read?.error === undefined) return refusalOf(answer, undefined);
  const { error, needed } = read;
  const words = quoted([error, ...(read.response_metadata?.messages ?? [])].join(' '));
  const reason = REASONS[error] ?? (error.startsWith('restricted_action') ? 'forbidden' : undefined);
  const known = reason ?? (withStatus(answer).status >= 500 ? 'unavailable' : 'invalid');
  return { reason: known, ...(words && { words }), ...(needed && { subject: needed }) };
}
