import type { Path } from '../../syntax/node.ts';
import { span } from '../../text/span.ts';
import type { PlaceFinder } from './place-finder.ts';
import { type Frame, openFrame, openItem, openKey } from './yaml-place.ts';

/** Deeper nesting than any plan has is passed over. */
const MAX_DEPTH = 32;

/**
 * Reads `[…]` or `{…}`, closed or not, and tells the finder of what it comes by.
 *
 * @param start offset of the opening bracket.
 * @param end offset at which it is over at the latest.
 * @param indent column of the line that it belongs to.
 * @returns the offset behind it.
 */
export function scanFlow(
  text: string,
  start: number,
  end: number,
  path: Path,
  finder: PlaceFinder,
  indent: number,
  depth = 0,
): number {
  const frame = openFrame(text[start] === '{' ? 'map' : 'seq', path, -1);
  const close = frame.kind === 'map' ? '}' : ']';
  let at = start + 1;
  while (at < end) {
    const gap = at;
    at = skipSpace(text, at, end);
    const sign = text[at];
    const isOver = at >= end || sign === close || sign === ']' || sign === '}';
    if (isOver || sign === ',') {
      // What is not closed ends before the line that is not its own.
      const isOff = at >= end && text[end - 1] === '\n' && finder.offset === end;
      if (!isOff) emptyEntry(text, frame, gap, at, finder, indent);
      if (isOver) return Math.min(at + 1, end);
      at++;
      continue;
    }
    at = frame.kind === 'map' ? scanPair(at) : scanItem(at);
    // Behind an entry comes a comma or the end; what else stands there is passed over.
    while (at < end && !/[,\]}]/.test(text.charAt(at))) at++;
    if (text[at] === ',') at++;
  }
  return end;

  function scanPair(from: number): number {
    const key = token(text, from, end, true);
    const word = span(key.from, key.to);
    const name = text.slice(key.from, key.to);
    const colon = skipSpace(text, key.next, end);
    const hasColon = text[colon] === ':';
    if (name === '' && !hasColon) return Math.max(key.next, from + 1);
    const value = openKey(frame, name, word);
    finder.key(frame, name, word, hasColon, indent);
    if (!hasColon) return key.next;
    const first = skipSpace(text, colon + 1, end);
    if (first >= end || /[,\]}]/.test(text.charAt(first))) {
      const prefix = finder.offset === colon + 1 ? ' ' : '';
      finder.value(value, span(colon + 1, first), { prefix, inFlow: true, indent });
      return first;
    }
    return scanValue(first, value, undefined);
  }

  function scanItem(from: number): number {
    return scanValue(from, openItem(frame), frame);
  }

  function scanValue(from: number, value: Path, list: Frame | undefined): number {
    const sign = text[from];
    if (sign === '[' || sign === '{') {
      return depth < MAX_DEPTH
        ? scanFlow(text, from, end, value, finder, indent, depth + 1)
        : Math.max(from + 1, end);
    }
    const scalar = token(text, from, end, false);
    const word = span(scalar.from, scalar.to);
    const isHere = finder.offset >= word.start && finder.offset <= word.end;
    finder.value(value, word, { word, quote: scalar.quote, inFlow: true, list, indent });
    if (!isHere) list?.items.push(text.slice(scalar.from, scalar.to));
    return Math.max(scalar.next, from + 1);
  }
}

function emptyEntry(
  text: string,
  frame: Frame,
  from: number,
  to: number,
  finder: PlaceFinder,
  indent: number,
): void {
  if (finder.offset < from || finder.offset > to) return;
  const here = span(finder.offset, finder.offset);
  if (frame.kind === 'map') finder.key(frame, '', here, false, indent);
  else {
    const prefix = text[finder.offset - 1] === ',' ? ' ' : '';
    const path = [...frame.path, frame.length];
    finder.value(path, here, { prefix, inFlow: true, list: frame, indent, mayNest: true });
  }
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** A scalar in a flow collection: its text without quotes, and where reading goes on. */
function token(text: string, start: number, end: number, isKey: boolean) {
  const sign = text[start];
  if (sign === '"' || sign === "'") {
    const close = text.indexOf(sign, start + 1);
    const line = text.indexOf('\n', start);
    const bound = Math.min(end, line < 0 ? end : line);
    const to = close >= 0 && close < bound ? close : bound;
    return { from: start + 1, to, next: Math.min(to + 1, end), quote: sign } as const;
  }
  let to = start;
  while (to < end && !/[,[\]{}\n]/.test(text.charAt(to))) {
    if (isKey && text[to] === ':' && /^(?:[\s,[\]{}]|$)/.test(text.charAt(to + 1))) break;
    to++;
  }
  const next = to;
  while (to > start && /\s/.test(text.charAt(to - 1))) to--;
  return { from: start, to, next, quote: '' } as const;
}
