import type { Counter } from '../model/metrics.ts';

/** What a column of a network's own analytics may hold. */
export type AnalyticsColumn = Counter | 'id' | 'url' | 'text' | 'time' | 'day' | 'followers' | 'cost';

/**
 * What a network's analytics call their columns, in English and Spanish, as they name them without accents,
 * capitals and signs. Names change often; what a file has beside these is told and passed over. Where two
 * columns mean the same, their numbers are added up: a network may part likes from other reactions.
 */
export type AnalyticsForm = {
  readonly network: string;
  readonly columns: Readonly<Partial<Record<AnalyticsColumn, readonly string[]>>>;
  /** How this network's files write `01/12/2026`, where they always write it one way. */
  readonly dayOrder?: 'day-first' | 'month-first';
  /** Where the id of a post stands in its address. */
  readonly idInUrl: RegExp;
};
