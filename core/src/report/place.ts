import { positionAt, type Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** A range in a file as people count: from 1, columns in UTF-16 code units, the end column just behind. */
export type Place = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** Where a span stands. A byte order mark takes up no column: no editor shows one. */
export function placeOf(source: Source, span: Span, file: string): Place {
  const start = pointOf(source, span.start);
  const end = pointOf(source, Math.max(span.start, span.end));
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function pointOf(source: Source, offset: number): { readonly line: number; readonly column: number } {
  const { line, character } = positionAt(source, offset);
  const hidden = line === 0 && character > 0 && source.text.startsWith('\ufeff') ? 1 : 0;
  return { line: line + 1, column: character - hidden + 1 };
}
