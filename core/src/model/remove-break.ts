import type { Part } from '../syntax/post-body.ts';
import type { Edit } from '../text/edit.ts';
import { contains, span } from '../text/span.ts';
import { partSpan } from './body-blocks.ts';
import { valueAround } from './edit-text.ts';
import { valueIndent } from './insert-break.ts';
import { lineBreakOf } from './insert-key.ts';
import type { Post } from './parsed.ts';

/**
 * Makes one message of two that follow each other in a thread, with a blank line between them. A comment
 * between them stays. Undefined where the file is laid out in a way that leaves no clean cut.
 */
export function removeBreak(post: Post, first: Part, second: Part): Edit | undefined {
  const { text } = post.source;
  const gap = span(partSpan(first).end, partSpan(second).start);
  const between = text.slice(gap.start, gap.end);
  const lineBreak = lineBreakOf(text);
  if (post.body && contains(post.body, gap)) {
    if (!between.includes('<!--')) return { span: gap, text: lineBreak + lineBreak };
    return { span: gap, text: between.replace(/(^|\n)---[ \t]*\r?\n(?:[ \t]*\r?\n)*/, '$1') };
  }
  const node = valueAround(post, gap);
  if (!node) return undefined;
  if (node.style === 'double') return { span: gap, text: '\\n\\n' };
  const indent = valueIndent(post, node);
  if (indent === undefined || between.includes('<!--')) return undefined;
  // Where lines are folded, a blank line is one line break, and two of them are two.
  const breaks = node.style === 'literal' ? 2 : 3;
  return { span: gap, text: lineBreak.repeat(breaks) + indent };
}
