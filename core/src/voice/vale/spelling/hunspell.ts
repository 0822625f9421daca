import nspell from 'nspell';
import type { Speller } from './speller.ts';

/** A Hunspell dictionary: the texts of its `.aff` and `.dic` files. */
export type HunspellFiles = { readonly aff: string; readonly dic: string };

/**
 * A speller that knows what any of several dictionaries knows. They are read on the first word that is
 * looked up, which takes from a tenth of a second to one second each. A dictionary that cannot be read
 * knows every word: a false alarm at each would help nobody.
 */
export function hunspellSpeller(load: () => readonly HunspellFiles[]): Speller {
  let made: readonly ReturnType<typeof nspell>[] | undefined;
  let isBroken = false;
  const spellers = () => {
    made ??= load().flatMap(({ aff, dic }) => {
      try {
        return [nspell({ aff, dic })];
      } catch {
        isBroken = true;
        return [];
      }
    });
    return made;
  };
  return {
    knows: (word) => {
      const known = spellers();
      return isBroken || known.length === 0 || known.some((one) => one.correct(word));
    },
    suggest: (word) => [...new Set(spellers().flatMap((one) => one.suggest(word)))],
  };
}
