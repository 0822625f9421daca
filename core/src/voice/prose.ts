import type { Plan } from '../model/plan/plan.ts';
import type { Entry } from '../model/post.ts';
import type { Section } from '../syntax/post-body.ts';
import { maskProse } from '../syntax/prose.ts';
import type { Mapped } from '../text/mapped.ts';
import { phraseKey } from '../text/phrases.ts';
import { remembered } from '../text/remembered.ts';
import { guessLanguage } from './guess-language.ts';
import { quotationsOf } from './quotations.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Stretch } from './stretch.ts';
import { textLanguage } from './text-language.ts';
import type { Word } from './words.ts';

/**
 * One part of one text of a post as rules about words read it. All offsets are UTF-16 offsets in
 * `text.text`; `toFile(prose.text, start, end)` gives the place in the file. What costs time is worked
 * out when it is first asked for, once for all rules.
 */
export type Prose = {
  /** The channel or network that the text is for; undefined for the common text. */
  readonly target: string | undefined;
  /** Position among the parts of its text, from 0. */
  readonly part: number;
  /** The part as it will be sent, but for `{link}`. */
  readonly text: Mapped;
  /** The same length; links, mentions, hashtags, code, placeholders and coupon codes are blank. */
  readonly masked: string;
  /** The BCP 47 tag that plan or post declare for it. */
  readonly declared: string | undefined;
  /** What is declared, else what a clear vote of its words says (`en`, `es`, `pt`, `fr`, `de`). */
  readonly language: string | undefined;
  readonly sentences: readonly Sentence[];
  /** The words of all sentences, in order. */
  readonly words: readonly Word[];
  /** What each word is looked up by: composed, in small letters, with straight apostrophes. */
  readonly keys: readonly string[];
  /** What stands in quotation marks, marks included. */
  readonly quotations: readonly Stretch[];
};

/** The prose of every part of every text of a post. */
export function proseOf(
  sections: readonly Section[],
  entry: Pick<Entry, 'channels' | 'language'>,
  plan: Plan | undefined,
): readonly Prose[] {
  return sections.flatMap(({ target, parts }) => {
    const declared = textLanguage(entry, plan, target);
    return parts.map(({ text }, part) => makeProse(text, { target, part, declared }));
  });
}

function makeProse(text: Mapped, about: Pick<Prose, 'target' | 'part' | 'declared'>): Prose {
  const reading = readingOf(text.text);
  return {
    ...about,
    text,
    get masked() {
      return reading.masked();
    },
    get language() {
      return about.declared ?? guessLanguage(reading.keys())?.language;
    },
    get sentences() {
      return reading.sentences();
    },
    get words() {
      return reading.words();
    },
    get keys() {
      return reading.keys();
    },
    get quotations() {
      return reading.quotations();
    },
  };
}

/** Texts whose words are kept: the parts and variants of the posts that somebody has open. */
const MAX_READ = 32;

/** What depends on nothing but the text, wherever it stands. */
const readingOf = remembered((text) => {
  const masked = once(() => maskProse(text));
  const sentences = once(() => sentencesOf(masked()));
  const words = once(() => sentences().flatMap((sentence) => sentence.words));
  const keys = once(() => words().map((word) => keyOf(word.text)));
  const quotations = once(() => quotationsOf(masked()));
  return { masked, sentences, words, keys, quotations };
}, MAX_READ);

const keyOf = remembered(phraseKey, 4_096);

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** True when a stretch of the prose lies inside a quotation. */
export function isQuoted({ quotations }: Pick<Prose, 'quotations'>, { start, end }: Stretch): boolean {
  const quotation = quotations[lastBefore(quotations, start)];
  return quotation !== undefined && quotation.start < start && end < quotation.end;
}

/** Index of the sentence that an offset lies in, or of the one before it; -1 where there is none. */
export function sentenceAt({ sentences }: Pick<Prose, 'sentences'>, offset: number): number {
  return lastBefore(sentences, offset);
}

/** Index of the last stretch that starts at or before an offset; they are in order. */
function lastBefore(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
