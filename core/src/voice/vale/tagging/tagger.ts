import type { Span } from '../../../text/span.ts';
import { treebankWords } from './treebank-words.ts';

/** A word of a sentence with its part of speech. */
export type TaggedWord = {
  readonly text: string;
  /** UTF-16 offsets in the sentence. */
  readonly span: Span;
  /** A tag of the Penn Treebank: `NN`, `VBZ`. */
  readonly tag: string;
};

/** Cuts an English sentence into words and says what they are. */
export type Tagger = (sentence: string) => readonly TaggedWord[];

/** Gives a tag of the Penn Treebank for each word of a sentence. */
export type TagWords = (words: readonly string[]) => readonly string[];

/** Sentences that are remembered, because several rules ask for each. */
const MOST_SENTENCES = 200;

/** A tagger of sentences from one of words. Such a one is large, so whoever runs rules brings it. */
export function makeTagger(tagWords: TagWords): Tagger {
  const known = new Map<string, readonly TaggedWord[]>();
  return (sentence) => {
    const before = known.get(sentence);
    if (before) return before;
    const spans = treebankWords(sentence);
    const words = spans.map(({ start, end }) => sentence.slice(start, end));
    const tags = tagWords(words);
    const tagged = spans.map((span, index) => ({ text: words[index] ?? '', span, tag: tags[index] ?? '' }));
    if (known.size >= MOST_SENTENCES) known.clear();
    known.set(sentence, tagged);
    return tagged;
  };
}
