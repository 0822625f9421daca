import { type PhraseTrie, phrasesIn, phraseTrie } from './phrase-trie.ts';
import { isQuoted, type Prose } from './prose.ts';
import type { Stretch } from './stretch.ts';
import { speaks } from './text-language.ts';

/** How sure it is that a word is what its list says, wherever it stands. */
export const SURENESS = ['sure', 'likely', 'possible'] as const;
export type Sureness = (typeof SURENESS)[number];

/**
 * Words or phrases of one language that share where they come from and how sure they are, each with what
 * may be written instead.
 */
export type WordGroup = {
  /** Who says so: an authority, a style guide, or what is seen in practice. */
  readonly source: string;
  readonly sure: Sureness;
  readonly words: readonly string[] | Readonly<Record<string, readonly string[]>>;
};
export type WordList = readonly WordGroup[];

/** The lists of a rule by primary language subtag. */
export type WordLists = Readonly<Record<string, WordList>>;

type Entry = { readonly instead: readonly string[]; readonly source: string; readonly sure: Sureness };

export type Hit = Stretch & Entry & { readonly word: string };

/** Compiled at the first text that asks, once for each list and sureness. */
const compiled = new WeakMap<WordList, Map<Sureness, PhraseTrie<Entry>>>();

function compile(list: WordList, least: Sureness): PhraseTrie<Entry> {
  const bySureness = compiled.get(list) ?? new Map<Sureness, PhraseTrie<Entry>>();
  compiled.set(list, bySureness);
  const known = bySureness.get(least);
  if (known) return known;
  const made = phraseTrie(entriesOf(list, least));
  bySureness.set(least, made);
  return made;
}

function* entriesOf(list: WordList, least: Sureness): Generator<readonly [string, Entry]> {
  for (const { source, sure, words } of list) {
    if (SURENESS.indexOf(sure) > SURENESS.indexOf(least)) continue;
    const pairs: readonly (readonly [string, readonly string[]])[] = Array.isArray(words)
      ? words.map((word: string) => [word, []] as const)
      : Object.entries(words);
    for (const [word, instead] of pairs) yield [word, { instead, source, sure }];
  }
}

/**
 * The words of a list in a text, without what stands in quotation marks: that is somebody else's, or
 * spoken about.
 *
 * @param least how sure an entry must be to be looked for.
 */
export function hitsOf(prose: Prose, list: WordList, least: Sureness): readonly Hit[] {
  const trie = compile(list, least);
  if (trie.isEmpty) return [];
  const ofText = found.get(prose.keys) ?? new Map<PhraseTrie<Entry>, readonly Hit[]>();
  found.set(prose.keys, ofText);
  const hits = ofText.get(trie) ?? search(prose, trie);
  ofText.set(trie, hits);
  return hits;
}

/** By the keys of a text, which stay the same object while the text does. */
const found = new WeakMap<readonly string[], Map<PhraseTrie<Entry>, readonly Hit[]>>();

function search(prose: Prose, trie: PhraseTrie<Entry>): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { value, start, end } of phrasesIn(trie, prose.masked, prose.words, prose.keys)) {
    if (!isQuoted(prose, { start, end }))
      hits.push({ start, end, ...value, word: prose.masked.slice(start, end) });
  }
  return hits;
}

/** The same for the list of the language that a text is in; nothing where there is none. */
export function hitsIn(prose: Prose, lists: WordLists, least: Sureness): readonly Hit[] {
  const list = inLanguage(prose.language, lists);
  return list ? hitsOf(prose, list, least) : [];
}

/** What a table by primary language subtag has for a language. */
export function inLanguage<Value>(
  language: string | undefined,
  table: Readonly<Record<string, Value>>,
): Value | undefined {
  if (language === undefined) return undefined;
  for (const key of Object.keys(table)) if (speaks(language, key)) return table[key];
  return undefined;
}
