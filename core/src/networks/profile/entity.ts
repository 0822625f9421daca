import type { Span } from '../../text/span.ts';

export type EntityKind = 'link' | 'mention' | 'hashtag' | 'cashtag';

/** Something in a text that a network makes active, with the place it has in the text as written. */
export type Entity = Span & {
  readonly kind: EntityKind;
  /**
   * What it names: the address of a link, with a scheme; the handle without `@`, with its server where
   * it has one; the tag without `#` or `$`.
   */
  readonly value: string;
};
