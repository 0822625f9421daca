/** What a report may say of a handful of numbers. Nothing here guesses: too few give undefined. */

/** Fewer than this many are told as they are: no share, no ratio and no ranking is made of them. */
export const FEW = 5;

/** The middle of some numbers; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/** The value below which a part of the numbers lies, between two of them in proportion; undefined of none. */
export function quantile(values: readonly number[], part: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return undefined;
  return low + (high - low) * (place - Math.floor(place));
}

/** A share of a whole, from 0 to 1; undefined where the whole is fewer than a handful. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole < FEW ? undefined : part / whole;
}

/**
 * How likely it is that of `count` fair coins at least `above` show heads: the sign test that says how
 * easily chance alone would have put so many posts above the median.
 */
export function chanceOf(above: number, count: number): number {
  // By logarithms: 2 to the power of a thousand coins is no number any more.
  let term = -count * Math.LN2;
  let sum = 0;
  for (let heads = 0; heads <= count; heads++) {
    if (heads >= above) sum += Math.exp(term);
    term += Math.log(count - heads) - Math.log(heads + 1);
  }
  return Math.min(1, sum);
}

/** Points of a forecast: days counted from 1970-01-01, and values. */
export type Point = { readonly day: number; readonly value: number };

/** What a line through the points says of a later day, and how far its slope may be off. */
export type Forecast = { readonly value: number; readonly low: number; readonly high: number };

/** Fewest points of a forecast, and fewest days that they span. */
export const FORECAST_POINTS = 4;
export const FORECAST_DAYS = 14;
/** A forecast reaches no further than this many times the days that its points span. */
const REACH = 3;

/**
 * A forecast by the median of the slopes between all pairs of points (Theil 1950, Sen 1968), which one odd
 * value does not bend. From the last point on; low and high by the slopes between which half of them lie.
 *
 * @returns undefined where there are too few points, or they span too few days for so late a day.
 */
export function forecastAt(points: readonly Point[], day: number): Forecast | undefined {
  const sorted = points.toSorted((a, b) => a.day - b.day);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || sorted.length < FORECAST_POINTS) return undefined;
  const span = last.day - first.day;
  const ahead = day - last.day;
  if (span < FORECAST_DAYS || ahead <= 0 || ahead > span * REACH) return undefined;
  const slopes = sorted.flatMap((a, index) =>
    sorted.slice(index + 1).flatMap((b) => (b.day > a.day ? [(b.value - a.value) / (b.day - a.day)] : [])),
  );
  const at = (part: number) => last.value + (quantile(slopes, part) ?? 0) * ahead;
  return { value: at(0.5), low: at(0.25), high: at(0.75) };
}
