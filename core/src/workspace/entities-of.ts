import type { Network } from '../networks/network.ts';
import type { EntityKind } from '../networks/profile/entity.ts';
import type { Section } from '../syntax/post-body.ts';
import { type Mapped, toFile } from '../text/mapped.ts';
import { compareSpans, type Span } from '../text/span.ts';
import { isTarget, networkOf, type SentPost } from './sent.ts';
import { entitiesIn } from './sent-entities.ts';

/** A mention, hashtag, link or cashtag in the texts of a post, at its place in the file. */
export type PlacedEntity = { readonly kind: EntityKind; readonly value: string; readonly span: Span };

/**
 * What the texts of a post make active on the networks that get them, as written: each place once, in
 * the order of the file. A text that no channel gets yet is read as X and Mastodon would.
 */
export function entitiesOf({ sections, deliveries }: SentPost): readonly PlacedEntity[] {
  const places = new Map<number, PlacedEntity>();
  const add = (text: Mapped, network: Network | undefined) => {
    for (const { kind, value, start, end } of entitiesIn(text, network)) {
      const span = toFile(text, start, end);
      const known = places.get(span.start);
      // Networks end a tag or a handle at different signs; the longest is what the author meant.
      if (!known || known.span.end < span.end) places.set(span.start, { kind, value, span });
    }
  };
  for (const section of sections) {
    const own = deliveries.filter((delivery) => delivery.section === section);
    const found = own.length > 0 ? own.flatMap(({ network }) => network ?? []) : usual(section);
    for (const { text } of section.parts) for (const network of new Set(found)) add(text, network);
  }
  for (const { firstComment, network } of deliveries) if (firstComment) add(firstComment, network);
  return [...places.values()].sort((a, b) => compareSpans(a.span, b.span));
}

function usual({ target }: Section): readonly Network[] {
  const named = target !== undefined && isTarget(target, undefined) ? networkOf(target) : undefined;
  return named ? [named] : [networkOf('x'), networkOf('mastodon')].flatMap((one) => one ?? []);
}
