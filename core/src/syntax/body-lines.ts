/** What a line of a post's body is, with UTF-16 offsets in the body; a line ends behind its break. */
export type BodyLine =
  | { readonly kind: 'text' | 'blank' | 'break'; readonly start: number; readonly next: number }
  | {
      readonly kind: 'heading';
      readonly start: number;
      readonly next: number;
      /** The heading's text and where it starts. */
      readonly name: string;
      readonly nameStart: number;
    }
  | {
      readonly kind: 'comment';
      readonly start: number;
      /** Behind its `-->`. */
      readonly end: number;
      /** Where the text goes on: behind the line, where nothing else stands on it. */
      readonly next: number;
    };

const BREAK = /^---[ \t]*$/;
const FENCE = /^ {0,3}(?:(`{3,})[^`]*|(~{3,})[\s\S]*)$/;
const BLANK_REST = /[ \t]*(?:\r?\n|$)/y;

/**
 * Reads a body line by line: level-1 headings, thread breaks and comments. Inside a code fence nothing
 * is special, and what shares its line with a comment is text, whatever it looks like. Every character
 * is looked at a fixed number of times: a body may be a megabyte of comments that never close.
 */
export function* bodyLines(text: string): Generator<BodyLine> {
  const lineFeed = finder(text, '\n');
  const opening = finder(text, '<!--');
  const closing = finder(text, '-->');
  let fence: string | undefined;
  let isLineStart = true;
  let isBlankSoFar = true;
  for (let start = 0; start < text.length; ) {
    const feed = lineFeed(start);
    const next = feed < 0 ? text.length : feed + 1;
    const at = fence === undefined ? opening(start) : -1;
    const close = at < 0 || at >= next ? -1 : closing(at + 4);
    if (close >= 0) {
      const end = close + 3;
      isBlankSoFar &&= text.slice(start, at).trim() === '';
      BLANK_REST.lastIndex = end;
      const isAlone = isBlankSoFar && BLANK_REST.test(text);
      if (!isBlankSoFar && at > start) yield { kind: 'text', start, next: at };
      start = isAlone ? BLANK_REST.lastIndex : end;
      isLineStart = isAlone;
      yield { kind: 'comment', start: at, end, next: start };
      continue;
    }
    const line = text.slice(start, next);
    if (isLineStart) {
      const mark = fenceOf(line);
      const isClosing = fence !== undefined && mark?.startsWith(fence) && line.trim() === mark;
      yield fence === undefined && mark === undefined
        ? readLine(line, start, next)
        : { kind: 'text', start, next };
      fence = isClosing ? undefined : (fence ?? mark);
    } else {
      yield { kind: 'text', start, next };
    }
    start = next;
    isLineStart = true;
    isBlankSoFar = true;
  }
}

/** Finds a text from ever greater offsets on, and searches no stretch twice. −1 where there is none. */
function finder(text: string, sought: string): (from: number) => number {
  let found = text.indexOf(sought);
  return (from) => {
    if (found >= 0 && found < from) found = text.indexOf(sought, from);
    return found;
  };
}

function withoutBreak(line: string): string {
  return line.endsWith('\r\n') ? line.slice(0, -2) : line.endsWith('\n') ? line.slice(0, -1) : line;
}

function fenceOf(line: string): string | undefined {
  const fence = FENCE.exec(withoutBreak(line));
  return fence?.[1] ?? fence?.[2];
}

function readLine(line: string, start: number, next: number): BodyLine {
  if (line.trim() === '') return { kind: 'blank', start, next };
  const content = withoutBreak(line);
  if (BREAK.test(content)) return { kind: 'break', start, next };
  const heading = /^#[ \t]+/.exec(content);
  if (!heading) return { kind: 'text', start, next };
  const from = heading[0].length;
  const name = content.slice(from, headingEnd(content, from));
  return name === ''
    ? { kind: 'text', start, next }
    : { kind: 'heading', start, next, name, nameStart: start + from };
}

/** End of a heading's text: a closing run of `#` belongs to it only where no space stands before. */
function headingEnd(line: string, from: number): number {
  const isSpace = (offset: number) => line[offset] === ' ' || line[offset] === '\t';
  const back = (offset: number, passes: (offset: number) => boolean) => {
    let end = offset;
    while (end > from && passes(end - 1)) end--;
    return end;
  };
  const end = back(line.length, isSpace);
  const hashes = back(end, (offset) => line[offset] === '#');
  return hashes === from || isSpace(hashes - 1) ? back(hashes, isSpace) : end;
}
