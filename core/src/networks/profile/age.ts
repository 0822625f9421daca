import { compareText } from '../../text/compare.ts';
import type { Network } from '../network.ts';
import { type Fact, factsOf } from './facts.ts';

/** How long ago the oldest fact of a network's profile was read. */
export type Age = {
  readonly oldest: Fact;
  readonly days: number;
  /** More than a year: networks change faster. */
  readonly isOld: boolean;
};

const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 365;

/**
 * The age of a profile, which is that of its oldest fact. Undefined when it states none.
 *
 * @param today `YYYY-MM-DD`.
 */
export function ageOf(network: Network, today: string): Age | undefined {
  const [oldest] = [...factsOf(network)].sort((a, b) => compareText(a.read, b.read));
  if (!oldest) return undefined;
  const days = Math.round((Date.parse(today) - Date.parse(oldest.read)) / DAY);
  return { oldest, days, isOld: days > LONGEST };
}
