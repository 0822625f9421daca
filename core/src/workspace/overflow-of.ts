import type { TextLimit } from '../networks/network.ts';
import { type Mapped, toFile } from '../text/mapped.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';

/** By how much a text exceeds a limit, and what of it does. */
type Overflow = {
  readonly over: number;
  readonly count: number;
  readonly limit: number;
  readonly unit: { readonly kind: 'unit'; readonly unit: TextLimit['unit'] };
  readonly span: Span;
};

/**
 * What of a text is too much for a limit, with its place in the file; undefined where all of it fits.
 *
 * @param warning the content warning of the post, which some networks count too.
 */
export function overflowOf(text: Mapped, limit: TextLimit, warning = ''): Overflow | undefined {
  const before = limit.includesWarning ? warning : '';
  const counted = before + text.text;
  const max = limit.max.value;
  const count = counterOf(limit)(counted);
  if (count <= max) return undefined;
  // Where the warning alone is too long, no character of the text fits.
  const start = Math.max(0, (limit.overflowAt(counted, max) ?? 0) - before.length);
  const unit = { kind: 'unit', unit: limit.unit } as const;
  return { over: count - max, count, limit: max, unit, span: toFile(text, start, text.text.length) };
}

/** How long a text is for a limit, counted as the network counts. */
export function countOf(text: Mapped, limit: TextLimit, warning = ''): number {
  return counterOf(limit)((limit.includesWarning ? warning : '') + text.text);
}

/** Texts of which each way to count keeps the length. */
const MAX_TEXTS = 32;

/** By how they count: limits of accounts are made anew for every post, what counts is not. */
const counters = new WeakMap<TextLimit['count'], TextLimit['count']>();

function counterOf({ count }: TextLimit): TextLimit['count'] {
  const counter = counters.get(count) ?? remembered(count, MAX_TEXTS);
  counters.set(count, counter);
  return counter;
}
