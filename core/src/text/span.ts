/**
 * A half-open range of UTF-16 offsets in the file that a text came from.
 * The only coordinate that `core` knows; lines and columns exist at the edges.
 */
export type Span = { readonly start: number; readonly end: number };

/** Makes a span from two UTF-16 offsets. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** True when `inner` lies wholly inside `outer` (equal ends count as inside). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when an offset lies in the span, its end included, as a cursor would be. */
export function touches(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}

/** True when two spans share at least one character, or one is empty and touches the other. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that covers both. */
export function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Orders spans by start, then by end, for sorted output. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
