import type { TextLimit } from '../network.ts';

/**
 * UTF-16 offset in a text from which it exceeds the first of some limits to be exceeded; undefined when
 * it fits into all of them.
 *
 * @param warning the content warning of the post, which counts on some networks.
 */
export function firstOverflow(text: string, limits: readonly TextLimit[], warning = ''): number | undefined {
  let first: number | undefined;
  for (const { count, overflowAt, max, includesWarning } of limits) {
    const before = includesWarning ? warning : '';
    const counted = before + text;
    if (count(counted) <= max.value) continue;
    const at = Math.max(0, (overflowAt(counted, max.value) ?? 0) - before.length);
    first = Math.min(first ?? at, at);
  }
  return first;
}

/** True where a text, with the content warning where that counts, exceeds none of some limits. */
export function fits(text: string, limits: readonly TextLimit[], warning = ''): boolean {
  return limits.every(
    ({ count, max, includesWarning }) => count((includesWarning ? warning : '') + text) <= max.value,
  );
}
