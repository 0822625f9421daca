import { STOP_WORDS as GERMAN } from './languages/de/stop-words.ts';
import { STOP_WORDS as ENGLISH } from './languages/en/stop-words.ts';
import { STOP_WORDS as SPANISH } from './languages/es/stop-words.ts';
import { STOP_WORDS as FRENCH } from './languages/fr/stop-words.ts';
import { STOP_WORDS as PORTUGUESE } from './languages/pt/stop-words.ts';

/** What a text looks like by its most frequent words. */
export type Guess = {
  /** Primary subtag of the language with the most votes. */
  readonly language: string;
  /** How many words voted for it, and for the next. */
  readonly votes: number;
  readonly rivals: number;
};

const LANGUAGES = [
  ['en', ENGLISH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['fr', FRENCH],
  ['de', GERMAN],
] as const;

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** The languages that each function word belongs to; made when the first text is judged. */
function speakers(): ReadonlyMap<string, readonly string[]> {
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const [language, words] of LANGUAGES)
    for (const word of words) made.set(word, [...(made.get(word) ?? []), language]);
  known = made;
  return made;
}

/** Fewest votes that make a guess, and how many times those of the next language. */
const ENOUGH = 3;
const MARGIN = 2;

/**
 * The language of a text, given by the keys of its words, by a vote of its function words, or undefined where the vote is not clear.
 * Knows English and Spanish, and Portuguese, French and German so that they are not taken for those.
 */
export function guessLanguage(keys: readonly string[]): Guess | undefined {
  const known = guesses.get(keys);
  if (known) return known.guess;
  const guess = vote(keys);
  guesses.set(keys, { guess });
  return guess;
}

/** Several rules ask about the same words. */
const guesses = new WeakMap<readonly string[], { readonly guess: Guess | undefined }>();

function vote(keys: readonly string[]): Guess | undefined {
  const counts = new Map<string, number>();
  const votesOf = speakers();
  for (const key of keys) {
    for (const language of votesOf.get(key) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first) return undefined;
  const [[language, votes], rivals] = [first, second?.[1] ?? 0];
  return votes >= ENOUGH && votes >= rivals * MARGIN ? { language, votes, rivals } : undefined;
}

/** Languages that a vote can tell apart; of any other, such as Catalan, the words look like a neighbour's. */
export function canGuess(primary: string): boolean {
  return LANGUAGES.some(([language]) => language === primary);
}
