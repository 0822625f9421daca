import type { Kill } from './publisher.ts';

const WHEN = ['before', 'during', 'after', 'torn'] as const;

/** Places to die at, the same for each seed. */
export function randomKills(seed: number, boundaries: number, count: number): readonly Kill[] {
  let state = seed;
  const next = (below: number) => {
    // Mulberry32: small, and good enough to choose places with.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below;
  };
  return Array.from({ length: count }, () => {
    const when = WHEN[Math.trunc(next(WHEN.length))] ?? 'after';
    return { at: Math.trunc(next(boundaries)), when, much: Math.trunc(next(when === 'torn' ? 200 : 25)) };
  });
}
