import { type CaseOptions, makeLookup, splitPrefix } from './case-options.ts';

const SMALL = new Set(
  'a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '),
);

/** Those that Chicago writes small too. */
const PREPOSITIONS = new Set(
  (
    'with from into during including until against among throughout despite towards upon concerning about over ' +
    'through before between after since without under within along following across beyond around down near above'
  ).split(' '),
);

const WORD = /[\p{N}\p{L}]+[^\s\-/]*/gu;

/**
 * Makes a text a title, after the Associated Press or Chicago. `isOpen` says that `to` may stand either
 * way: the Press has it small before a noun and not before a verb, which takes a tagger to know.
 */
export function makeTitleCase(
  options: CaseOptions & { readonly isChicago: boolean },
): (text: string) => { readonly title: string; readonly isOpen: boolean } {
  const lookup = makeLookup(options.vocabulary);
  const isSmall = (word: string) => SMALL.has(word) || (options.isChicago && PREPOSITIONS.has(word));
  return (text) => {
    const [prefix, rest] = splitPrefix(text, options.prefix);
    const plain = rest.replace(/[\u2013\u2014]/g, '-');
    // Outside of the text Vale sees its first character.
    const at = (index: number) => plain[index] ?? plain[0] ?? '';
    const title = rest.replace(WORD, (word, start: number) => {
      const known = lookup(word);
      if (known !== undefined) return known;
      const end = start + word.length;
      const before = at(start - 1);
      const isEdge = start === 0 || end === plain.length;
      const stays =
        !isEdge &&
        isSmall(word.toLowerCase()) &&
        ' -/'.includes(before) &&
        !':-'.includes(at(start - 2)) &&
        (at(end) !== '-' || before === '-');
      return stays ? word.toLowerCase() : upperFirst(word);
    });
    return { title: prefix + title, isOpen: !options.isChicago };
  };
}

function upperFirst(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
