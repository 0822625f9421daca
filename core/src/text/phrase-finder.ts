import { phrasePattern } from './phrases.ts';
import { remembered } from './remembered.ts';

/** A phrase as it is written, and its UTF-16 offset in the text. */
type WrittenPhrase = { readonly word: string; readonly index: number };

/** Finds phrases as `phrasePattern` does. */
export type PhraseFinder = (text: string) => readonly WrittenPhrase[];

/** Texts of which a finder keeps what it found. */
const MAX_TEXTS = 32;

/** Finds any of several phrases in the texts that come, and keeps what it found in the last of them. */
export function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const pattern = phrasePattern(phrases);
  return remembered(
    (text) => Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({ word, index })),
    MAX_TEXTS,
  );
}
