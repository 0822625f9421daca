import { concat, type Mapped, slice, toFile } from '../text/mapped.ts';
import type { Span } from '../text/span.ts';

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

const HEADING = /^#[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const BREAK = /^---[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

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

  const keep = ({ start, next }: { readonly start: number; readonly next: number }) => {
    const last = kept.at(-1);
    if (last?.end === start) last.end = next;
    else kept.push({ start, end: next });
  };
  const endPart = () => {
    parts.push({ text: trim(concat(kept.map(({ start, end }) => slice(body, start, end)))) });
    kept = [];
  };
  const endSection = () => {
    endPart();
    sections.push({ target, span: opened, parts });
    parts = [];
  };

  for (const line of readLines(body.text)) {
    if (line.kind === 'text') {
      keep(line);
      continue;
    }
    if (line.kind === 'break') {
      endPart();
      continue;
    }
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
  endSection();
  return { sections, headings };
}

type Line =
  | { readonly kind: 'text'; readonly start: number; readonly next: number }
  | { readonly kind: 'break'; readonly start: number; readonly next: number }
  | {
      readonly kind: 'heading';
      readonly start: number;
      readonly next: number;
      readonly name: string;
      readonly nameStart: number;
    };

/** Lines of a body with comments left out, in UTF-16 offsets of the derived text. */
function* readLines(text: string): Generator<Line> {
  let fence: string | undefined;
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf('\n', start);
    const next = lineFeed < 0 ? text.length : lineFeed + 1;
    const line = text.slice(start, next).replace(/\r?\n$/, '');
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      yield { kind: 'text', start, next };
    } else if (mark) {
      fence = mark;
      yield { kind: 'text', start, next };
    } else {
      const comment = line.indexOf('<!--');
      const end = comment < 0 ? -1 : text.indexOf('-->', start + comment + 4);
      if (end >= 0) {
        start = yield* skipComment(text, start, start + comment, end + 3);
        continue;
      }
      yield readLine(line, start, next);
    }
    start = next;
  }
}

/** Yields the text before a comment and gives the offset to go on from; a line of comments only vanishes. */
function* skipComment(text: string, lineStart: number, start: number, end: number): Generator<Line, number> {
  const isAlone = text.slice(lineStart, start).trim() === '';
  const rest = /[ \t]*(?:\r?\n|$)/y;
  rest.lastIndex = end;
  const blank = rest.exec(text);
  if (isAlone && blank) return end + blank[0].length;
  if (start > lineStart) yield { kind: 'text', start: lineStart, next: start };
  return end;
}

function readLine(line: string, start: number, next: number): Line {
  if (BREAK.test(line)) return { kind: 'break', start, next };
  const name = HEADING.exec(line)?.[1];
  if (!name) return { kind: 'text', start, next };
  return { kind: 'heading', start, next, name, nameStart: start + line.indexOf(name, 1) };
}

function trim(text: Mapped): Mapped {
  const start = text.text.length - text.text.trimStart().length;
  const end = text.text.trimEnd().length;
  return slice(text, Math.min(start, end), end);
}
