import type { Occurrence } from '../schedule/occurrence.ts';
import type { Content } from './content.ts';
import type { Facts } from './facts.ts';

/** A post at one of its times, as the index keeps it: whoever finds it knows its post without looking it up. */
export type Filed = {
  readonly occurrence: Occurrence;
  readonly content: Content;
  /** Every time of the same post, this one included. */
  readonly times: readonly Occurrence[];
};

export const NO_CONTENT: Content = {};

/** The times of all posts of a file, in their order. */
export function filedOf({ occurrences, contents }: Facts): readonly Filed[] {
  const byPost = new Map<number, Occurrence[]>();
  for (const one of occurrences) {
    const times = byPost.get(one.index);
    if (times) times.push(one);
    else byPost.set(one.index, [one]);
  }
  return occurrences.map((occurrence) => ({
    occurrence,
    content: contents[occurrence.index] ?? NO_CONTENT,
    times: byPost.get(occurrence.index) ?? [occurrence],
  }));
}
