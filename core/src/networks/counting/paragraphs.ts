import type { TextLimit } from '../network.ts';
import { countedIn } from './counted-in.ts';

// A carriage return and a line feed are one break, also when only one of them would make a blank line.
const BREAK = '(?:\\r\\n|\\n|\\r(?!\\n))';
const BLANK_LINES = new RegExp(`${BREAK}(?:[ \\t]*${BREAK})+`, 'g');

/**
 * Counting where a limit is on each paragraph: what counts is the longest one, in code points. Blank
 * lines are between paragraphs and part of none.
 */
export const LONGEST_PARAGRAPH: Omit<TextLimit, 'max'> = {
  unit: 'code-points',
  count: (text) => text.split(BLANK_LINES).reduce((most, paragraph) => Math.max(most, count(paragraph)), 0),
  overflowAt: (text, max) => {
    if (max < 0) return 0;
    let start = 0;
    for (const blank of [...text.matchAll(BLANK_LINES), undefined]) {
      const end = blank?.index ?? text.length;
      const at = overflowAt(text.slice(start, end), max);
      if (at !== undefined) return start + at;
      start = end + (blank?.[0].length ?? 0);
    }
    return undefined;
  },
};

const { count, overflowAt } = countedIn('code-points');
