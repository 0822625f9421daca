import type { Post } from '../../model/parsed.ts';
import { nodeAt, type Pair, pairOf } from '../../syntax/node.ts';
import { replaceScalar } from '../../syntax/spell-scalar.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { lineStartAt } from '../../text/source.ts';
import { span } from '../../text/span.ts';
import { fileId } from '../../workspace/facts.ts';
import { folderOf } from '../../workspace/workspace.ts';
import { freeName } from '../new-post.ts';

/** A copy of a post: a file of its own, or one more entry in the list. */
export type PostCopy =
  | { readonly kind: 'file'; readonly uri: string; readonly text: string }
  | { readonly kind: 'entry'; readonly edit: Edit };

/**
 * A copy of a post that is a draft again: nobody approved it, and it has no id of its own. Undefined where
 * the list is laid out in a way that has no place for another entry.
 *
 * @param changes what else is different in the copy, as edits of the post's file.
 */
export function copyPost(
  post: Post,
  changes: readonly Edit[],
  isTaken: (uri: string) => boolean,
): PostCopy | undefined {
  const { text, uri } = post.source;
  const edits = [...changes, ...draftAgain(post)];
  if (post.body) {
    const name = fileId(uri) ?? 'post';
    return { kind: 'file', uri: freeName(folderOf(uri), name, isTaken), text: applyEdits(text, edits) };
  }
  const start = lineStartAt(text, post.span.start);
  const end = lineEnd(text, post.span.end);
  // Only where the entry has its lines to itself.
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(start, post.span.start))) return undefined;
  if (edits.some((edit) => edit.span.start < start || edit.span.end > end)) return undefined;
  const own = edits.map((edit) => ({ ...edit, span: span(edit.span.start - start, edit.span.end - start) }));
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const copy = applyEdits(text.slice(start, end), own).replace(/\s+$/, '');
  const before = text.slice(0, end).endsWith('\n') ? '' : line;
  return {
    kind: 'entry',
    edit: { span: span(end, end), text: `${before}${copy}${before === '' ? line : ''}` },
  };
}

function draftAgain(post: Post): readonly Edit[] {
  const { text } = post.source;
  const status = nodeAt(post.node, ['status']);
  const isSettled = post.entry.status === 'approved' || post.entry.status === 'cancelled';
  const drafted = isSettled && status?.kind === 'scalar' ? replaceScalar(text, status, 'draft') : undefined;
  const gone = ['id', 'approvals', 'repeat'].flatMap((key) => {
    const pair = pairOf(post.node, key);
    return pair ? removed(text, pair) : [];
  });
  return drafted ? [drafted, ...gone] : gone;
}

/** Takes out the lines of a key, where it has them to itself. */
function removed(text: string, { key, value }: Pair): readonly Edit[] {
  const start = lineStartAt(text, key.span.start);
  if (text.slice(start, key.span.start).trim() !== '') return [];
  return [{ span: span(start, lineEnd(text, Math.max(key.span.end, value.span.end))), text: '' }];
}

/** Behind the line break of the line that an offset is in, or that a span which took its break in ends at. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}
