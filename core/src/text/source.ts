/** A place as editors and reports show it: both numbers count from 0, `character` in UTF-16 code units. */
export type Position = { readonly line: number; readonly character: number };

/** The text of one file at one moment, and where its lines start. */
export type Source = {
  readonly uri: string;
  readonly text: string;
  /** UTF-16 offsets at which lines start; computed once, on first use. */
  readonly lineStarts: () => readonly number[];
};

/** Wraps a text; the line index is built only when a position is asked for. */
export function createSource(uri: string, text: string): Source {
  let starts: readonly number[] | undefined;
  return {
    uri,
    text,
    lineStarts: () => {
      starts ??= findLineStarts(text);
      return starts;
    },
  };
}

/** Line and character of a UTF-16 offset; offsets outside the text are brought back into it. */
export function positionAt(source: Source, offset: number): Position {
  const starts = source.lineStarts();
  const within = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) > within) high = middle;
    else low = middle + 1;
  }
  const line = low - 1;
  return { line, character: within - (starts[line] ?? 0) };
}

/** UTF-16 offset of a position; a character past the end of its line means the end of that line. */
export function offsetAt(source: Source, position: Position): number {
  const starts = source.lineStarts();
  if (position.line < 0) return 0;
  const start = starts[position.line];
  if (start === undefined) return source.text.length;
  return Math.min(start + Math.max(0, position.character), lineEnd(source, position.line));
}

/** UTF-16 offset at which the line of an offset starts; for one look, without the index of all lines. */
export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** UTF-16 offset just before the line break that ends a line (or the end of the text). */
export function lineEnd(source: Source, line: number): number {
  const next = source.lineStarts()[line + 1];
  if (next === undefined) return source.text.length;
  const beforeBreak = next - 1;
  const isCrLf = source.text[beforeBreak] === '\n' && source.text[beforeBreak - 1] === '\r';
  return isCrLf ? beforeBreak - 1 : beforeBreak;
}

/** Line breaks are those of LSP 3.17: `\n`, `\r\n` and `\r`. */
function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 13 && text.charCodeAt(index + 1) === 10) index++;
    if (code === 10 || code === 13) starts.push(index + 1);
  }
  return starts;
}
