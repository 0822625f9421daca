import { Map as PersistentMap } from 'immutable';
import type { Facts } from './facts.ts';

/** How many posts name an objective or a campaign, within one project each. Cancelled posts serve nothing. */
export type Served = PersistentMap<string, number>;

type Kind = 'objective' | 'campaign';

export const NO_SERVED: Served = PersistentMap();

/** How many posts of a project name an objective or a campaign. */
export function postsServing(served: Served, project: string, kind: Kind, id: string): number {
  return served.get(keyOf(project, kind, id)) ?? 0;
}

/** Takes out what a file's posts named and puts in what they name now; touches only what differs. */
export function updateServed(
  served: Served,
  project: string,
  before: Facts | undefined,
  after: Facts | undefined,
): Served {
  const changes = new Map<string, number>();
  const count = (facts: Facts | undefined, by: number) => {
    for (const [kind, id] of namedIn(facts)) {
      const key = keyOf(project, kind, id);
      changes.set(key, (changes.get(key) ?? 0) + by);
    }
  };
  count(before, -1);
  count(after, 1);
  let next = served;
  for (const [key, by] of changes) {
    if (by === 0) continue;
    const total = (next.get(key) ?? 0) + by;
    next = total > 0 ? next.set(key, total) : next.delete(key);
  }
  return next;
}

/** True where two readings of a file serve other objectives or campaigns, or the same ones another number of times. */
export function servesOthers(before: Facts | undefined, after: Facts | undefined): boolean {
  const text = (facts: Facts | undefined) =>
    namedIn(facts)
      .map(([kind, id]) => `${kind}\n${id}`)
      .sort()
      .join('\n\n');
  return text(before) !== text(after);
}

function namedIn(facts: Facts | undefined): readonly (readonly [Kind, string])[] {
  return (facts?.contents ?? []).flatMap(({ objective, campaign }): (readonly [Kind, string])[] => [
    ...(objective === undefined ? [] : [['objective', objective] as const]),
    ...(campaign === undefined ? [] : [['campaign', campaign] as const]),
  ]);
}

function keyOf(project: string, kind: Kind, id: string): string {
  return `${project}\n${kind}\n${id}`;
}
