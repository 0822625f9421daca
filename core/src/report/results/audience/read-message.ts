import type { Sentiment } from '../../../model/conversations.ts';
import {
  BAD_SIGNS,
  GOOD_SIGNS,
  NEGATIONS,
  NEGATIVE,
  POSITIVE,
  THEME_WORDS,
  THEMES,
  type Theme,
} from './lexicon.ts';

/**
 * How a message is meant, by the words in it. Undefined where it has none of them or as many for as
 * against: then nothing is claimed.
 */
export function sentimentOf(text: string): Sentiment | undefined {
  const words = wordsOf(text);
  let balance = 0;
  for (const at of words.keys()) {
    const value = startsPhrase(words, at, GOOD) ? 1 : startsPhrase(words, at, BAD) ? -1 : 0;
    if (value === 0) continue;
    // “No está malo” is no complaint; further off than two words a negation is of something else.
    const before = words.slice(Math.max(0, at - 2), at);
    const isTurned = !isNegation(words[at] ?? '') && before.some(isNegation);
    balance += isTurned ? -value : value;
  }
  balance += GOOD_SIGNS.filter((sign) => text.includes(sign)).length;
  balance -= BAD_SIGNS.filter((sign) => text.includes(sign)).length;
  if (balance === 0) return undefined;
  return balance > 0 ? 'positive' : 'negative';
}

/** What a message is about, by the words in it; nothing where it has none of them. */
export function themesOf(text: string): readonly Theme[] {
  const words = wordsOf(text);
  return THEMES.filter((theme) => words.some((_, at) => startsPhrase(words, at, BY_THEME[theme])));
}

type Phrase = readonly { readonly stem: string; readonly isOpen: boolean }[];

function phrases(list: string): readonly Phrase[] {
  return list
    .split(', ')
    .map((phrase) =>
      phrase.split(' ').map((word) => ({ stem: word.replace('*', ''), isOpen: word.endsWith('*') })),
    );
}

const GOOD = phrases(POSITIVE);
const BAD = phrases(NEGATIVE);
const NEGATION_WORDS = new Set(NEGATIONS.split(', '));

const BY_THEME: Readonly<Record<Theme, readonly Phrase[]>> = {
  price: phrases(THEME_WORDS.price),
  delivery: phrases(THEME_WORDS.delivery),
  stock: phrases(THEME_WORDS.stock),
  quality: phrases(THEME_WORDS.quality),
  'how-to': phrases(THEME_WORDS['how-to']),
  problem: phrases(THEME_WORDS.problem),
  thanks: phrases(THEME_WORDS.thanks),
  visit: phrases(THEME_WORDS.visit),
};

function isNegation(word: string): boolean {
  return NEGATION_WORDS.has(word);
}

function startsPhrase(words: readonly string[], at: number, all: readonly Phrase[]): boolean {
  return all.some((phrase) =>
    phrase.every(({ stem, isOpen }, index) => {
      const word = words[at + index] ?? '';
      return isOpen ? word.startsWith(stem) : word === stem;
    }),
  );
}

/** Longest text that is looked at, in UTF-16 units. */
const MAX_TEXT = 5_000;

/** The words of a text in small letters, without accents and apostrophes. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, MAX_TEXT)
      .normalize('NFD')
      .replace(/[\u0300-\u036f'’]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
