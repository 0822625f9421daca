/** The text in which Vale looks for what it has found in a block, and how it looks. */
export type Searched = {
  /** The file's text, what was read before the block blanked; made when somebody asks, before the next block. */
  readonly text: () => string;
  /** Index of the line on which the block is taken to stand, for as long as `text` is as asked. */
  readonly line: () => number;
  /** True when the whole text is searched at once, false when the line comes first. */
  readonly isWhole: boolean;
};

/** Longest text that is searched as Vale does it, in UTF-16 units: each block may go over all of it. */
const LONGEST = 20_000;

/** Follows Vale through a text, blanking what it has read. */
export type SearchedText = {
  /** Notes a text that was come across, which is blanked when its block ends. */
  readonly read: (text: string) => void;
  /** Blanks a text at its first place, or its words one by one. */
  readonly blank: (text: string) => void;
  /** To be called where a block ends, after what is to be said of it. */
  readonly end: () => void;
  readonly block: (text: string, isWhole: boolean) => Searched | undefined;
};

/**
 * The text of a file as Vale keeps it beside its blocks. Nothing is done until a block asks, for most
 * blocks have no findings.
 */
export function searchedText(whole: string): SearchedText {
  const isShort = whole.length <= LONGEST;
  const waiting: (() => void)[] = [];
  let text = whole;
  let line = 0;
  let queue: string[] = [];

  const blankFirst = (part: string): boolean => {
    const at = text.indexOf(part);
    if (at < 0) return false;
    if (part !== '') text = text.slice(0, at) + blanked(part) + text.slice(at + part.length);
    return true;
  };
  const blank = (part: string) => {
    for (const one of part.split('\n')) {
      if (!blankFirst(one)) for (const word of fields(one)) blankFirst(word);
    }
  };
  const advance = (part: string): number | undefined => {
    let at = 0;
    for (const one of part.split('\n')) {
      at = text.indexOf(one);
      if (at < 0) for (const word of fields(one)) at = text.indexOf(word);
    }
    if (at < 0) return undefined;
    const found = text.slice(0, at).split('\n').length - 1;
    return found > line ? found : undefined;
  };
  const later = (step: () => void) => {
    if (isShort) waiting.push(step);
  };
  const catchUp = () => {
    for (const step of waiting.splice(0)) step();
  };

  return {
    read: (part) => {
      if (part === '') return;
      later(() => {
        line = advance(part) ?? line;
        queue.push(part);
      });
    },
    blank: (part) => {
      if (part !== '') later(() => blank(part));
    },
    end: () =>
      later(() => {
        for (const part of queue) blank(part);
        queue = [];
      }),
    block: (part, isWhole) => {
      if (!isShort) return undefined;
      return {
        isWhole,
        text: () => {
          catchUp();
          return text;
        },
        line: () => {
          catchUp();
          return advance(part) ?? line;
        },
      };
    },
  };
}

/** Only signs of ASCII are blanked. */
function blanked(text: string): string {
  return text.replace(/(?!\n)\p{ASCII}/gu, '@');
}

function fields(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
