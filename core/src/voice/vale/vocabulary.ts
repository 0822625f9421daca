import { span } from '../../text/span.ts';
import { compilePattern } from './pattern/compiled-pattern.ts';
import { PatternError } from './pattern/pattern-node.ts';
import type { StyleProblem } from './style-problem.ts';

/** A file of accepted or rejected words as read. */
export type ReadWords = {
  /** The terms that can be used, each a regular expression. */
  readonly terms: readonly string[];
  /** Terms that are none, at their places in the file; they are left out of `terms`. */
  readonly problems: readonly StyleProblem[];
};

/**
 * Reads `accept.txt` or `reject.txt` of a vocabulary: a term on each line, notes behind `# ` at its start.
 * A term that cannot be used must not reach any rule: it would take the exceptions of all of them down.
 */
export function readVocabularyFile(text: string): ReadWords {
  const terms: string[] = [];
  const problems: StyleProblem[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const term = line.trim();
    const at = start + line.length - line.trimStart().length;
    start += line.length + 1;
    if (term === '' || /^#(?: |$)/.test(term)) continue;
    const problem = problemOf(term);
    if (problem === undefined) terms.push(term);
    else problems.push({ ...problem, span: span(at, at + term.length) });
  }
  return { terms, problems };
}

function problemOf(term: string): Omit<StyleProblem, 'span'> | undefined {
  try {
    compilePattern(term);
    return undefined;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const { code, message } = error;
    return code === 'bad-pattern'
      ? { code, params: { pattern: term, detail: message } }
      : { code, params: { pattern: term, feature: message } };
  }
}
