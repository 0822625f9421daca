import type { Stretch } from './stretch.ts';

/** Longest quotation, in UTF-16 units, that is believed to be one: an unpaired mark must not swallow a post. */
const MAX_QUOTATION = 600;

/** In pairs of marks, within a paragraph. Straight single ones are apostrophes more often than not. */
const QUOTATION = new RegExp(
  [
    `“[^“”]{1,${MAX_QUOTATION}}”`,
    `«[^«»]{1,${MAX_QUOTATION}}»`,
    `‘[^‘’\\n]{1,120}’(?!\\p{L})`,
    `(?<![\\p{L}\\p{N}])"(?!\\s)[^"\\n]{1,${MAX_QUOTATION}}"(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'gu',
);

/** The quotations of a text, marks included: words that somebody else said, or that are spoken about. */
export function quotationsOf(text: string): readonly Stretch[] {
  return [...text.matchAll(QUOTATION)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
