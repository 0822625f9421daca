import { ABBREVIATIONS as ENGLISH } from './languages/en/abbreviations.ts';
import { ABBREVIATIONS as SPANISH } from './languages/es/abbreviations.ts';
import type { Stretch } from './stretch.ts';
import { type Word, wordsOf } from './words.ts';

/** A sentence, or a line that stands for one, and its words. */
export type Sentence = Stretch & { readonly words: readonly Word[] };

const OPEN: ReadonlySet<string> = new Set([...ENGLISH.open, ...SPANISH.open]);
const BEFORE_NUMBER: ReadonlySet<string> = new Set([...ENGLISH.beforeNumber, ...SPANISH.beforeNumber]);
const EITHER: ReadonlySet<string> = new Set([...ENGLISH.either, ...SPANISH.either]);

/** Closing marks go with the sentence; an emoji between two sentences ends the first. */
const END =
  /[.!?…]+["'”’»)\]]*(?=\s|$|[¿¡])|\n\s*|(?<!\p{Extended_Pictographic}|\ufe0f|\u200d|\p{Emoji_Modifier})(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier})*)+(?=\s)/gu;
/** The word before a full stop, with the points inside it; short, because abbreviations are. */
const LAST_WORD = /(?<![\p{L}\p{N}.])[\p{L}\p{N}][\p{L}\p{N}.]{0,9}$/u;
const FIRST_CHARACTER = /\S/gu;
const STARTS_SENTENCE = /^[\p{Lu}\p{N}¿¡"“«]/u;

/**
 * Splits a text into sentences. Lines of a post are mostly sentences of their own: a line break ends one
 * unless the next line goes on in small letters.
 *
 * @param text prose in which links and the like are blank, so that no point of theirs ends a sentence.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const words = wordsOf(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let taken = 0;
  const close = (end: number) => {
    const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length);
    const to = Math.max(from, start + text.slice(start, end).trimEnd().length);
    start = end;
    if (from === to) return;
    const first = taken;
    while (taken < words.length && (words[taken]?.start ?? 0) < end) taken++;
    sentences.push({ start: from, end: to, words: words.slice(first, taken) });
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (end > start && ends(text, start, index, mark, end)) close(end);
  }
  close(text.length);
  return sentences;
}

function ends(text: string, start: number, at: number, mark: string, end: number): boolean {
  FIRST_CHARACTER.lastIndex = end;
  const next = FIRST_CHARACTER.exec(text)?.index;
  if (next === undefined) return false;
  const rest = text.slice(next, next + 12);
  // A blank line always parts; a single break does not before small letters.
  if (mark.startsWith('\n')) return mark.indexOf('\n', 1) > 0 || !/^\p{Ll}/u.test(rest);
  if (!/^[.!?…]/.test(mark)) return STARTS_SENTENCE.test(rest);
  if (mark.startsWith('…') || mark.startsWith('..')) return !/^\p{Ll}/u.test(rest);
  if (!mark.startsWith('.')) return true;
  return !isAbbreviated(text.slice(Math.max(start, at - 12), at), text.slice(start, at), rest);
}

/** True where the point before `rest` belongs to a word and not to the sentence. */
function isAbbreviated(before: string, sentence: string, rest: string): boolean {
  const word = LAST_WORD.exec(before)?.[0];
  if (word === undefined) return false;
  // The number of an item: “1. Write it down”.
  if (/^\d{1,3}$/.test(word)) return sentence.trim() === word;
  const key = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return true;
  if (BEFORE_NUMBER.has(key) && /^\d/.test(rest)) return true;
  if (OPEN.has(key)) return true;
  if (!EITHER.has(key) && !/^\p{Ll}$/u.test(word)) return false;
  // “9 p. m. te esperamos”, “11:59 p.m. ET” go on; “9 p. m. Te esperamos” does not.
  return !STARTS_SENTENCE.test(rest) || /^\p{Lu}{2,5}(?!\p{L})/u.test(rest) || /^\d/.test(rest);
}
