import { readEscape } from './parse-escape.ts';
import { type ClassItem, type ClassNode, PatternError } from './pattern-node.ts';

/** POSIX names of classes as ranges of ASCII, and what they are without. */
const POSIX: Readonly<Record<string, string>> = {
  alnum: '09AZaz',
  alpha: 'AZaz',
  ascii: '\0\x7f',
  blank: '\t\t  ',
  cntrl: '\0\x1f\x7f\x7f',
  digit: '09',
  graph: '!~',
  lower: 'az',
  print: ' ~',
  punct: '!/:@[`{~',
  space: '\t\r  ',
  upper: 'AZ',
  word: '09AZ__az',
  xdigit: '09AFaf',
};

/** Reads a class, its `[` being at `start`: the class and the offset behind its `]`. */
export function readClass(
  source: string,
  start: number,
  ignoreCase: boolean,
): { readonly node: ClassNode; readonly end: number } {
  let at = start + 1;
  const negated = source[at] === '^';
  if (negated) at++;
  const items: ClassItem[] = [];
  let without: ClassNode | undefined;
  for (let first = true; ; first = false) {
    const sign = source[at];
    if (sign === undefined) throw new PatternError('bad-pattern', '[ without ]', start);
    if (sign === ']' && !first) break;
    if (sign === '-' && source[at + 1] === '[' && !first) {
      const inner = readClass(source, at + 1, ignoreCase);
      if (source[inner.end] !== ']') throw new PatternError('bad-pattern', '-[…] before ]', at);
      without = inner.node;
      at = inner.end;
      break;
    }
    const posix = /^\[:(\^?)(\w+):\]/.exec(source.slice(at, at + 16));
    if (posix) {
      items.push(...posixItems(posix[2] ?? '', posix[1] === '^', at));
      at += posix[0].length;
      continue;
    }
    const low = readMember(source, at);
    at = low.end;
    const isRange = low.item.kind === 'range' && source[at] === '-' && !']['.includes(source[at + 1] ?? ']');
    if (!isRange || low.item.kind !== 'range') {
      items.push(low.item);
      continue;
    }
    const high = readMember(source, at + 1);
    if (high.item.kind === 'range') {
      if (high.item.from < low.item.from) throw new PatternError('bad-pattern', '[z-a]', at);
      items.push({ kind: 'range', from: low.item.from, to: high.item.from });
    } else {
      // `[a-\d]`: the hyphen speaks for itself.
      items.push(low.item, { kind: 'range', from: 45, to: 45 }, high.item);
    }
    at = high.end;
  }
  const node: ClassNode = { kind: 'class', negated, items, ignoreCase };
  return { node: without ? { ...node, without } : node, end: at + 1 };
}

function readMember(source: string, at: number): { readonly item: ClassItem; readonly end: number } {
  if (source[at] === '\\') {
    if (source[at + 1] === 'b') return { item: { kind: 'range', from: 8, to: 8 }, end: at + 2 };
    const read = readEscape(source, at);
    const item: ClassItem =
      read.kind === 'char' ? { kind: 'range', from: read.code, to: read.code } : read.item;
    return { item, end: read.end };
  }
  const code = source.codePointAt(at) ?? 0;
  return { item: { kind: 'range', from: code, to: code }, end: at + (code > 0xffff ? 2 : 1) };
}

function posixItems(name: string, negated: boolean, at: number): readonly ClassItem[] {
  const ends = POSIX[name];
  if (ends === undefined) throw new PatternError('bad-pattern', `[:${name}:]`, at);
  const ranges: ClassItem[] = [];
  let last = 0;
  for (let index = 0; index < ends.length; index += 2) {
    const from = ends.charCodeAt(index);
    const to = ends.charCodeAt(index + 1);
    if (!negated) ranges.push({ kind: 'range', from, to });
    else if (from > last) ranges.push({ kind: 'range', from: last, to: from - 1 });
    last = to + 1;
  }
  if (negated) ranges.push({ kind: 'range', from: last, to: 0x10ffff });
  return ranges;
}
