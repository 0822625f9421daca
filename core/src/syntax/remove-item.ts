import type { Edit } from '../text/edit.ts';
import { lineStartAt } from '../text/source.ts';
import type { SeqNode } from './node.ts';

/**
 * The edit that takes one item out of a list of several, with its comma or its line. Undefined where
 * the list is written in a way that leaves no clean cut.
 */
export function removeItem(
  fileText: string,
  { items, span: whole }: SeqNode,
  index: number,
): Edit | undefined {
  const item = items[index];
  if (!item || items.length < 2) return undefined;
  const { start, end } = item.span;
  if (fileText[whole.start] === '[') {
    const [before, after] = [items[index - 1], items[index + 1]];
    const cut = after ? { start, end: after.span.start } : { start: before?.span.end ?? start, end };
    // A comment between two items would go with them.
    return /^[\s,]*$/.test(fileText.slice(after ? end : cut.start, after ? cut.end : start))
      ? { span: cut, text: '' }
      : undefined;
  }
  const lineStart = lineStartAt(fileText, start);
  const line = /[^\r\n]*(?:\r?\n|$)/y;
  line.lastIndex = end;
  const [rest = ''] = line.exec(fileText) ?? [];
  if (!/^[ \t]*-[ \t]+$/.test(fileText.slice(lineStart, start)) || !/^[ \t]*(?:#.*)?\r?\n?$/.test(rest))
    return undefined;
  return { span: { start: lineStart, end: end + rest.length }, text: '' };
}
