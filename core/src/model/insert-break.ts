import { pairOf, type ScalarNode } from '../syntax/node.ts';
import { scalarText } from '../syntax/scalar-text.ts';
import type { Edit } from '../text/edit.ts';
import { lineStartAt } from '../text/source.ts';
import { contains, type Span, span } from '../text/span.ts';
import { valueAround } from './edit-text.ts';
import { lineBreakOf } from './insert-key.ts';
import type { Post } from './parsed.ts';

/**
 * Starts the next part of a thread: a line `---` in the Markdown body, or in whatever style the value
 * is written.
 *
 * @param gap the white space between the parts in the file, and what else is not sent, such as a comment.
 * @param next UTF-16 offset in the file at which the next part starts.
 */
export function insertBreak(post: Post, gap: Span, next: number): Edit | undefined {
  const fileText = post.source.text;
  const lineBreak = lineBreakOf(fileText);
  const node = post.body && contains(post.body, gap) ? undefined : valueAround(post, gap);
  if (node?.style === 'double')
    return {
      span: keepingComments(fileText, gap, next, /^(?:[ \t\r\n]|\\n|\\t|\\\r?\n)*$/),
      text: '\\n\\n---\\n\\n',
    };
  const indent = node ? valueIndent(post, node) : '';
  if (indent === undefined) return undefined;
  // A plain value would take what follows for a comment.
  if (node?.style === 'plain' && fileText[next] === '#') return undefined;
  const place = keepingComments(fileText, gap, next, /^[ \t\r\n]*$/);
  return { span: place, text: `${lineBreak}${lineBreak}${indent}---${lineBreak}${lineBreak}${indent}` };
}

/** The gap if nothing but white space would go with it, else the place right before the next part. */
function keepingComments(fileText: string, gap: Span, next: number, space: RegExp): Span {
  return gap.end === next && space.test(fileText.slice(gap.start, gap.end)) ? gap : span(next, next);
}

/** What the lines of a value stand behind, as spaces. */
export function valueIndent(post: Post, node: ScalarNode): string | undefined {
  const fileText = post.source.text;
  if (node.style === 'literal' || node.style === 'folded') {
    const mapped = scalarText(fileText, node);
    const first = mapped.pieces.find(({ kind, length }) => kind === 'verbatim' && length > 0);
    if (!first) return undefined;
    const before = fileText.slice(lineStartAt(fileText, first.source.start), first.source.start);
    return /^ +$/.test(before) ? before : undefined;
  }
  const key = keyOf(post, node);
  if (key === undefined) return undefined;
  const before = fileText.slice(lineStartAt(fileText, key), key);
  return before.includes('\t') ? undefined : ' '.repeat(before.length + 2);
}

/** Where the key of a value starts. */
function keyOf({ node: root }: Post, value: ScalarNode): number | undefined {
  const maps = [root, pairOf(root, 'variants')?.value, pairOf(root, 'firstComment')?.value];
  const pair = maps
    .flatMap((map) => (map?.kind === 'map' ? map.pairs : []))
    .find((found) => found.value === value);
  return pair?.key.span.start;
}
