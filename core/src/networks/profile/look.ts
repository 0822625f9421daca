import { graphemes } from '../../text/graphemes.ts';
import type { Sourced } from './sourced.ts';

/** After how much of a text readers must ask for the rest. Whatever is reached first folds it. */
export type Fold = {
  /** Characters as readers see them. */
  readonly characters?: number;
  /** Lines on the screen. */
  readonly lines?: number;
  /** Characters that fit on one of these lines, about. */
  readonly perLine?: number;
};

/** How a network shows a post, as far as a preview needs it. What it does not say is shown in the plainest way. */
export type Look = {
  /** Left out where nothing is folded, or nobody says where. */
  readonly fold?: Sourced<Fold>;
  /** Stands before the name of an account. */
  readonly handleSign?: '@' | 'u/' | '';
  /** True where pictures stand above the text. */
  readonly mediaFirst?: true;
  /** True for networks of articles and videos, whose title stands first and large. */
  readonly titleFirst?: true;
  /** False where a link in the text gets no card. */
  readonly linkCard?: false;
};

/**
 * UTF-16 offset at which a text is folded; undefined when all of it is shown. A text is not folded for a word or
 * two: readers see at least that much behind “more”.
 */
export function foldAt(text: string, { characters, lines, perLine }: Fold): number | undefined {
  let seen = 0;
  let row = 1;
  let column = 0;
  let lastSpace: number | undefined;
  for (const { text: sign, at } of graphemes(text)) {
    const isBreak = sign === '\n' || sign === '\r\n';
    if (perLine !== undefined && column >= perLine && !isBreak) {
      row++;
      column = 0;
    }
    if ((characters !== undefined && seen >= characters) || (lines !== undefined && row > lines)) {
      if (text.slice(at).trim() === '') return undefined;
      // Not in the middle of a word, unless it is a very long one.
      return lastSpace !== undefined && at - lastSpace < MAX_WORD ? lastSpace : at;
    }
    if (/\s/.test(sign)) lastSpace = at;
    seen++;
    column++;
    if (isBreak) {
      row++;
      column = 0;
    }
  }
  return undefined;
}

const MAX_WORD = 24;
