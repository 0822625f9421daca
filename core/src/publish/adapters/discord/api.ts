import * as z from 'zod';
import type { Refusal, RefusalReason } from '../../../ledger/outcome.ts';
import type { Account } from '../../adapter.ts';
import { readAnswer, refusalOf } from '../../answer.ts';
import type { HttpAnswer, HttpRequest, Veiled } from '../../http.ts';

const API = 'https://discord.com/api/v10';

const errorSchema = z.object({
  code: z.number().optional(),
  message: z.string().optional(),
  errors: z.unknown().optional(),
  retry_after: z.number().optional(),
});

/**
 * A bot where the plan names a channel for it, because it can be asked what it sent; else the webhook.
 * Where nobody has secrets, as in a dry run, the plan tells.
 */
export function speaksAsBot({ secrets, target }: Account): boolean {
  if (secrets.size === 0) return target !== undefined;
  return secrets.has('bot_token') && (target !== undefined || !secrets.has('webhook_url'));
}

/** True where each post opens a thread with a title. */
export function isForum({ kind }: Account): boolean {
  return kind === 'forum';
}

export const AS_BOT: { readonly authorization: Veiled } = {
  authorization: ['Bot ', { secret: 'bot_token' }],
};

/** An endpoint of the bot. */
export function botUrl(path: string): string {
  return `${API}${path}`;
}

/** The webhook itself, or what is below it. Its address is a secret as a whole. */
export function webhookUrl(path = ''): Veiled {
  return [{ secret: 'webhook_url' }, path];
}

export function readAsBot(path: string): HttpRequest {
  return { method: 'GET', url: botUrl(path), headers: AS_BOT, effect: 'read' };
}

/**
 * What Discord's codes mean.
 *
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json (read 2026-11-21)
 */
const BY_CODE: Readonly<Record<number, RefusalReason>> = {
  10003: 'not-found',
  10004: 'not-found',
  10008: 'reply-gone',
  10015: 'not-found',
  20009: 'forbidden',
  20016: 'quota',
  20022: 'quota',
  20028: 'quota',
  40001: 'unauthenticated',
  40002: 'suspended',
  40005: 'too-large',
  40058: 'unsupported',
  50001: 'missing-permission',
  50006: 'empty',
  50008: 'unsupported',
  50013: 'missing-permission',
  50014: 'unauthenticated',
  50027: 'unauthenticated',
  50046: 'media',
  160002: 'missing-permission',
  200000: 'forbidden',
  200001: 'forbidden',
  220001: 'unsupported',
  220003: 'unsupported',
  240000: 'forbidden',
};

const SUBJECTS: Readonly<Record<number, string>> = {
  50001: 'View Channel',
  50013: 'Send Messages',
  160002: 'Read Message History',
  220001: 'account: forum',
  220003: 'account: channel',
};

export function discordRefusal(answer: HttpAnswer): Refusal {
  const read = readAnswer(errorSchema, answer);
  const fields = JSON.stringify(read?.errors ?? {});
  const refusal = refusalOf(
    answer,
    [read?.message, leaves(read?.errors).join(' ')].filter(Boolean).join(': '),
  );
  const { code = 0 } = read ?? {};
  if (code === 50035) {
    if (fields.includes('MESSAGE_REFERENCE') || fields.includes('message_reference')) {
      return { ...refusal, reason: 'reply-gone' };
    }
    return fields.includes('MAX_LENGTH') ? { ...refusal, reason: 'too-long' } : refusal;
  }
  const reason = BY_CODE[code];
  const subject = SUBJECTS[code];
  return { ...refusal, ...(reason && { reason }), ...(subject && { subject }) };
}

/** The sentences in the tree of errors, which has them under `_errors` at the ends of its branches. */
function leaves(errors: unknown, depth = 0): readonly string[] {
  if (typeof errors !== 'object' || errors === null || depth > 8) return [];
  return Object.entries(errors).flatMap(([key, value]) => {
    return key === 'message' && typeof value === 'string' ? [value] : leaves(value, depth + 1);
  });
}

/** Discord says in its answer after how many seconds it takes requests again, with fractions. */
export function comeBackToDiscord(answer: HttpAnswer, now: number): number | undefined {
  if (answer.status !== 429) return undefined;
  const seconds =
    readAnswer(errorSchema, answer)?.retry_after ??
    Number(answer.headers['x-ratelimit-reset-after'] ?? 'NaN');
  return Number.isFinite(seconds) ? now + Math.ceil(seconds * 1000) : undefined;
}
