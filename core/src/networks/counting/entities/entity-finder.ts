import type { Entity } from '../../profile/entity.ts';

/** Entities of a text in order, with UTF-16 offsets in it. Those of one finder never overlap. */
export type EntityFinder = (text: string) => readonly Entity[];

/**
 * Asks several finders, and keeps of entities that overlap the one that starts first: the `#top` of a
 * link is no hashtag, the host of a mention no link. Of two that start together the finder named first
 * wins.
 */
export function entityFinder(...finders: readonly EntityFinder[]): EntityFinder {
  return (text) => {
    const found = finders.flatMap((find) => find(text));
    if (found.length < 2) return found;
    let reached = 0;
    return found
      .sort((a, b) => a.start - b.start)
      .filter(({ start, end }) => {
        if (start < reached) return false;
        reached = end;
        return true;
      });
  };
}
