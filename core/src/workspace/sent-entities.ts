import type { Network } from '../networks/network.ts';
import type { Entity, EntityKind } from '../networks/profile/entity.ts';
import { type Mapped, toFile } from '../text/mapped.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import type { Delivery, SentPost } from './sent.ts';

/** Something active in a text that is sent, and every channel for which it is. */
export type SentEntity = {
  readonly entity: Entity;
  /** The text it stands in, as it is sent. */
  readonly text: Mapped;
  /** Its place in the file. */
  readonly span: Span;
  readonly deliveries: readonly Delivery[];
};

/** Texts of which each network keeps what it found. */
const MAX_TEXTS = 32;

const finders = new WeakMap<Network, (text: string) => readonly Entity[]>();

/** What a network makes of a text, worked out once for all rules, and for all key presses that leave the text. */
export function entitiesIn({ text }: Mapped, network: Network | undefined): readonly Entity[] {
  if (!network) return [];
  const find = finders.get(network) ?? remembered(network.entities, MAX_TEXTS);
  finders.set(network, find);
  return find(text);
}

/** The texts that a channel is sent: its parts, and its first comment. */
export function textsSent({ parts, firstComment }: Delivery): readonly Mapped[] {
  return firstComment ? [...parts, firstComment] : parts;
}

/** The entities of a kind in all texts of a post, each place once, in the order of the file. */
export function sentEntities({ deliveries }: SentPost, kind: EntityKind): readonly SentEntity[] {
  const places = new Map<string, SentEntity & { readonly deliveries: Delivery[] }>();
  for (const delivery of deliveries) {
    for (const text of textsSent(delivery)) {
      for (const entity of entitiesIn(text, delivery.network)) {
        if (entity.kind !== kind) continue;
        const span = toFile(text, entity.start, entity.end);
        const key = `${span.start} ${span.end}`;
        const known = places.get(key);
        if (known) known.deliveries.push(delivery);
        else places.set(key, { entity, text, span, deliveries: [delivery] });
      }
    }
  }
  return [...places.values()].sort((a, b) => a.span.start - b.span.start);
}
