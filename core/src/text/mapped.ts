import type { Span } from './span.ts';

/**
 * A run of derived text and the place in the file that it stands for.
 * A `verbatim` piece equals its source character by character, so any part of it maps exactly.
 * A `replaced` piece (an escape, a folded line break, a filled-in placeholder) maps as a whole.
 */
export type Piece = {
  readonly kind: 'verbatim' | 'replaced';
  /** UTF-16 offset in the derived text at which the piece starts. */
  readonly at: number;
  /** UTF-16 length in the derived text; 0 is allowed for a replaced piece. */
  readonly length: number;
  /** The place in the file. */
  readonly source: Span;
};

/** Text derived from a file, with a map back: the only way that derived text exists in `core`. */
export type Mapped = { readonly text: string; readonly pieces: readonly Piece[] };

/** A part of a file as it stands there. */
export function verbatim(fileText: string, source: Span): Mapped {
  const text = fileText.slice(source.start, source.end);
  return { text, pieces: [{ kind: 'verbatim', at: 0, length: text.length, source }] };
}

/** Text that stands for a place in the file without being spelt there. */
export function replaced(text: string, source: Span): Mapped {
  return { text, pieces: [{ kind: 'replaced', at: 0, length: text.length, source }] };
}

/** Joins derived texts in order. */
export function concat(parts: readonly Mapped[]): Mapped {
  if (parts.length === 1 && parts[0]) return parts[0];
  let text = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    for (const piece of part.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += part.text;
  }
  return { text, pieces };
}

/** The part of a derived text between two of its own UTF-16 offsets. */
export function slice(mapped: Mapped, start: number, end: number): Mapped {
  const pieces: Piece[] = [];
  for (let index = firstPieceAt(mapped, start); index < mapped.pieces.length; index++) {
    const piece = mapped.pieces[index];
    if (!piece || piece.at > end || (piece.at === end && end > start)) break;
    const from = Math.max(piece.at, start);
    const to = Math.min(piece.at + piece.length, end);
    if (to < from || (to === from && piece.length > 0)) continue;
    pieces.push({ kind: piece.kind, at: from - start, length: to - from, source: sourceOf(piece, from, to) });
  }
  if (pieces.length === 0 && mapped.pieces.length > 0) {
    // Nothing is left but the place: an empty part of a thread has one too.
    pieces.push({ kind: 'replaced', at: 0, length: 0, source: toFile(mapped, start, start) });
  }
  return { text: mapped.text.slice(start, end), pieces };
}

/**
 * The place in the file of a range of derived UTF-16 offsets. Exact inside verbatim pieces; a range
 * that ends inside a replaced piece takes the whole of what it replaces.
 */
export function toFile(mapped: Mapped, start: number, end: number): Span {
  const first = pieceForStart(mapped, start, end);
  const last = end > start ? mapped.pieces[firstPieceAt(mapped, end - 1)] : first;
  if (!first || !last) return endOf(mapped);
  return {
    start: sourceOf(first, start, Math.max(start, first.at)).start,
    end: sourceOf(last, Math.min(end, last.at + last.length), end).end,
  };
}

function pieceForStart(mapped: Mapped, start: number, end: number): Piece | undefined {
  const piece = mapped.pieces[firstPieceAt(mapped, start)];
  if (piece) return piece;
  // An empty range at the very end belongs to the last piece.
  return start === end ? mapped.pieces.at(-1) : undefined;
}

function endOf(mapped: Mapped): Span {
  const last = mapped.pieces.at(-1);
  const end = last ? last.source.end : 0;
  return { start: end, end };
}

function sourceOf(piece: Piece, from: number, to: number): Span {
  if (piece.kind === 'replaced') return piece.source;
  const inside = (offset: number) =>
    piece.source.start + Math.max(0, Math.min(offset - piece.at, piece.length));
  return { start: inside(from), end: inside(to) };
}

/** Index of the first non-empty piece that ends after `offset`, or of the first piece beyond it. */
function firstPieceAt(mapped: Mapped, offset: number): number {
  let low = 0;
  let high = mapped.pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const piece = mapped.pieces[middle];
    if (piece && piece.at + piece.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
