import { concat, type Mapped, replaced, slice, verbatim } from '../text/mapped.ts';
import { type Span, span } from '../text/span.ts';

type Line = {
  /** The line without its indentation and break. */
  readonly content: Span;
  /** End of the line with its break. */
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
  const body = span(node.start + header[0].length, node.end);
  const chomping = header[1] ?? header[4];
  const stated = header[2] ?? header[3];
  for (const indent of indentations(fileText, body, stated !== undefined)) {
    const lines = readLines(fileText, body, indent);
    const text = style === 'literal' ? literal(fileText, lines) : folded(fileText, lines);
    const chomped = chomp(text, chomping);
    if (chomped.text === value) return chomped;
  }
  return replaced(value, node);
}

function indentations(fileText: string, body: Span, stated: boolean): readonly number[] {
  const found = /^[ \t]*\r?\n|^( *)\S/gm;
  found.lastIndex = body.start;
  let first = 0;
  for (let match = found.exec(fileText); match && match.index < body.end; match = found.exec(fileText)) {
    if (match[1] === undefined) continue;
    first = match[1].length;
    break;
  }
  return stated ? Array.from({ length: first + 1 }, (_, index) => first - index) : [first];
}

function readLines(fileText: string, body: Span, indent: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = body.start; start < body.end; ) {
    const lineFeed = fileText.indexOf('\n', start);
    const next = lineFeed < 0 || lineFeed >= body.end ? body.end : lineFeed + 1;
    let end = next > start && fileText[next - 1] === '\n' ? next - 1 : next;
    if (end > start && end < next && fileText[end - 1] === '\r') end--;
    let from = start;
    while (from < end && from - start < indent && fileText[from] === ' ') from++;
    lines.push({ content: span(from, end), next });
    start = next;
  }
  return lines;
}

function literal(fileText: string, lines: readonly Line[]): Mapped {
  const parts: Mapped[] = [];
  for (const line of lines) {
    parts.push(verbatim(fileText, line.content), replaced('\n', span(line.content.end, line.next)));
  }
  return concat(parts);
}

/** Lines join with a space, blank lines become breaks, and more-indented lines keep theirs. */
function folded(fileText: string, lines: readonly Line[]): Mapped {
  const parts: Mapped[] = [];
  let previous: Line | undefined;
  let breaks = 0;
  let gapStart = lines[0]?.content.start ?? 0;
  for (const line of lines) {
    if (line.content.start === line.content.end) {
      breaks++;
      continue;
    }
    const keeps =
      isMoreIndented(fileText, line) || (previous !== undefined && isMoreIndented(fileText, previous));
    const gap = gapText(previous !== undefined, breaks, keeps);
    parts.push(replaced(gap, span(gapStart, line.content.start)), verbatim(fileText, line.content));
    previous = line;
    gapStart = line.content.end;
    breaks = 0;
  }
  const end = lines.at(-1)?.next ?? gapStart;
  parts.push(replaced('\n'.repeat(breaks + (previous ? 1 : 0)), span(gapStart, end)));
  return concat(parts);
}

function gapText(followsText: boolean, blankLines: number, keepsBreaks: boolean): string {
  if (!followsText) return '\n'.repeat(blankLines);
  if (keepsBreaks) return '\n'.repeat(blankLines + 1);
  return blankLines === 0 ? ' ' : '\n'.repeat(blankLines);
}

function isMoreIndented(fileText: string, line: Line): boolean {
  const first = fileText[line.content.start];
  return first === ' ' || first === '\t';
}

/** `-` drops the final breaks, `+` keeps them, neither keeps one. */
function chomp(text: Mapped, chomping: string | undefined): Mapped {
  if (chomping === '+') return text;
  const bare = text.text.replace(/\n+$/, '').length;
  const keep = chomping === '-' || bare === 0 ? bare : Math.min(bare + 1, text.text.length);
  return slice(text, 0, keep);
}
