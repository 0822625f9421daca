import { remembered } from '../text/remembered.ts';
import { syllablesOf as english } from './languages/en/syllables.ts';
import { syllablesOf as spanish } from './languages/es/syllables.ts';
import type { Sentence } from './sentences.ts';
import { speaks } from './text-language.ts';

/** How easy a text is to read, from about 0 to 100, and the sentence that costs most. */
export type Readability = {
  readonly score: number;
  readonly scale: 'INFLESZ' | 'Flesch';
  readonly words: number;
  readonly hardest: Sentence;
};

/**
 * The readability of sentences: in Spanish INFLESZ (Szigriszt Pazos 1993, 206.835 − 62.3 S/W − W/S), in
 * English Flesch Reading Ease (1948, 206.835 − 1.015 W/S − 84.6 S/W). Numbers are not counted as words,
 * because nobody agrees on their syllables.
 *
 * @returns undefined for other languages and where there is nothing to count.
 */
export function readabilityOf(
  sentences: readonly Sentence[],
  language: string | undefined,
): Readability | undefined {
  const isSpanish = speaks(language, 'es');
  if (!isSpanish && !speaks(language, 'en')) return undefined;
  const count = isSpanish ? countSpanish : countEnglish;
  const measured = sentences.flatMap((sentence) => {
    const counts = sentence.words.map(({ text }) => count(text)).filter((syllables) => syllables > 0);
    const syllables = counts.reduce((sum, one) => sum + one, 0);
    return counts.length === 0 ? [] : [{ sentence, words: counts.length, syllables }];
  });
  const score = (words: number, syllables: number, lines: number) =>
    isSpanish
      ? 206.835 - (62.3 * syllables) / words - words / lines
      : 206.835 - (1.015 * words) / lines - (84.6 * syllables) / words;
  const words = measured.reduce((sum, one) => sum + one.words, 0);
  const syllables = measured.reduce((sum, one) => sum + one.syllables, 0);
  const [hardest] = measured.toSorted(
    (a, b) => score(a.words, a.syllables, 1) - score(b.words, b.syllables, 1),
  );
  if (!hardest) return undefined;
  return {
    score: score(words, syllables, measured.length),
    scale: isSpanish ? 'INFLESZ' : 'Flesch',
    words,
    hardest: hardest.sentence,
  };
}

/** Words whose syllables are kept: those of a text that is being written, and of what is written most. */
const MAX_WORDS = 4_096;

/** The syllables of what begins with a letter; none of what does not, which is not counted as a word. */
const counting = (syllablesOf: (word: string) => number) =>
  remembered((word) => (/^\p{L}/u.test(word) ? syllablesOf(word) : 0), MAX_WORDS);
const countEnglish = counting(english);
const countSpanish = counting(spanish);
