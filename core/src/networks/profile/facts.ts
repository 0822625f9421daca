import type { CountUnit, Network, TextLimit } from '../network.ts';
import type { Sourced } from './sourced.ts';

/** One thing that a network states, and where it stands in its profile. */
export type Fact = Sourced<unknown> & {
  /** Keys that lead to it, without places in lists: `media`, `image`, `bytes`. */
  readonly path: readonly string[];
  /** What a limit on a text is counted in. */
  readonly unit?: CountUnit;
};

/**
 * Every fact of a network's profile, in the order in which its file states them. Of a kind of account
 * only what the network itself does not say.
 */
export function factsOf({ accounts = {}, ...network }: Network): readonly Fact[] {
  const own = collect(network, []);
  const ofAccounts = Object.entries(accounts).flatMap(([kind, limits]) =>
    collect(limits, [])
      .filter((fact) => !own.some((known) => isSame(known, fact)))
      .map((fact) => ({ ...fact, path: ['accounts', kind, ...fact.path] })),
  );
  return [...own, ...ofAccounts];
}

function isSame(a: Fact, b: Fact): boolean {
  return a.value === b.value && a.unit === b.unit && a.source === b.source && a.path.join() === b.path.join();
}

function collect(value: unknown, path: readonly string[]): readonly Fact[] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, path));
  if (isSourced(value)) return [{ ...value, path }];
  // Of a limit on a text the name is enough: it has nothing but a maximum.
  if (isTextLimit(value)) return [{ ...value.max, path, unit: value.unit }];
  return Object.entries(value).flatMap(([key, entry]) => collect(entry, [...path, key]));
}

function isTextLimit(value: object): value is TextLimit {
  return 'max' in value && 'unit' in value;
}

function isSourced(value: object): value is Sourced<unknown> {
  return 'value' in value && 'source' in value && 'read' in value;
}
