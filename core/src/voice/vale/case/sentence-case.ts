import { compilePattern } from '../pattern/compiled-pattern.ts';
import { type CaseOptions, makeLookup, splitPrefix } from './case-options.ts';

/**
 * Makes a text a sentence: a capital at its start and behind an indicator such as `:`, small letters
 * elsewhere, and terms as the vocabulary writes them. White space becomes one space, as it is for Vale.
 */
export function makeSentenceCase(
  options: CaseOptions & { readonly indicators: readonly string[] },
): (text: string) => string {
  const lookup = makeLookup(options.vocabulary);
  const terms = options.vocabulary.length > 0 ? `\\b(?:${options.vocabulary.join('|')})\\b|` : '';
  const words = compileOr(`(?i)${terms}${WORD}`);
  const isIndicator = (word: string, index: number) =>
    options.indicators.some((end) => word.length > end.length && word.endsWith(end)) ||
    (index === 0 && /\p{Nd}+\./u.test(word));
  return (text) => {
    const [prefix, rest] = splitPrefix(text, options.prefix);
    const found = words.all(rest).map(({ start, end }) => rest.slice(start, end));
    const made = found.map((word, index) => {
      const known = lookup(word);
      if (known !== undefined) return known;
      const isStart = index === 0 || isIndicator(found[index - 1] ?? '', index - 1);
      return isStart ? upperFirst(word.toLowerCase()) : word.toLowerCase();
    });
    return prefix + made.join(' ');
  };
}

const WORD = '[\\p{N}\\p{L}*]+[^\\s]*';

/** A vocabulary that makes no pattern together is left out; its terms still count one by one. */
function compileOr(source: string) {
  try {
    return compilePattern(source);
  } catch {
    return compilePattern(WORD);
  }
}

function upperFirst(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
