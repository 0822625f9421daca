import type { Stretch } from './stretch.ts';

/** A word or a number as written, and where in its text. */
export type Word = Stretch & { readonly text: string };

/** Letters and digits, joined by apostrophes and hyphens inside, and by marks between digits: `don't`, `48.000`. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’-]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text in their order, numbers among them. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    words.push({ text: word, start: index, end: index + word.length });
  return words;
}
