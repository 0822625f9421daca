/** What a line of a post's body is, with UTF-16 offsets in the body. A line ends behind its line break. */
export type BodyLine =
  | { readonly kind: 'text' | 'break' | 'fenced'; readonly start: number; readonly next: number }
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
      /** Behind the comment's `-->`. */
      readonly end: number;
      /** Where to read on: behind the line where nothing else stands on it. */
      readonly next: number;
    };

const BREAK = /^---[ \t]*$/;
const FENCE = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/;

/**
 * Reads a body line by line: comments, thread breaks and level-1 headings, which are nothing special
 * inside a code fence. Text around a comment comes as text, whatever it looks like.
 */
export function* bodyLines(text: string): Generator<BodyLine> {
  let fence: string | undefined;
  let comment = findComment(text, 0);
  let lineStart = 0;
  for (let start = 0; start < text.length; ) {
    const next = lineFeedAfter(text, start);
    // A comment in a fence is text, and one that opens there does not reach out of it.
    while (comment && comment.start < start) comment = findComment(text, start);
    const isWhole = start === lineStart;
    if (isWhole && (!comment || comment.start >= next || fence !== undefined)) {
      const line = contentOf(text, start, next);
      const mark = fenceOf(line);
      if (fence !== undefined) {
        yield { kind: 'fenced', start, next };
        if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      } else if (mark !== undefined) {
        fence = mark;
        yield { kind: 'fenced', start, next };
      } else {
        yield lineOf(line, start, next);
      }
    } else if (comment && comment.start < next) {
      const { start: opening, end } = comment;
      const isAlone = isBlank(text, lineStart, opening);
      const after = isAlone ? skipBlank(text, end) : undefined;
      if (start < opening && after === undefined) yield { kind: 'text', start, next: opening };
      start = after ?? end;
      if (after !== undefined || end > next) lineStart = start;
      yield { kind: 'comment', start: opening, end, next: start };
      continue;
    } else {
      yield { kind: 'text', start, next };
    }
    start = next;
    lineStart = next;
  }
}
