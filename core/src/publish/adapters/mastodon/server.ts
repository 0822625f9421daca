import * as z from 'zod';
import type { Refusal } from '../../../ledger/outcome.ts';
import { quoted, readAnswer, refusalOf } from '../../answer.ts';
import type { HttpAnswer, Veiled } from '../../http.ts';

export const AUTHORIZED: { readonly authorization: Veiled } = {
  authorization: ['Bearer ', { secret: 'access_token' }],
};

export const NO_SERVER: Refusal = { reason: 'missing', subject: 'server' };

/** An id as servers write it: a text in Mastodon, a number in some others. */
export const serverId = z.union([z.string().min(1), z.number().transform(String)]);

export const statusSchema = z.object({
  id: serverId,
  url: z.string().nullish(),
  content: z.string().nullish(),
  created_at: z.string().nullish(),
  in_reply_to_id: serverId.nullish(),
  favourites_count: z.number().nullish(),
  reblogs_count: z.number().nullish(),
  replies_count: z.number().nullish(),
});

/** What `scheduled_at` gets where a server really schedules: a time and the parameters, no status. */
export const scheduledSchema = z.object({
  id: serverId,
  scheduled_at: z.string(),
  params: z.object({ text: z.string().nullish() }),
});

const errorSchema = z.object({ error: z.string(), error_description: z.string().nullish() });

/**
 * Why a server said no. Mastodon has no codes; these are the words of its translations in English, in
 * which an API answers, and of GoToSocial.
 *
 * @see https://github.com/mastodon/mastodon/blob/main/config/locales/en.yml (read 2026-11-21)
 */
export function mastodonRefusal(answer: HttpAnswer, permission?: string): Refusal {
  const read = readAnswer(errorSchema, answer);
  const words = quoted(read?.error);
  const said = words === undefined ? {} : { words };
  const has = (pattern: RegExp) => pattern.test(words ?? '');
  const { status } = answer;
  if (status === 401 && has(/revoked|expired/i)) return { reason: 'expired', ...said };
  if (status === 403 && has(/scope/i)) {
    return { reason: 'missing-permission', ...said, ...(permission && { subject: permission }) };
  }
  if (status === 403 && has(/disabled|suspended|pending|locked/i)) return { reason: 'suspended', ...said };
  if (status === 422 || status === 400) {
    if (has(/character limit|too long|max(?:imum)? .*(?:character|length)|exceed/i)) {
      return { reason: 'too-long', ...said };
    }
    if (has(/can't be blank|must be provided|no .*content/i)) return { reason: 'empty', ...said };
    if (has(/attach|media|image|video|file/i)) return { reason: 'media', ...said };
    if (has(/daily limit|total limit|scheduled/i)) return { reason: 'quota', ...said };
  }
  return refusalOf(answer, read?.error);
}
