import type { Stretch } from './stretch.ts';

/** The words of a hashtag, and where each of their characters stands in the text that it was found in. */
export type OpenHashtag = {
  readonly text: string;
  /** The stretch of the source that a stretch of `text` stands for. */
  readonly toSource: (stretch: Stretch) => Stretch;
};

const HASHTAG = /(?<![\p{L}\p{N}_])#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)/gu;
const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}\p{Lo}\p{Lm}\p{Lt}]+|\p{N}+/gu;

/** The hashtags of a text, opened at their capitals, digits and underscores: `#GameChanger` → `Game Changer`. */
export function openHashtags(text: string): readonly OpenHashtag[] {
  return [...text.matchAll(HASHTAG)].map(({ 1: tag = '', index }) => {
    let opened = '';
    const places: number[] = [];
    for (const { 0: word, index: at } of tag.matchAll(WORD)) {
      const source = index + 1 + at;
      if (opened !== '') places.push(source);
      opened += opened === '' ? word : ` ${word}`;
      for (let offset = 0; offset < word.length; offset++) places.push(source + offset);
    }
    const toSource = ({ start, end }: Stretch) => ({
      start: places[start] ?? index,
      end: (places[end - 1] ?? index) + 1,
    });
    return { text: opened, toSource };
  });
}
