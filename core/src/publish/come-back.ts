import type { Adapter } from './adapter.ts';
import type { HttpAnswer } from './http.ts';

/** Before this many seconds a reset is a span of time, after it a moment: 2001 in seconds since 1970. */
const MOMENT = 1_000_000_000;

/**
 * When to come back, in milliseconds since 1970-01-01T00:00Z, for an answer by which a network says that
 * it took nothing and will later. Undefined for every other answer.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after (read 2026-11-21)
 */
export function comeBackAt(answer: HttpAnswer, adapter: Adapter, now: number): number | undefined {
  const own = adapter.comeBack?.(answer, now);
  if (own !== undefined) return Math.max(own, now);
  const { status, headers } = answer;
  const after = readRetryAfter(headers['retry-after'], now);
  // Without a word of when, a 503 may come from a gateway behind which everything went well.
  if (status === 503) return after;
  if (status !== 429) return undefined;
  return after ?? readReset(headers['ratelimit-reset'] ?? headers['x-ratelimit-reset'], now) ?? now + 60_000;
}

/** Seconds, or a date. */
function readRetryAfter(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  const at = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(at, now);
}

/** Seconds from now, seconds since 1970, or a date: networks have all three. */
function readReset(text: string | undefined, now: number): number | undefined {
  if (text === undefined || text === '') return undefined;
  const seconds = Number(text);
  if (!Number.isFinite(seconds)) return readRetryAfter(text, now);
  return Math.max(now, seconds > MOMENT ? seconds * 1000 : now + seconds * 1000);
}
