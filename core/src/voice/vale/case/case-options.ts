import { type CompiledPattern, compilePattern } from '../pattern/compiled-pattern.ts';

export type CaseOptions = {
  /** Terms that keep their case, each a pattern. */
  readonly vocabulary: readonly string[];
  /** What at the start of a text has no case to speak of. */
  readonly prefix: CompiledPattern | undefined;
};

/** Parts a text from what the prefix finds in it; as in Vale, only where that stands at the very start. */
export function splitPrefix(text: string, prefix: CompiledPattern | undefined): readonly [string, string] {
  const [found] = prefix?.all(text) ?? [];
  return found && found.start === 0 ? [text.slice(0, found.end), text.slice(found.end)] : ['', text];
}

/**
 * Asks a vocabulary how a word is written: as a term is, where the two differ in case at most; as it
 * stands, where a term is found in it; else undefined.
 */
export function makeLookup(vocabulary: readonly string[]): (word: string) => string | undefined {
  const terms = vocabulary.map((term) => ({ term, lower: term.toLowerCase(), holds: makeHolds(term) }));
  return (word) => {
    const lower = word.toLowerCase();
    for (const { term, lower: known, holds } of terms) {
      if (known === lower) return term;
      if (holds(word)) return word;
    }
    return undefined;
  };
}

function makeHolds(term: string): (word: string) => boolean {
  const plain = term.replace(/^\(\?-i\)/, '');
  if (/^[\p{L}\p{N} _-]+$/u.test(plain)) return (word) => word.includes(plain);
  let pattern: CompiledPattern | undefined;
  return (word) => {
    try {
      pattern ??= compilePattern(term);
      return pattern.test(word);
    } catch {
      return false;
    }
  };
}
