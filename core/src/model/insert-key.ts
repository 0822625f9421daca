import type { MapNode, Pair, YamlNode } from '../syntax/node.ts';
import { textSpan } from '../syntax/spell-scalar.ts';
import type { Edit } from '../text/edit.ts';
import { lineStartAt } from '../text/source.ts';
import { span } from '../text/span.ts';

/** A new key with its value: on lines of its own, or in one line inside `{…}`. */
export type NewKey = {
  /** Its lines, without a break at the end. The first stands at `indent`, the others are indented already. */
  readonly block: (indent: string) => string;
  readonly flow: string;
};

/**
 * Adds a key at the end of a map and leaves every line that is there as it is. Undefined where the map
 * is laid out in a way that has no place for it.
 */
export function insertKey(fileText: string, map: MapNode, { block, flow }: NewKey): Edit | undefined {
  const last = map.pairs.at(-1);
  if (!last) return undefined;
  if (isFlow(fileText, map))
    return isAlias(last) ? undefined : { ...at(last.value.span.end), text: `, ${flow}` };
  const indent = indentOf(fileText, last);
  if (indent === undefined) return undefined;
  const line = lineEndAt(fileText, endOf(fileText, last));
  return { ...at(line), text: lineBreakOf(fileText) + indent + block(indent) };
}

/** Adds a key as the first of a block map that is itself the value of a key on a line before. */
export function insertFirst(fileText: string, owner: Pair, { block, flow }: NewKey): Edit | undefined {
  const map = owner.value;
  const first = map.kind === 'map' ? map.pairs[0] : undefined;
  if (!first || isAlias(owner)) return undefined;
  if (isFlow(fileText, map)) return { ...at(map.span.start + 1), text: ` ${flow},` };
  const indent = indentOf(fileText, first);
  const line = lineEndAt(fileText, owner.key.span.end);
  if (indent === undefined || line > first.key.span.start) return undefined;
  return { ...at(line), text: lineBreakOf(fileText) + indent + block(indent) };
}

/** The line break that a file uses. */
export function lineBreakOf(fileText: string): string {
  return fileText.includes('\r\n') ? '\r\n' : '\n';
}

/** Where the keys of a map stand that a pair belongs to, as spaces; undefined where tabs or marks are in the way. */
function indentOf(fileText: string, { key }: Pair): string | undefined {
  const before = fileText.slice(lineStartAt(fileText, key.span.start), key.span.start);
  return /^\ufeff?[ -]*$/.test(before) && /(?:^\ufeff?|\s)$/.test(before)
    ? ' '.repeat(before.length)
    : undefined;
}

function at(offset: number): Pick<Edit, 'span'> {
  return { span: span(offset, offset) };
}

function isFlow(fileText: string, map: YamlNode): boolean {
  return fileText[map.span.start] === '{';
}

/** True where the value stands elsewhere in the file. */
function isAlias({ key, value }: Pair): boolean {
  return value.span.start < key.span.end;
}

/** End of the last character that belongs to a pair, before the line break that may belong to it too. */
function endOf(fileText: string, pair: Pair): number {
  return isAlias(pair) ? pair.key.span.end : Math.max(pair.key.span.end, endOfNode(fileText, pair.value));
}

function endOfNode(fileText: string, node: YamlNode): number {
  if (node.kind === 'scalar')
    return node.style === 'literal' || node.style === 'folded' ? textSpan(fileText, node).end : node.span.end;
  if (/[{[]/.test(fileText.charAt(node.span.start))) return node.span.end;
  const last = node.kind === 'map' ? node.pairs.at(-1) : node.items.at(-1);
  if (!last) return node.span.end;
  if (!('kind' in last)) return endOf(fileText, last);
  // An alias as the last item stands elsewhere, and only the list knows where it ends.
  return last.span.start < node.span.start ? node.span.end : endOfNode(fileText, last);
}

function lineEndAt(fileText: string, offset: number): number {
  const feed = fileText.indexOf('\n', offset);
  if (feed < 0) return fileText.length;
  return fileText[feed - 1] === '\r' ? feed - 1 : feed;
}
