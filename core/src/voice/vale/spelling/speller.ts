/** Knows the words of a language. */
export type Speller = {
  readonly knows: (word: string) => boolean;
  /** Words that may have been meant, best first. Slow: tens of milliseconds. */
  readonly suggest: (word: string) => readonly string[];
};
