import { lineEnd, positionAt, type Source } from '../text/source.ts';
import { type Span, span as spanOf } from '../text/span.ts';
import { type Cell, cellsOf } from './cells.ts';
import { type Cut, cutAround, type Marked } from './cut.ts';
import type { Style } from './style.ts';

export type FrameOptions = {
  /** Columns of the terminal that the frame may take. */
  readonly width: number;
  readonly style: Style;
  /** Colour of the marks. */
  readonly mark: (text: string) => string;
};

const UNDER = '▔';
/** Where something is missing there is nothing to underline. */
const POINT = '^';
const MAX_LINES = 4;
const MIN_WIDTH = 20;
/** How much of a line is looked at around a place, in UTF-16 units: a line may be as long as a file. */
const REACH = 2_000;

/** The lines of a file that a span is about, with line numbers, and marks under the span. */
export function frame(source: Source, span: Span, options: FrameOptions): readonly string[] {
  if (source.text === '') return [];
  const first = positionAt(source, span.start).line;
  const last = lastLine(source, span, first);
  const gutter = String(last + 1).length;
  const shown = linesToShow(first, last);
  return shown.flatMap((line, index) => {
    const gap = line > (shown[index - 1] ?? line) + 1 ? [options.style.faint(`${' '.repeat(gutter)} ⋮`)] : [];
    const part = partOn(source, span, line);
    const cut = cutLine(source, part, line, options.width - gutter - 3);
    const numbered =
      options.style.faint(`${String(line + 1).padStart(gutter)} │`) + (cut.text && ` ${cut.text}`);
    // The empty lines that a longer range runs over need no mark of their own.
    if (part.start === part.end && shown.length > 1) return [...gap, numbered];
    const marks = part.start === part.end ? POINT : UNDER.repeat(cut.markWidth);
    const under = `${options.style.faint(`${' '.repeat(gutter)} │`)} ${' '.repeat(cut.markAt)}${options.mark(marks)}`;
    return [...gap, numbered, under];
  });
}

/** A span that ends at the start of a line has nothing on it. */
function lastLine(source: Source, span: Span, first: number): number {
  const end = positionAt(source, Math.max(span.start, span.end));
  return end.line > first && end.character === 0 ? end.line - 1 : end.line;
}

function linesToShow(first: number, last: number): readonly number[] {
  const count = last - first + 1;
  if (count <= MAX_LINES) return Array.from({ length: count }, (_, index) => first + index);
  return [first, first + 1, last];
}

/** The part of a span on one line; on the lines that it merely continues on, without their indentation. */
function partOn(source: Source, span: Span, line: number): Span {
  const start = source.lineStarts()[line] ?? 0;
  const end = lineEnd(source, line);
  const from = Math.min(Math.max(span.start, start), end);
  const to = Math.max(from, Math.min(span.end, end));
  if (from > start || span.start === start) return spanOf(from, to);
  return spanOf(to - source.text.slice(from, to).trimStart().length, to);
}

function cutLine(source: Source, part: Span, line: number, width: number): Cut {
  const { text } = source;
  const lineStart = line === 0 && text.startsWith('\ufeff') ? 1 : (source.lineStarts()[line] ?? 0);
  const end = lineEnd(source, line);
  const from = whole(text, Math.max(lineStart, part.start - REACH));
  const to = whole(text, Math.min(end, part.end + REACH, part.start + 2 * REACH));
  const cells = cellsOf(text.slice(from, to));
  const marked = markedCells(cells, part.start - from, part.end - from);
  return cutAround(cells, marked, Math.max(width, MIN_WIDTH), { before: from > lineStart, after: to < end });
}

/** The cells that a range touches; a range inside a grapheme takes all of it. */
function markedCells(cells: readonly Cell[], start: number, end: number): Marked {
  const found = cells.findIndex((cell) => cell.at + cell.length > start);
  const first = found < 0 ? cells.length : found;
  const behind = cells.findIndex((cell, index) => index >= first && cell.at >= end);
  return { first, behind: end === start ? first : behind < 0 ? cells.length : behind };
}

/** An offset that does not stand between the two halves of a character. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
