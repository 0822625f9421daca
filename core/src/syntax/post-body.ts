import { concat, type Mapped, slice, toFile } from '../text/mapped.ts';
import type { Span } from '../text/span.ts';
import { bodyLines } from './body-lines.ts';

/** One message: the whole text, or one part of a thread. Trimmed, without comments. */
export type Part = { readonly text: Mapped };

/** The text for everybody, or for one channel or network. */
export type Section = {
  /** Name in the level-1 heading that opens it; undefined for the common text. */
  readonly target: string | undefined;
  /** The heading's text in the file, or the start of the body. */
  readonly span: Span;
  readonly parts: readonly Part[];
};

/** A level-1 heading that opens no variant, and so is text that will be sent. */
export type PlainHeading = { readonly name: string; readonly span: Span };

export type Body = { readonly sections: readonly Section[]; readonly headings: readonly PlainHeading[] };

/**
 * Splits the body of a post into the common text and its variants, and each into the parts of a
 * thread. HTML comments are for the team and never sent. Inside a code fence nothing is special.
 *
 * @param isTarget decides whether a heading's text names a channel or network.
 */
export function splitBody(body: Mapped, isTarget: (name: string) => boolean): Body {
  const sections: Section[] = [];
  const headings: PlainHeading[] = [];
  let target: string | undefined;
  let opened = toFile(body, 0, 0);
  let parts: Part[] = [];
  let kept: { start: number; end: number }[] = [];
  let read = 0;
  let isAfterBlank = false;
  let skipsBlank = false;

  const keep = ({ start, next }: { readonly start: number; readonly next: number }) => {
    const last = kept.at(-1);
    if (last?.end === start) last.end = next;
    else kept.push({ start, end: next });
  };
  const endPart = () => {
    // A part without text still has a place.
    if (kept.length === 0) kept.push({ start: read, end: read });
    parts.push({ text: trim(concat(kept.map(({ start, end }) => slice(body, start, end)))) });
    kept = [];
  };
  const endSection = () => {
    endPart();
    sections.push({ target, span: opened, parts });
    parts = [];
  };

  for (const line of bodyLines(body.text)) {
    read = line.start;
    if (line.kind === 'comment') {
      // With a comment between two blank lines goes one of them: the reader must not see a gap.
      skipsBlank = isAfterBlank && line.next > line.end;
      continue;
    }
    if (line.kind === 'text' || line.kind === 'blank') {
      if (line.kind === 'text' || !skipsBlank) keep(line);
    } else if (line.kind === 'break') {
      endPart();
    } else if (line.kind === 'heading') {
      const place = toFile(body, line.nameStart, line.nameStart + line.name.length);
      if (isTarget(line.name)) {
        endSection();
        target = line.name;
        opened = place;
      } else {
        headings.push({ name: line.name, span: place });
        keep(line);
      }
    }
    isAfterBlank = line.kind === 'blank';
    skipsBlank = false;
  }
  read = body.text.length;
  endSection();
  return { sections, headings };
}

/** A text without its comments, trimmed: headings and rulers are text like any other. */
export function withoutComments(text: Mapped): Mapped {
  const kept: Mapped[] = [];
  for (const { kind, start, next } of bodyLines(text.text))
    if (kind !== 'comment') kept.push(slice(text, start, next));
  return kept.length === 0 ? slice(text, 0, 0) : trim(concat(kept));
}

function trim(text: Mapped): Mapped {
  const start = text.text.length - text.text.trimStart().length;
  const end = text.text.trimEnd().length;
  return slice(text, Math.min(start, end), end);
}
