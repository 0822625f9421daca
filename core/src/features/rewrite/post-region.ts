import type { Post } from '../../model/parsed.ts';
import { lineStartAt } from '../../text/source.ts';
import { type Span, span } from '../../text/span.ts';

/** The lines of a post's keys: its front matter, or its item in a list without what stands above its dash. */
export function postRegion(text: string, post: Post): Span {
  if (post.body) return post.span;
  const start = lineStartAt(text, post.span.start);
  const content = post.span.start + text.slice(post.span.start, post.span.end).trimEnd().length;
  const feed = text.indexOf('\n', content);
  return span(start, feed < 0 ? text.length : feed + 1);
}

/** The same with the comments right above the dash, which speak of the post. */
export function itemRegion(text: string, post: Post): Span {
  const { start, end } = postRegion(text, post);
  let lead = start;
  while (lead > 0) {
    const line = lineStartAt(text, lead - 1);
    if (!/^[ \t]*#/.test(text.slice(line, lead))) break;
    lead = line;
  }
  // Comments at the top of the file that a blank line parts from nothing speak of all of it.
  return span(lead === 0 && start > 0 && post.index === 0 ? start : lead, end);
}
