import { graphemes } from '../../text/graphemes.ts';
import type { Span } from '../../text/span.ts';

/** A stretch that counts as one thing and is never cut: a link, a mention. */
export type Whole = Span & { readonly counts: number };

/** How one network counts a text, and the parts of it. */
export type Measure = {
  readonly count: (text: string) => number;
  /** What a part without whole stretches counts, as far as it can be told without its neighbours. */
  readonly countPlain: (start: number, end: number) => number;
  /** In order, without overlap. */
  readonly whole: readonly Whole[];
};

/**
 * Offset from which a text no longer fits into `max`, at the start of something that a reader sees
 * whole; undefined when all of it fits. What stands before it fits when it stands alone.
 */
export function findOverflow(text: string, max: number, measure: Measure): number | undefined {
  if (measure.count(text) <= max) return undefined;
  const cuts = findCuts(text, max, measure);
  // A cut can turn what precedes it into a link (`acme.co` of `acme.community`), which counts more.
  // Going back past it is rare and short: a link that costs more than its letters has few of them.
  for (let at = cuts.pop(); at !== undefined; at = cuts.pop()) {
    if (measure.count(text.slice(0, at)) <= max) return at;
  }
  return 0;
}

/** Offsets at which the text may be cut, up to the one after which it exceeds `max`. */
function findCuts(text: string, max: number, measure: Measure): number[] {
  const cuts: number[] = [];
  let total = 0;
  let counted = 0;
  let next = 0;
  for (const grapheme of graphemes(text)) {
    const end = grapheme.at + grapheme.text.length;
    if (counted <= grapheme.at) cuts.push(grapheme.at);
    for (let whole = measure.whole[next]; whole && whole.start < end; whole = measure.whole[next]) {
      total += measure.countPlain(counted, whole.start) + whole.counts;
      counted = whole.end;
      next++;
    }
    if (counted < end) {
      total += measure.countPlain(counted, end);
      counted = end;
    }
    if (total > max) break;
  }
  return cuts;
}
