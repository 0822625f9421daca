import { sentencesIn } from '../sentences.ts';
import { syllables } from './syllables.ts';

/** What is counted in a text, by the names that formulas use. */
export type Measures = {
  readonly words: number;
  readonly sentences: number;
  /** Letters and digits. */
  readonly characters: number;
  readonly paragraphs: number;
  readonly syllables: number;
  /** Of more than two syllables, an ending such as `-ing` not counted. */
  readonly complex_words: number;
  /** Of more than six bytes in UTF-8. */
  readonly long_words: number;
  /** Of more than two syllables. */
  readonly polysyllabic_words: number;
};

const WORD = /(?:[A-Z]\.){2,}|[\p{N}\p{L}']+/gu;

/** Counts a text as Vale's measuring does, paragraphs being parted by blank lines. */
export function measure(text: string): Measures {
  const counts = { words: 0, sentences: 0, characters: 0, syllables: 0, complex: 0, long: 0, many: 0 };
  const paragraphs = text.split('\n\n');
  for (const paragraph of paragraphs) {
    const sentences = sentencesIn(paragraph);
    // An empty paragraph has a sentence too, an empty one: Vale's summary ends with such.
    counts.sentences += sentences.length;
    for (const [word] of paragraph.matchAll(WORD)) {
      counts.words++;
      counts.characters += word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      const spoken = syllables(word);
      counts.syllables += spoken;
      if (spoken > 2) counts.many++;
      if ((/(?:es|ed|ing)$/.test(word) ? spoken - 1 : spoken) > 2) counts.complex++;
      if (bytesOf(word) > 6) counts.long++;
    }
  }
  return {
    words: counts.words,
    sentences: counts.sentences,
    characters: counts.characters,
    paragraphs: paragraphs.length - 1,
    syllables: counts.syllables,
    complex_words: counts.complex,
    long_words: counts.long,
    polysyllabic_words: counts.many,
  };
}

function bytesOf(word: string): number {
  let bytes = 0;
  for (const sign of word) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
