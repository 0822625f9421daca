import type { Edit } from '../text/edit.ts';
import { lineStartAt } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { MapNode, SeqNode } from './node.ts';

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
  const spans = items.map((one) => one.span);
  return fileText[whole.start] === '['
    ? cutFlow(fileText, spans, index)
    : cutLine(fileText, item.span, /^[ \t]*-[ \t]+$/);
}

/**
 * The edit that takes a key with a value of one line out of a map of several, with its comma or its line. Undefined
 * where the map is written in a way that leaves no clean cut.
 */
export function removePair(
  fileText: string,
  { pairs, span: whole }: MapNode,
  name: string,
): Edit | undefined {
  const index = pairs.findIndex(({ key }) => String(key.value) === name);
  const pair = pairs[index];
  // An alias stands elsewhere.
  if (!pair || pairs.length < 2 || pairs.some(({ key, value }) => value.span.start < key.span.end))
    return undefined;
  const spans = pairs.map(({ key, value }) => ({ start: key.span.start, end: value.span.end }));
  const own = spans[index];
  if (fileText[whole.start] === '{') return cutFlow(fileText, spans, index);
  return own && cutLine(fileText, own, /^[ \t]*$/);
}

/** Takes one of several out of `[…]` or `{…}`, with its comma. */
function cutFlow(fileText: string, spans: readonly Span[], index: number): Edit | undefined {
  const [before, own, after] = [spans[index - 1], spans[index], spans[index + 1]];
  if (!own) return undefined;
  const { start, end } = own;
  const cut = after ? { start, end: after.start } : { start: before?.end ?? start, end };
  // A comment between two items would go with them.
  return /^[\s,]*$/.test(fileText.slice(after ? end : cut.start, after ? cut.end : start))
    ? { span: cut, text: '' }
    : undefined;
}

/** Takes out a line that holds nothing else. */
function cutLine(fileText: string, { start, end }: Span, before: RegExp): Edit | undefined {
  const lineStart = lineStartAt(fileText, start);
  const line = /[^\r\n]*(?:\r?\n|$)/y;
  line.lastIndex = end;
  const [rest = ''] = line.exec(fileText) ?? [];
  if (!before.test(fileText.slice(lineStart, start)) || !/^[ \t]*(?:#.*)?\r?\n?$/.test(rest))
    return undefined;
  return { span: { start: lineStart, end: end + rest.length }, text: '' };
}
