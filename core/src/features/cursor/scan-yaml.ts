import type { Path } from '../../syntax/node.ts';
import { type Span, span } from '../../text/span.ts';
import { PlaceFinder } from './place-finder.ts';
import { scanFlow } from './scan-flow.ts';
import { type Frame, openFrame, openItem, openKey, type YamlPlace } from './yaml-place.ts';

const KEY = /(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#'"[\]{},&*!|>%@`][^\n]*?))[ \t]*:(?=[ \t\r\n]|$)/y;
const BLOCK = /[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/y;
const COMMENT = /(?:^|[ \t])#/;

type Line = { readonly start: number; readonly end: number; readonly next: number };

/**
 * Where an offset is in a YAML text, judged by its lines alone: a text that is being written is broken
 * most of the time, and a parser then knows least about the line that matters.
 *
 * @returns undefined where nothing can be said, such as in the middle of a text over several lines.
 */
export function scanYaml(text: string, region: Span, offset: number): YamlPlace | undefined {
  const finder = new PlaceFinder(offset);
  const frames: Frame[] = [];
  let at = region.start;
  while (at < region.end) {
    const line = lineFrom(text, at, region.end);
    at = readLine(line);
  }
  // Behind the last line break there is a line too.
  if (!finder.isFound && offset === region.end) blankLine({ start: at, end: at, next: at });
  return finder.result();

  function readLine(line: Line): number {
    const first = skipBlanks(text, line.start, line.end);
    if (first >= line.end) {
      blankLine(line);
      return line.next;
    }
    if (text[first] === '#') {
      if (offset > first) finder.comment(span(first, line.end));
      else blankLine({ ...line, end: first });
      return line.next;
    }
    const indent = first - line.start;
    if (offset >= line.start && offset < first) blankLine({ ...line, end: first });
    if (indent === 0 && /^(?:---|\.\.\.)[ \t]*$/.test(text.slice(line.start, line.end))) return line.next;
    leave(frames, indent, isDash(text, first, line.end));
    return readEntry(line, first, indent);
  }

  /** What stands on a line from a column on: a dash, a key, or a value. */
  function readEntry(line: Line, from: number, indent: number): number {
    if (isDash(text, from, line.end)) {
      const list = listAt(indent);
      const item = openItem(list);
      const first = skipBlanks(text, from + 1, line.end);
      const inner = indent + Math.max(2, first - from);
      const rest = text[first] === '#' || first >= line.end ? undefined : first;
      if (rest === undefined || offset < rest) {
        const prefix = offset === from + 1 ? ' ' : '';
        const area = span(from + 1, Math.max(from + 1, first));
        finder.value(item, area, { prefix, mayNest: true, list, indent: inner });
      }
      return rest === undefined ? endLine(line, first) : readEntry(line, rest, indent + rest - from);
    }
    KEY.lastIndex = from;
    const key = KEY.exec(text);
    if (key && KEY.lastIndex <= line.end) return readPair(line, from, indent, key);
    const top = frames.at(-1);
    const isScalar = /["'[{|>]/.test(text.charAt(from));
    if (top?.kind === 'map' && top.indent === indent && !isScalar) {
      const word = span(from, trimEnd(text, from, line.end));
      finder.key(top, text.slice(word.start, word.end), word, false);
      top.slot = undefined;
      return line.next;
    }
    const slot = top ? top.slot : { path: [], isEmpty: true };
    if (!slot?.isEmpty) return line.next;
    slot.isEmpty = false;
    const list = top?.kind === 'seq' ? top : undefined;
    return readValue(line, from, slot.path, top?.indent ?? -1, indent, list, true);
  }

  function readPair(line: Line, from: number, indent: number, key: RegExpExecArray): number {
    const quoted = key[1] ?? key[2];
    const name = quoted ?? key[3] ?? '';
    const start = quoted === undefined ? from : from + 1;
    const map = mapAt(indent);
    const word = span(start, start + name.length);
    const path = openKey(map, name, word);
    finder.key(map, name, word, true);
    const colon = from + key[0].length;
    const first = skipBlanks(text, colon, line.end);
    if (first >= line.end || (text[first] === '#' && first > colon)) {
      const prefix = offset === colon ? ' ' : '';
      finder.value(path, span(colon, first), { prefix, indent: indent + 2 });
      return endLine(line, first);
    }
    if (map.slot) map.slot.isEmpty = false;
    if (offset >= colon && offset < first) finder.value(path, span(colon, first - 1), { indent: indent + 2 });
    return readValue(line, first, path, indent, indent + 2, undefined, false);
  }

  /**
   * @param parent column of the key or dash that the value belongs to: its further lines stand deeper.
   */
  function readValue(
    line: Line,
    from: number,
    path: Path,
    parent: number,
    indent: number,
    list: Frame | undefined,
    mayNest: boolean,
  ): number {
    const sign = text.charAt(from);
    BLOCK.lastIndex = from;
    if (BLOCK.test(text)) {
      const end = deeperUntil(line.next, parent, 'text');
      const last = text[end - 1] === '\n' ? end - 1 : end;
      finder.text(path, span(Math.min(line.next, last), last));
      return end;
    }
    if (sign === '[' || sign === '{') {
      const bound = deeperUntil(line.next, parent, 'flow');
      const end = scanFlow(text, from, bound, path, finder, indent);
      return endMultiline(line, end);
    }
    if (sign === '"' || sign === "'") {
      const bound = deeperUntil(line.next, parent, 'flow');
      const close = closingQuote(text, from, sign, bound);
      const end = close ?? line.end;
      finder.value(path, span(from + 1, end), {
        word: span(from + 1, end),
        quote: sign,
        list,
        mayNest,
        indent,
      });
      if (!isIn(from, end)) list?.items.push(text.slice(from + 1, end));
      return endMultiline(line, end);
    }
    const rest = text.slice(from, line.end);
    const comment = COMMENT.exec(rest);
    const valueEnd = comment ? from + comment.index : line.end;
    const end = trimEnd(text, from, valueEnd);
    // A space behind the value belongs to it while somebody is writing there.
    const wordEnd = offset > end && offset <= valueEnd ? offset : end;
    finder.value(path, span(from, valueEnd), { word: span(from, wordEnd), list, mayNest, indent });
    if (!isIn(from, wordEnd)) list?.items.push(text.slice(from, end));
    return endLine(line, valueEnd);
  }

  function isIn(from: number, to: number): boolean {
    return offset >= from && offset <= to;
  }

  /** Takes in a comment at the end of a line. */
  function endLine(line: Line, from: number): number {
    const hash = text.indexOf('#', from);
    if (hash >= 0 && hash < line.end && offset > hash) finder.comment(span(hash, line.end));
    return line.next;
  }

  /** Goes on behind a value that may have ended on a later line. */
  function endMultiline(line: Line, end: number): number {
    if (end < line.end) return endLine(line, end);
    return text[end - 1] === '\n' ? end : lineFrom(text, end, region.end).next;
  }

  /** The end of the lines that belong to a value: those deeper than its parent, and blank ones between. */
  function deeperUntil(from: number, parent: number, kind: 'text' | 'flow'): number {
    let end = from;
    for (let next = from; next < region.end; ) {
      const line = lineFrom(text, next, region.end);
      const first = skipBlanks(text, line.start, line.end);
      const isBlank = first >= line.end;
      const isClosing = kind === 'flow' && /[\]}]/.test(text.charAt(first));
      // A line on which somebody is writing the text is not over because nothing is on it yet.
      const isWriting =
        isBlank && kind === 'text' && isIn(line.start, line.end) && offset - line.start > parent;
      if (!isBlank && !isClosing && first - line.start <= parent) break;
      if (!isBlank || isWriting) end = line.next;
      next = line.next;
    }
    return Math.max(end, from);
  }

  function listAt(indent: number): Frame {
    const top = frames.at(-1);
    if (top?.kind === 'seq' && top.indent === indent) return top;
    return enter('seq', indent, top);
  }

  function mapAt(indent: number): Frame {
    const top = frames.at(-1);
    if (top?.kind === 'map' && top.indent === indent) return top;
    return enter('map', indent, top);
  }

  function enter(kind: Frame['kind'], indent: number, parent: Frame | undefined): Frame {
    if (parent?.slot) parent.slot.isEmpty = false;
    const frame = openFrame(kind, parent?.slot?.path ?? parent?.path ?? [], indent);
    frames.push(frame);
    return frame;
  }

  /** An empty line means what its column says. */
  function blankLine({ start, end }: Line): void {
    if (offset < start || offset > end || finder.isFound) return;
    const column = offset - start;
    const here = span(offset, offset);
    const open = frames.filter((frame) => frame.indent <= column);
    const top = open.at(-1);
    if (!top) {
      const bottom = frames[0];
      if (bottom?.kind === 'map') finder.key(bottom, '', here, false);
      else finder.value(bottom ? [bottom.length] : [], here, { mayNest: true, indent: column });
    } else if (top.slot?.isEmpty && column > top.indent) {
      finder.value(top.slot.path, here, { mayNest: true, indent: column });
    } else if (top.kind === 'map') {
      finder.key(top, '', here, false);
    } else {
      const path = [...top.path, top.length];
      finder.value(path, here, { prefix: '- ', mayNest: true, list: top, indent: column + 2 });
    }
  }
}

/** Leaves what a line at a column no longer belongs to. */
function leave(frames: Frame[], indent: number, startsWithDash: boolean): void {
  for (let top = frames.at(-1); top; top = frames.at(-1)) {
    // A list may stand in the column of the key that it belongs to.
    const isOver = top.indent > indent || (top.indent === indent && top.kind === 'seq' && !startsWithDash);
    if (!isOver) return;
    // The bottom stays: what stands left of it is a slip.
    if (frames.length === 1 && !(top.kind === 'seq' && !startsWithDash)) return;
    frames.pop();
  }
}

function lineFrom(text: string, start: number, bound: number): Line {
  const feed = text.indexOf('\n', start);
  const next = feed < 0 || feed >= bound ? bound : feed + 1;
  let end = feed < 0 || feed >= bound ? bound : feed;
  if (end > start && text[end - 1] === '\r') end--;
  return { start, end, next };
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function isDash(text: string, at: number, end: number): boolean {
  return text[at] === '-' && (at + 1 >= end || text[at + 1] === ' ' || text[at + 1] === '\t');
}

function closingQuote(text: string, from: number, quote: string, bound: number): number | undefined {
  for (let at = from + 1; at < bound; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === "'") at++;
      else return at;
    }
  }
  return undefined;
}
