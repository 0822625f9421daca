import { limitsOf } from '../networks/limits.ts';
import type { CountUnit, Network } from '../networks/network.ts';

/** A text held against one limit of a network. */
export type Measure = {
  readonly count: number;
  readonly limit: number;
  readonly unit: CountUnit;
  readonly over: boolean;
};

/**
 * A text, as it will be sent, held against each limit of a network. `ownLimit` is that of the account,
 * in the unit of the limit that people know first.
 */
export function measure(network: Network, text: string, ownLimit?: number): readonly Measure[] {
  return limitsOf(network, ownLimit).map(({ limit, max }) => {
    const count = limit.count(text);
    return { count, limit: max, unit: limit.unit, over: count > max };
  });
}

/** The one measure to tell where there is room for one: what is exceeded, else what people know first. */
export function decisive(measures: readonly Measure[]): Measure | undefined {
  return measures.find(({ over }) => over) ?? measures[0];
}
