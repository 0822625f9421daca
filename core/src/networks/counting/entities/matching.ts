import type { EntityKind } from '../../profile/entity.ts';
import type { EntityFinder } from './entity-finder.ts';

/**
 * Finds whatever an expression matches; its first group is what the entity names.
 *
 * @param sign a character that every match has: a text without it is not searched.
 * @param expression global. It must read a run of characters once, whatever follows it.
 */
export function matching(kind: EntityKind, sign: RegExp, expression: RegExp): EntityFinder {
  return (text) => {
    if (!sign.test(text)) return [];
    return Array.from(text.matchAll(expression), ({ 0: match, 1: value = '', index }) => {
      return { kind, value, start: index, end: index + match.length };
    });
  };
}
