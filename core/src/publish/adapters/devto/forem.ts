import * as z from 'zod';
import type { Refusal } from '../../../ledger/outcome.ts';
import type { Account } from '../../adapter.ts';
import { readAnswer, refusalOf } from '../../answer.ts';
import type { HttpAnswer, HttpRequest, Veiled } from '../../http.ts';

const SERVER = 'https://dev.to';

/** The media type asks for version 1 of the API. */
export const HEADERS: Readonly<Record<string, Veiled>> = {
  'api-key': [{ secret: 'api_key' }],
  accept: 'application/vnd.forem.api-v1+json',
};

export const articleSchema = z.object({
  id: z.number(),
  url: z.string().nullish(),
  title: z.string().nullish(),
  body_markdown: z.string().nullish(),
  published: z.boolean().nullish(),
  published_at: z.string().nullish(),
  page_views_count: z.number().nullish(),
  public_reactions_count: z.number().nullish(),
  comments_count: z.number().nullish(),
});

export function foremUrl({ server = SERVER }: Account, path: string): string {
  return `${server}/api${path}`;
}

export function readForem(account: Account, path: string): HttpRequest {
  return { method: 'GET', url: foremUrl(account, path), headers: HEADERS, effect: 'read' };
}

const errorSchema = z.object({ error: z.string() });

/** Why Forem said no: the sentences of its validations, in English. */
export function foremRefusal(answer: HttpAnswer): Refusal {
  const words = readAnswer(errorSchema, answer)?.error;
  const refusal = refusalOf(answer, words);
  const has = (pattern: RegExp) => answer.status === 422 && pattern.test(words ?? '');
  if (has(/already been (?:taken|used)/i)) return { ...refusal, reason: 'duplicate' };
  if (has(/too long|maximum/i)) return { ...refusal, reason: 'too-long' };
  if (has(/can't be blank/i)) return { ...refusal, reason: 'empty' };
  if (has(/suspended/i)) return { ...refusal, reason: 'suspended' };
  return refusal;
}
