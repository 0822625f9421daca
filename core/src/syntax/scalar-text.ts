import { concat, type Mapped, replaced, slice, verbatim } from '../text/mapped.ts';
import { type Span, span } from '../text/span.ts';
import { blockText } from './block-scalar.ts';
import type { ScalarNode } from './node.ts';

/**
 * The text of a scalar with a map back to the file: exact inside plain, quoted, folded and literal
 * scalars. Should our reading ever differ from the YAML parser's, the parser's value wins and maps
 * as a whole, so that a place may be coarse but is never wrong.
 *
 * @param fileText the file that the node's span speaks of.
 */
export function scalarText(fileText: string, node: ScalarNode): Mapped {
  const value = typeof node.value === 'string' ? node.value : fileText.slice(node.span.start, node.span.end);
  const read = readScalar(fileText, node, value);
  return read.text === value ? read : replaced(value, node.span);
}

function readScalar(fileText: string, node: ScalarNode, value: string): Mapped {
  const { start, end } = node.span;
  switch (node.style) {
    case 'plain':
      return foldLines(fileText, span(start, end), () => undefined);
    case 'single':
      return foldLines(fileText, span(start + 1, end - 1), singleQuoteEscape);
    case 'double':
      return foldLines(fileText, span(start + 1, end - 1), doubleQuoteEscape);
    case 'literal':
    case 'folded':
      return blockText(fileText, node.span, node.style, value);
  }
}

/** An escape at an offset: how many UTF-16 units it takes and what it stands for. */
type Escape = { readonly length: number; readonly text: string };
type ReadEscape = (fileText: string, offset: number) => Escape | undefined;

const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;

/** Flow scalars: a line break is a space, several are one fewer breaks; escapes as the style has them. */
function foldLines(fileText: string, content: Span, readEscape: ReadEscape): Mapped {
  const parts: Mapped[] = [];
  let from = content.start;
  let offset = content.start;
  const flush = (next: number, text: string) => {
    if (offset > from) parts.push(verbatim(fileText, span(from, offset)));
    parts.push(replaced(text, span(offset, next)));
    from = next;
    offset = next;
  };
  while (offset < content.end) {
    const found = readEscape(fileText, offset);
    if (found) {
      flush(offset + found.length, found.text);
      continue;
    }
    FOLD.lastIndex = offset;
    const code = fileText.charCodeAt(offset);
    const fold = code <= 32 ? FOLD.exec(fileText) : null;
    if (fold) {
      const breaks = fold[0].split('\n').length - 1;
      flush(offset + fold[0].length, breaks === 1 ? ' ' : '\n'.repeat(breaks - 1));
    } else {
      offset++;
    }
  }
  if (offset > from) parts.push(verbatim(fileText, span(from, offset)));
  if (parts.length === 0) return replaced('', content);
  const whole = concat(parts);
  return slice(whole, 0, whole.text.length);
}

function singleQuoteEscape(fileText: string, offset: number): Escape | undefined {
  return fileText.startsWith("''", offset) ? { length: 2, text: "'" } : undefined;
}

/** Escapes of YAML 1.2.2, section 5.7. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const HEX = /x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})/y;
const LINE_CONTINUATION = /\\\r?\n[ \t]*/y;

function doubleQuoteEscape(fileText: string, offset: number): Escape | undefined {
  if (fileText[offset] !== '\\') return undefined;
  LINE_CONTINUATION.lastIndex = offset;
  const continuation = LINE_CONTINUATION.exec(fileText);
  if (continuation) return { length: continuation[0].length, text: '' };
  HEX.lastIndex = offset + 1;
  const hex = HEX.exec(fileText);
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
    return { length: 1 + hex[0].length, text: code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd' };
  }
  const text = ESCAPES[fileText[offset + 1] ?? ''];
  return text === undefined ? undefined : { length: 2, text };
}
