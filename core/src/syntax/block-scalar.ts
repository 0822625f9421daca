import { concat, type Mapped, replaced, verbatim } from '../text/mapped.ts';
import { type Span, span } from '../text/span.ts';

type Line = {
  readonly start: number;
  /** Where its text starts: the indentation of the scalar is behind, further spaces belong to the text. */
  readonly from: number;
  /** End of its text, before the line break. */
  readonly end: number;
  /** Start of the next line. */
  readonly next: number;
};

const HEADER = /[|>](?:([+-])([1-9])?|([1-9])([+-])?)?[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/y;

/**
 * The text of a `|` or `>` scalar (YAML 1.2.2, chapter 8.1) with a map back to the file.
 *
 * @param node from the header to the end of the scalar.
 * @param value what the YAML parser read, which settles the indentation where a digit in the header
 *   states it relative to a parent that is not known here.
 */
export function blockText(fileText: string, node: Span, style: 'literal' | 'folded', value: string): Mapped {
  HEADER.lastIndex = node.start;
  const header = HEADER.exec(fileText);
  if (!header) return replaced(value, node);
  const body = span(Math.min(node.start + header[0].length, node.end), node.end);
  const lines = readLines(fileText, body, value);
  const first = lines.findIndex(hasText);
  // Of blank lines only there is nothing to point at.
  if (first < 0) return replaced(value, body);
  const last = lines.findLastIndex(hasText);
  const leading = lines.slice(0, first).flatMap((line) => [text(fileText, line), lineBreak(line)]);
  const inner = lines.slice(first, last + 1);
  const end = lines[last]?.end ?? body.start;
  const tail = '\n'.repeat(finalBreaks(header[1] ?? header[4], lines.length - last - 1));
  const content = style === 'literal' ? literal(fileText, inner) : folded(fileText, inner);
  return concat([...leading, ...content, replaced(tail, span(end, body.end))]);
}

/** `-` drops the final breaks, `+` keeps them, neither keeps one. */
function finalBreaks(chomping: string | undefined, written: number): number {
  if (chomping === '-') return 0;
  return chomping === '+' ? Math.max(1, written) : 1;
}

/** The lines of a scalar, without its indentation. A break at the very end opens one more line. */
function readLines(fileText: string, body: Span, value: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = body.start; start <= body.end; ) {
    const lineFeed = fileText.indexOf('\n', start);
    const isLast = lineFeed < 0 || lineFeed >= body.end;
    const stop = isLast ? body.end : lineFeed;
    const end = stop > start && fileText[stop - 1] === '\r' ? stop - 1 : stop;
    let from = start;
    while (from < end && fileText[from] === ' ') from++;
    const next = isLast ? body.end : lineFeed + 1;
    lines.push({ start, from, end, next });
    if (isLast) break;
    start = next;
  }
  const first = lines.find(hasText);
  if (!first) return lines;
  const indent = Math.max(0, first.from - first.start - leadingSpaces(value));
  return lines.map((line) => ({ ...line, from: Math.min(line.from, line.start + indent) }));
}

/** The spaces that open the first line of a value with anything else in it. */
function leadingSpaces(value: string): number {
  let spaces = 0;
  for (const character of value) {
    if (character === ' ') spaces++;
    else if (character === '\n') spaces = 0;
    else break;
  }
  return spaces;
}

function hasText(line: Line): boolean {
  return line.from < line.end;
}

function text(fileText: string, line: Line): Mapped {
  return verbatim(fileText, span(line.from, line.end));
}

function lineBreak(line: Line): Mapped {
  return replaced('\n', span(line.end, line.next));
}

function literal(fileText: string, lines: readonly Line[]): readonly Mapped[] {
  return lines.flatMap((line, index) =>
    index < lines.length - 1 ? [text(fileText, line), lineBreak(line)] : [text(fileText, line)],
  );
}

/** Lines join with a space, blank lines become breaks, and more-indented lines keep theirs. */
function folded(fileText: string, lines: readonly Line[]): readonly Mapped[] {
  const parts: Mapped[] = [];
  let previous: Line | undefined;
  let blankLines = 0;
  for (const line of lines) {
    if (!hasText(line)) {
      blankLines++;
      continue;
    }
    if (previous) {
      const keepsBreaks = isMoreIndented(fileText, line) || isMoreIndented(fileText, previous);
      const breaks = keepsBreaks ? blankLines + 1 : blankLines;
      parts.push(replaced(breaks === 0 ? ' ' : '\n'.repeat(breaks), span(previous.end, line.from)));
    }
    parts.push(text(fileText, line));
    previous = line;
    blankLines = 0;
  }
  return parts;
}

function isMoreIndented(fileText: string, line: Line): boolean {
  const first = fileText[line.from];
  return first === ' ' || first === '\t';
}
