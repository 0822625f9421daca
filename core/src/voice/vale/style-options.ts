import type { Speller } from './spelling/speller.ts';
import type { StyleVocabulary } from './style-rule.ts';
import type { Tagger } from './tagging/tagger.ts';

/** What rule files are read with. */
export type StyleOptions = {
  readonly vocabulary: StyleVocabulary;
  /** Vale's `WordTemplate`: what stands around words, with `%s` for them. */
  readonly wordTemplate?: string;
  /**
   * Dictionaries that a rule asks for by name, and the folder in which it says that they are; without
   * names, or with `andDefault`, those for English. Asked while a rule is read, so the speller should
   * read its files on the first word. Undefined where there is none.
   */
  readonly speller?: (
    names: readonly string[],
    folder: string | undefined,
    andDefault: boolean,
  ) => Speller | undefined;
  /** The text of a file of words that a spelling rule ignores; undefined where there is none. */
  readonly wordList?: (name: string) => string | undefined;
  /** Says what part of speech words are. Rules of the kind `sequence` need it. */
  readonly tagger?: Tagger;
};
