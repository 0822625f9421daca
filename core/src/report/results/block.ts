import type { PostLink } from './outing.ts';

/**
 * A report as it is read, before it becomes a page, a text or a table: the same blocks for all of them, in
 * one language, with the posts behind each number.
 */

/** Whether something is as it should be. Never told by colour alone: the words say it too. */
export type Tone = 'good' | 'bad' | 'warn';

export type Cell = {
  readonly text: string;
  readonly isNumber?: boolean;
  readonly tone?: Tone | undefined;
  /** The posts that the number counts. */
  readonly posts?: readonly PostLink[];
};

export type Column = { readonly text: string; readonly isNumber?: boolean };

export type Table = {
  readonly caption: string;
  readonly head: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

/** A number at the top of a page, with the one before. */
export type FigureBlock = {
  readonly label: string;
  readonly value: Cell;
  /** The change, and what it is beside. */
  readonly note: string;
};

/** A chart as what it shows; it is drawn where it is rendered. */
export type Chart =
  | {
      readonly kind: 'bars';
      readonly rows: readonly {
        readonly label: string;
        readonly value: number | undefined;
        readonly shown: string;
        /** A mark to reach, or the two between which it should lie. */
        readonly marks: readonly number[];
        readonly note?: string;
      }[];
      /** What a mark is. */
      readonly markLabel: string | undefined;
      /** Value of the right end; the largest of all where it is left out. */
      readonly most?: number;
    }
  | {
      readonly kind: 'lines';
      readonly series: readonly {
        readonly label: string;
        readonly points: readonly { readonly day: number; readonly value: number }[];
      }[];
      readonly dayText: (day: number) => string;
      readonly valueText: (value: number) => string;
    }
  | {
      readonly kind: 'way';
      /** Objectives: how far each is, and where it is heading, as shares of the way from baseline to target. */
      readonly rows: readonly {
        readonly label: string;
        readonly done: number | undefined;
        readonly low: number | undefined;
        readonly high: number | undefined;
        readonly shown: string;
      }[];
      readonly targetLabel: string;
    }
  | {
      readonly kind: 'grid';
      readonly columns: readonly string[];
      readonly rows: readonly {
        readonly label: string;
        readonly cells: readonly { readonly text: string; readonly value: number | undefined }[];
      }[];
    };

export type Block =
  | { readonly kind: 'figures'; readonly figures: readonly FigureBlock[] }
  | { readonly kind: 'table'; readonly table: Table }
  /** `alt` says in a sentence what is to be seen; the table has every number of it. */
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly alt: string;
      readonly chart: Chart;
      readonly table: Table;
      /** The table says nothing more than the picture, and is folded away until somebody asks. */
      readonly isFolded?: true;
    }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly items: readonly {
        readonly title: string;
        readonly text: string;
        readonly posts: readonly PostLink[];
      }[];
    }
  | {
      readonly kind: 'quotes';
      readonly quotes: readonly {
        readonly text: string;
        readonly source: string;
        readonly url: string | undefined;
      }[];
    };

/** One section of a report. */
export type Page = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };

export const cell = (text: string, tone?: Tone): Cell => ({ text, ...(tone ? { tone } : {}) });

export const numberCell = (text: string, posts: readonly PostLink[] = [], tone?: Tone): Cell => ({
  text,
  isNumber: true,
  posts,
  ...(tone ? { tone } : {}),
});

/** What stands where nothing is known. */
export const NOTHING = '–';
