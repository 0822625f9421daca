import type { CountLimits } from '../networks/network.ts';
import type { Entity, EntityKind } from '../networks/profile/entity.ts';
import type { Mapped } from '../text/mapped.ts';
import type { Delivery, SentPost } from './sent.ts';
import { entitiesIn } from './sent-entities.ts';

/** A part that has more of something than its network takes. */
type Excess = {
  readonly delivery: Delivery;
  readonly part: Mapped;
  readonly count: number;
  readonly limit: number;
  /** The first that is too many. */
  readonly entity: Entity;
};

const LIMIT_OF = {
  hashtag: 'hashtags',
  mention: 'mentions',
  link: 'links',
  cashtag: 'cashtags',
} as const satisfies Readonly<Record<EntityKind, keyof CountLimits>>;

/** The parts that have too many entities of a kind. The same one twice counts once, so that nobody is blamed for it. */
export function* entitiesOver({ deliveries }: SentPost, kind: EntityKind): Generator<Excess> {
  for (const delivery of deliveries) {
    const limit = delivery.limits.counts?.[LIMIT_OF[kind]]?.value;
    if (limit === undefined) continue;
    for (const part of delivery.parts) {
      const distinct = new Map<string, Entity>();
      for (const entity of entitiesIn(part, delivery.network)) {
        const key = kind === 'link' ? entity.value : entity.value.toLowerCase();
        if (entity.kind === kind && !distinct.has(key)) distinct.set(key, entity);
      }
      const entity = [...distinct.values()][limit];
      if (entity) yield { delivery, part, count: distinct.size, limit, entity };
    }
  }
}
