import type { WallTime } from '../model/time.ts';

/**
 * Works out the times of a recurrence rule of RFC 5545 on a wall clock, the first included, in order.
 *
 * @param rule the value of an RRULE without its start.
 * @param first the first time, which starts the rule.
 * @param from first day, counted from 1970-01-01.
 * @param to last day.
 */
export type ExpandRule = (rule: string, first: WallTime, from: number, to: number) => readonly WallTime[];

export type Holiday = {
  /** Days counted from 1970-01-01, the last one included. */
  readonly first: number;
  readonly last: number;
  /** As people of the country call it; English where the library has no other. */
  readonly name: string;
};

/** The public holidays of a year. A country or region that the library does not know has none. */
export type HolidaysOf = (
  country: string,
  region: string | undefined,
  year: number,
  language: string,
) => readonly Holiday[];

/**
 * What kept libraries work out. They are large, so a shell hands them over when something in the
 * workspace needs them; until then nothing is said that depends on them.
 */
export type Tools = { readonly expandRule?: ExpandRule; readonly holidaysOf?: HolidaysOf };
