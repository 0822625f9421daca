import { graphemes } from '../../text/graphemes.ts';

/** Longest name in a list, in graphemes. */
const MAX = 60;

/** The beginning of a text in one line, cut where a reader would not miss it. */
export function beginningOf(text: string): string {
  // A long text is not taken apart for its first words.
  const line = text
    .slice(0, MAX * 16)
    .replace(/\s+/gu, ' ')
    .trim();
  let count = 0;
  for (const { at } of graphemes(line)) if (count++ === MAX) return `${line.slice(0, at).trimEnd()}…`;
  return line;
}
