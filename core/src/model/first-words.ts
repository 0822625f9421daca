import type { Post } from './parsed.ts';
import { textsOf } from './variants.ts';

/** Longest beginning of a text that stands for a post without a name, in UTF-16 units. */
const MAX = 60;

/** The beginning of what a post says, in one line; undefined where it says nothing. */
export function firstWords(post: Post): string | undefined {
  for (const { parts } of textsOf(post, () => false).sections) {
    for (const { text } of parts) {
      const line = text.text.trim().split('\n')[0]?.trim() ?? '';
      if (line !== '') return line.length <= MAX ? line : `${line.slice(0, MAX).replace(/\s+\S*$/, '')}…`;
    }
  }
  return undefined;
}
