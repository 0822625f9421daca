import { compareSpans, type Span } from './span.ts';

/** Replaces the text under `span` by `text`; an empty span inserts. */
export type Edit = { readonly span: Span; readonly text: string };

/**
 * Applies edits that all speak of the same, unedited text.
 * Edits may touch but not overlap; two insertions at one place keep their order.
 *
 * @throws when two edits overlap: whoever made them has a bug.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => compareSpans(a.span, b.span));
  let result = '';
  let end = 0;
  for (const edit of sorted) {
    if (edit.span.start < end) throw new Error(`Overlapping edits at offset ${edit.span.start}.`);
    result += text.slice(end, edit.span.start) + edit.text;
    end = edit.span.end;
  }
  return result + text.slice(end);
}
