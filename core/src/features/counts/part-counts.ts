import type { Post } from '../../model/parsed.ts';
import type { TextLimit } from '../../networks/network.ts';
import { type Mapped, toFile } from '../../text/mapped.ts';
import type { Span } from '../../text/span.ts';
import { countOf, overflowOf } from '../../workspace/overflow-of.ts';
import { type Delivery, deliveryName, type SentPost } from '../../workspace/sent.ts';

/** How long one part is on one channel. */
export type PartCount = {
  readonly delivery: Delivery;
  /** The channel as people read it. */
  readonly name: string;
  /** Position in the thread, from 0, and how many parts it has. */
  readonly index: number;
  readonly parts: number;
  /** The part in the file. */
  readonly span: Span;
  /** In the unit of the network; undefined together with `max` where it has no limit. */
  readonly count: number | undefined;
  readonly max: number | undefined;
  /** What of the file is too much. */
  readonly overflow: Span | undefined;
};

/** The length of each part on each channel, by the limit that leaves the least room. */
export function partCounts(post: Post, { deliveries }: SentPost): readonly PartCount[] {
  const { warning } = post.entry;
  return deliveries.flatMap((delivery) =>
    delivery.parts.map((text, index): PartCount => {
      const limit = tightest(text, delivery.partLimits[index] ?? [], warning);
      return {
        delivery,
        name: deliveryName(delivery),
        index,
        parts: delivery.parts.length,
        span: toFile(text, 0, text.text.length),
        count: limit?.count,
        max: limit?.limit.max.value,
        overflow: limit && overflowOf(text, limit.limit, warning)?.span,
      };
    }),
  );
}

function tightest(text: Mapped, limits: readonly TextLimit[], warning: string | undefined) {
  const counted = limits.map((limit) => ({ limit, count: countOf(text, limit, warning) }));
  return counted.toSorted((a, b) => b.count / b.limit.max.value - a.count / a.limit.max.value)[0];
}

/** What is left of a limit; negative where it is exceeded. */
export function leftOf({ count, max }: PartCount): number | undefined {
  return count === undefined || max === undefined ? undefined : max - count;
}
