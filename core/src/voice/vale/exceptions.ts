import { type CompiledPattern, compilePattern } from './pattern/compiled-pattern.ts';

/** Whether a match is one that a rule or the team's vocabulary lets pass. */
export type Exceptions = {
  /** True when an exception stands anywhere in what was found. */
  readonly allow: (observed: string) => boolean;
  /** True when a match lies inside an accepted phrase of several words, in either case. */
  readonly cover: (text: string, start: number, end: number) => boolean;
  /** The pattern that finds exceptions in a text, or undefined when there are none. */
  readonly source: string | undefined;
};

/**
 * Makes exceptions of terms, longest first. Each is searched for, not compared: an exception that is one
 * word of a longer match lets all of it pass. A term that does not say otherwise keeps its case.
 *
 * @throws PatternError
 */
export function makeExceptions(terms: readonly string[]): Exceptions {
  if (terms.length === 0) return NONE;
  const ordered = terms.toSorted((a, b) => b.length - a.length);
  const cased = ordered.map((term) => (term.startsWith('(?i)') ? term : `(?-i)${term}`));
  const source = `(?m)\\b(?:${cased.join('|')})\\b`;
  const pattern = compilePattern(source);
  const phrases = terms.filter((term) => /[ \t]|\\s/.test(term));
  const phrase = phrases.length > 0 ? tryCompile(`(?i)\\b(?:${phrases.join('|')})\\b`) : undefined;
  return {
    allow: (observed) => pattern.test(observed),
    cover: (text, start, end) =>
      phrase?.all(text).some((found) => start >= found.start && end <= found.end) ?? false,
    source,
  };
}

const NONE: Exceptions = { allow: () => false, cover: () => false, source: undefined };

function tryCompile(source: string): CompiledPattern | undefined {
  try {
    return compilePattern(source);
  } catch {
    return undefined;
  }
}
