/** What a network counts a text in. */
export type CountUnit = 'weighted' | 'graphemes' | 'code-points' | 'utf16' | 'bytes';

/** A number that a network publishes, where it stands, and the day it was read there. */
export type SourcedNumber = {
  readonly value: number;
  /** Address of the document or specification that states the number. */
  readonly source: string;
  /** Day on which it was read, `YYYY-MM-DD`. */
  readonly read: string;
};

/** One limit on the text of one part of a post, and how that network counts towards it. */
export type TextLimit = {
  readonly unit: CountUnit;
  readonly max: SourcedNumber;
  /** The count of a text as it will be sent. 0 for an empty text, never negative. */
  readonly count: (text: string) => number;
  /**
   * UTF-16 offset in `text` from which it no longer fits into `max` units, always at the start of
   * something a reader sees whole (a grapheme, a link). Undefined when all of it fits.
   */
  readonly overflowAt: (text: string, max: number) => number | undefined;
};

/** A platform with its own rules. One file in this folder each; the file name is the id. */
export type Network = {
  /** The name the platform gives itself. */
  readonly name: string;
  /** Limits on the text of one part, the one that people know first. Empty where Vocero has no sourced number yet. */
  readonly text: readonly TextLimit[];
};
