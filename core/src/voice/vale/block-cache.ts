import type { Find, StyleMatch } from './style-rule.ts';

/** How many different blocks are remembered, and how long they may be in UTF-16 units. */
const MOST_BLOCKS = 500;
const LONGEST = 4_000;

type Results = Map<Find, readonly StyleMatch[]>;

/** What rules found in blocks of the same text before, oldest first. It changes nothing but the time. */
const known = new Map<string, Results>();

/** What was found in blocks of this text so far; to be added to. Undefined where a text is too long to keep. */
export function resultsFor(text: string): Results | undefined {
  if (text.length > LONGEST) return undefined;
  const results: Results = known.get(text) ?? new Map();
  known.delete(text);
  known.set(text, results);
  if (known.size > MOST_BLOCKS) {
    const [oldest] = known.keys();
    if (oldest !== undefined) known.delete(oldest);
  }
  return results;
}
