/** Where a card is to go. Days are counted from 1970-01-01 and minutes from midnight, on the wall clock of the plan's zone. */
export type MoveTarget =
  /** The same time of day, as many days later as there are between the two. */
  | { readonly kind: 'day'; readonly from: number; readonly day: number }
  | { readonly kind: 'time'; readonly day: number; readonly minute: number }
  /** The first free time of a day, for a post that has no time yet. */
  | { readonly kind: 'free'; readonly day: number };

/** A post on some of its channels, and where it is to go. */
export type Move = {
  readonly uri: string;
  /** Position of the post in its file. */
  readonly index: number;
  readonly channels: readonly string[];
  readonly to: MoveTarget;
};
