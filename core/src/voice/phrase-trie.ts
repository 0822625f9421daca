import { phraseKey } from '../text/phrases.ts';
import type { Stretch } from './stretch.ts';
import { type Word, wordsOf } from './words.ts';

type Branch<Value> = { readonly next: Map<string, Branch<Value>>; leaves: Leaf<Value>[] };
/** What stands around the words of a phrase: “C++”, “#1”. */
type Leaf<Value> = { readonly value: Value; readonly before: string; readonly behind: string };

/** Phrases by their words; finding them costs one look-up for a word of a text, however many there are. */
export type PhraseTrie<Value> = { readonly root: Branch<Value>; readonly isEmpty: boolean };

/**
 * Builds a trie of phrases. They are found as whole words, in any case, however an accent is composed,
 * with any white space between their words and straight or curly apostrophes.
 */
export function phraseTrie<Value>(
  phrases: Iterable<readonly [phrase: string, value: Value]>,
): PhraseTrie<Value> {
  const root: Branch<Value> = { next: new Map(), leaves: [] };
  let isEmpty = true;
  for (const [phrase, value] of phrases) {
    const key = phraseKey(phrase);
    const words = wordsOf(key);
    const [first, last] = [words[0], words.at(-1)];
    // Signs alone are no words.
    if (!first || !last) continue;
    let branch = root;
    for (const [index, word] of words.entries()) {
      const step = index === 0 ? word.text : stepOf(key, words[index - 1], word, word.text);
      const next = branch.next.get(step) ?? { next: new Map(), leaves: [] };
      branch.next.set(step, next);
      branch = next;
    }
    branch.leaves.push({ value, before: key.slice(0, first.start), behind: key.slice(last.end) });
    isEmpty = false;
  }
  return { root, isEmpty };
}

/** What leads from one word to the next: what stands between them, and the word. */
function stepOf(text: string, from: Word | undefined, to: Word, key: string): string {
  const between = text.slice(from?.end ?? 0, to.start);
  return `${between.trim() === '' ? ' ' : between.replace(/\s+/g, ' ')}\0${key}`;
}

/**
 * The phrases in a text, longest first where several start at one word, without overlaps.
 *
 * @param words the words of the text, and `keys` what each is looked up by.
 */
export function* phrasesIn<Value>(
  { root }: PhraseTrie<Value>,
  text: string,
  words: readonly Word[],
  keys: readonly string[],
): Generator<Stretch & { readonly value: Value }> {
  for (let index = 0; index < words.length; index++) {
    let branch = root.next.get(keys[index] ?? '');
    let found: (Stretch & { readonly value: Value }) | undefined;
    let foundAt = index;
    for (let at = index; branch; ) {
      const place = matchAt(branch, text, words[index], words[at]);
      if (place) [found, foundAt] = [place, at];
      const next = words[++at];
      branch = next && branch.next.get(stepOf(text, words[at - 1], next, keys[at] ?? ''));
    }
    if (!found) continue;
    yield found;
    index = foundAt;
  }
}

function matchAt<Value>(
  { leaves }: Branch<Value>,
  text: string,
  first: Word | undefined,
  last: Word | undefined,
) {
  if (!first || !last) return undefined;
  for (const { value, before, behind } of leaves) {
    if (before !== '' && !text.slice(0, first.start).endsWith(before)) continue;
    if (behind !== '' && !text.startsWith(behind, last.end)) continue;
    return { value, start: first.start - before.length, end: last.end + behind.length };
  }
  return undefined;
}
