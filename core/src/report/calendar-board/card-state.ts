import type { Post } from '../../model/parsed.ts';

/** Where a post stands, as its card says it. */
export type CardState = 'idea' | 'draft' | 'review' | 'approved' | 'cancelled';

/** The one place that decides what a card says of where its post stands. */
export function cardState({ entry }: Post): CardState {
  return entry.status ?? 'draft';
}
