import type * as z from 'zod';
import type { Refusal, RefusalReason } from '../ledger/outcome.ts';
import type { HttpAnswer } from './http.ts';

/** What an answer says in JSON, as far as it has the form one reads for; undefined otherwise. Never throws. */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  { body }: Pick<HttpAnswer, 'body'>,
): z.output<Schema> | undefined {
  try {
    const read = schema.safeParse(JSON.parse(body));
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isSuccess({ status }: Pick<HttpAnswer, 'status'>): boolean {
  return status >= 200 && status < 300;
}

/** Longest quotation of a network's own words, in UTF-16 units. */
const MAX_WORDS = 300;

/** A network's words as they are kept: one line, not too long. */
export function quoted(words: string | undefined): string | undefined {
  const line = words?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (!line) return undefined;
  return line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS - 1).toWellFormed()}…` : line;
}

const BY_STATUS: Readonly<Record<number, RefusalReason>> = {
  401: 'unauthenticated',
  402: 'payment',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  413: 'too-large',
  415: 'media',
  429: 'quota',
};

/** What a status says where a network says no more. */
export function refusalOf({ status }: HttpAnswer, words: string | undefined): Refusal {
  const reason = BY_STATUS[status] ?? (status >= 500 ? 'unavailable' : status >= 400 ? 'invalid' : 'other');
  const said = quoted(words);
  return said === undefined ? { reason } : { reason, words: said };
}
