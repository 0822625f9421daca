import type { Span } from '../../text/span.ts';
import type { TextLimit } from '../network.ts';
import { countedIn, type PlainUnit } from './counted-in.ts';
import { findOverflow } from './overflow.ts';

/** A stretch of a text that readers see otherwise than it is written: a shortened link, the name of one. */
export type Shown = Span & { readonly shown: string };

/** Finds such stretches in order and without overlap. */
type ShownFinder = (text: string) => readonly Shown[];

/** A text as readers see it. */
export function showText(text: string, stretches: readonly Shown[]): string {
  let shown = '';
  let at = 0;
  for (const stretch of stretches) {
    shown += text.slice(at, stretch.start) + stretch.shown;
    at = stretch.end;
  }
  return at === 0 ? text : shown + text.slice(at);
}

/** Counting of a text as readers see it; none of the stretches is ever cut. */
export function countedShown(unit: PlainUnit, find: ShownFinder): Omit<TextLimit, 'max'> {
  const { count } = countedIn(unit);
  const countShown = (text: string) => count(showText(text, find(text)));
  return {
    unit,
    count: countShown,
    overflowAt: (text, max) =>
      findOverflow(text, max, {
        count: countShown,
        countPlain: (start, end) => count(text.slice(start, end)),
        whole: find(text).map(({ start, end, shown }) => ({ start, end, counts: count(shown) })),
      }),
  };
}
