import type { Occurrence } from '../schedule/occurrence.ts';
import { groupBy } from '../text/group-by.ts';
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
  const byPost = groupBy(occurrences, ({ index }) => index);
  return occurrences.map((occurrence) => ({
    occurrence,
    content: contents[occurrence.index] ?? NO_CONTENT,
    times: byPost.get(occurrence.index) ?? [occurrence],
  }));
}
