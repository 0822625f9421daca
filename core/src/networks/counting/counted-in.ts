import { countGraphemes } from '../../text/graphemes.ts';
import type { TextLimit } from '../network.ts';
import { countCodePoints } from './code-points.ts';
import { findOverflow } from './overflow.ts';
import { countUtf8 } from './utf8.ts';

export type PlainUnit = 'graphemes' | 'code-points' | 'utf16' | 'bytes';

const COUNTS: Readonly<Record<PlainUnit, (text: string) => number>> = {
  graphemes: countGraphemes,
  'code-points': countCodePoints,
  utf16: (text) => text.length,
  bytes: countUtf8,
};

/** Counting in a unit in which a text is the sum of what a reader takes for its characters. */
export function countedIn(unit: PlainUnit): Omit<TextLimit, 'max'> {
  const count = COUNTS[unit];
  return {
    unit,
    count,
    overflowAt: (text, max) =>
      findOverflow(text, max, {
        count,
        countPlain: (start, end) => count(text.slice(start, end)),
        whole: [],
      }),
  };
}
