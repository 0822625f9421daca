import { type Span, span } from '../text/span.ts';
import { type Problem, syntaxProblem } from './problem.ts';

export type FrontMatter = {
  /** The YAML between the fences; undefined without front matter. */
  readonly yaml: Span | undefined;
  /** Everything behind the closing fence, or the whole file without front matter. */
  readonly body: Span;
  readonly problems: readonly Problem[];
};

const OPENING = /^\ufeff?---[ \t]*(?:\r?\n|$)/;
const CLOSING = /(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;

/** Finds the front matter of a Markdown file: `---` on the first line, and the next line that is `---`. */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  if (!opening) return { yaml: undefined, body: span(bom, text.length), problems: [] };
  const start = opening[0].length;
  CLOSING.lastIndex = start;
  const closing = CLOSING.exec(text);
  if (closing) {
    const body = span(closing.index + closing[0].length, text.length);
    return { yaml: span(start, closing.index), body, problems: [] };
  }
  // Without a closing fence the whole rest is taken for front matter: its keys still help, and no text is sent.
  const problem = syntaxProblem('no-front-matter-end', span(bom, bom + 3));
  return { yaml: span(start, text.length), body: span(text.length, text.length), problems: [problem] };
}
