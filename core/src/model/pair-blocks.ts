import type { MapNode } from '../syntax/node.ts';
import { lineStartAt } from '../text/source.ts';
import { contains, type Span, span } from '../text/span.ts';

/** A key with its value as lines of a file. */
export type PairBlock = {
  readonly key: string;
  /** Comments and blank lines right above. */
  readonly lead: Span;
  /** Its own lines, with their line breaks. */
  readonly lines: Span;
};

/** A map in block style as lines: what stands above which key, and what comes behind the last one. */
export type PairBlocks = {
  /** How far its keys are indented. */
  readonly indent: number;
  readonly blocks: readonly PairBlock[];
};

/**
 * Takes a map in block style apart into the lines of its keys. A comment belongs to the key below it,
 * unless it is indented deeper than the keys: then it belongs to what it stands in.
 *
 * @param region the lines of the map, from the start of a line to the end of one.
 * @returns undefined for a map in `{…}`, or one whose keys do not have lines of their own.
 */
export function pairBlocks(text: string, map: MapNode, region: Span): PairBlocks | undefined {
  const [first] = map.pairs;
  if (!first || text[map.span.start] === '{') return undefined;
  const starts = map.pairs.map(({ key }) => lineStartAt(text, key.span.start));
  const indent = first.key.span.start - (starts[0] ?? 0);
  const isOwnLine = map.pairs.every(({ key }, index) => {
    const start = starts[index] ?? 0;
    const before = text.slice(start, key.span.start);
    const isFirstItem = index === 0 && /^ *-[ ]+$/.test(before);
    return (
      key.span.start - start === indent && (before.trim() === '' || isFirstItem) && !before.includes('\t')
    );
  });
  if (!isOwnLine || new Set(starts).size < starts.length || !contains(region, map.span)) return undefined;
  const leads = starts.map((start, index) =>
    leadStart(text, start, starts[index - 1] ?? region.start, indent),
  );
  const blocks = map.pairs.map(({ key }, index): PairBlock => {
    const start = starts[index] ?? 0;
    return {
      key: String(key.value),
      lead: span(index === 0 ? Math.min(region.start, start) : (leads[index] ?? start), start),
      lines: span(start, leads[index + 1] ?? region.end),
    };
  });
  return { indent, blocks };
}

/** Where the comments and blank lines above a line begin. */
function leadStart(text: string, start: number, from: number, indent: number): number {
  let lead = start;
  while (lead > from) {
    const line = lineStartAt(text, lead - 1);
    const match = /^( *)(#|\r?\n|$)/.exec(text.slice(line, lead));
    if (line < from || !match || (match[2] === '#' && (match[1] ?? '').length > indent)) break;
    lead = line;
  }
  return lead;
}
