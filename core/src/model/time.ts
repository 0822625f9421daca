import { tzOffset } from '@date-fns/tz/tzOffset';

/** A date and time on a wall clock, without a zone. Months count from 1. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** A moment as a person writes it: on a wall clock, or fixed by an explicit offset. */
export type WrittenTime =
  | { readonly kind: 'wall'; readonly wall: WallTime }
  | { readonly kind: 'fixed'; readonly wall: WallTime; readonly offsetMinutes: number };

/**
 * A written time read in a zone. A wall time that the zone skips (`gap`) or shows twice (`overlap`)
 * stays a value with both readings, so that a rule can report it; nothing is guessed.
 * Instants are milliseconds since 1970-01-01T00:00Z.
 */
export type ResolvedTime =
  | { readonly kind: 'exact'; readonly instant: number }
  | { readonly kind: 'gap'; readonly before: number; readonly after: number }
  | { readonly kind: 'overlap'; readonly earlier: number; readonly later: number };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ \t]+|[Tt])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \t]*([Zz]|[+-]\d{2}:?\d{2}))?$/;

/** Reads `2026-11-26 09:30`, also with seconds, `T`, and `Z` or an offset. Undefined when it is none of these. */
export function parseWrittenTime(text: string): WrittenTime | undefined {
  const match = WRITTEN.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = { year, month, day, hour, minute, second };
  if (!isDate(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  if (!match[7]) return { kind: 'wall', wall };
  const offsetMinutes = parseOffset(match[7]);
  return offsetMinutes === undefined ? undefined : { kind: 'fixed', wall, offsetMinutes };
}

/** True for what has the form of a date and time, also where no such day or hour exists. */
export function looksLikeTime(text: string): boolean {
  return WRITTEN.test(text.trim());
}

/** True for a date of the Gregorian calendar, months counting from 1. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(utc(year, month + 1, 0)).getUTCDate();
}

/** True when the host's zone data knows the IANA name. */
export function isZone(zone: string): boolean {
  // A name: what a host takes for an offset, such as `+02:00`, is none.
  if (!/^[a-z]/i.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The instant of a written time in an IANA zone. A fixed time ignores the zone.
 *
 * @throws when the zone is unknown: `isZone` decides that while a plan is read.
 */
export function resolveTime(time: WrittenTime, zone: string): ResolvedTime {
  const asUtc = wallAsUtc(time.wall);
  if (time.kind === 'fixed') return { kind: 'exact', instant: asUtc - time.offsetMinutes * MINUTE };
  // No zone is further than a day from UTC, so these two offsets bracket any transition near the time.
  const before = offsetAt(zone, asUtc - DAY);
  const after = offsetAt(zone, asUtc + DAY);
  const readings = [...new Set([before, after])]
    .map((offset) => ({ offset, instant: asUtc - offset * MINUTE }))
    .filter(({ offset, instant }) => offsetAt(zone, instant) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b);
  const [earlier, later] = readings;
  if (earlier === undefined) {
    const instants = [asUtc - before * MINUTE, asUtc - after * MINUTE].sort((a, b) => a - b);
    return { kind: 'gap', before: instants[0] ?? asUtc, after: instants[1] ?? asUtc };
  }
  return later === undefined ? { kind: 'exact', instant: earlier } : { kind: 'overlap', earlier, later };
}

/** The instant to sort and compare by: of two readings, the first. */
export function firstInstant(resolved: ResolvedTime): number {
  switch (resolved.kind) {
    case 'exact':
      return resolved.instant;
    case 'gap':
      return resolved.before;
    case 'overlap':
      return resolved.earlier;
  }
}

/** The later of two readings: whoever waits for it is never early. */
export function lastInstant(resolved: ResolvedTime): number {
  switch (resolved.kind) {
    case 'exact':
      return resolved.instant;
    case 'gap':
      return resolved.after;
    case 'overlap':
      return resolved.later;
  }
}

/** Minutes since 1970-01-01T00:00 on the wall clock itself, whatever the zone: for neighbourhood, not for order. */
export function wallMinutes(wall: WallTime): number {
  return wallAsUtc(wall) / MINUTE;
}

/** The wall time so many minutes after 1970-01-01T00:00 on the wall clock: the inverse of `wallMinutes`. */
export function wallOf(minutes: number): WallTime {
  // Minutes may be broken, and what a fraction loses must not take a second away.
  const date = new Date(Math.round(minutes * MINUTE));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** What the wall clock of an IANA zone shows at an instant in milliseconds since 1970-01-01T00:00Z. */
export function wallAt(instant: number, zone: string): WallTime {
  return wallOf(instant / MINUTE + offsetAt(zone, instant));
}

function wallAsUtc(wall: WallTime): number {
  return utc(wall.year, wall.month, wall.day) + (wall.hour * 60 + wall.minute) * MINUTE + wall.second * 1000;
}

/** Midnight in UTC of a date, months counting from 1. */
function utc(year: number, month: number, day: number): number {
  // `Date.UTC` takes the year 26 for 1926.
  return year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);
}

function offsetAt(zone: string, instant: number): number {
  const offset = tzOffset(zone, new Date(instant));
  if (Number.isNaN(offset)) throw new Error(`Unknown time zone ${zone}.`);
  return offset;
}

function parseOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 18 || minutes > 59) return undefined;
  return (text[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
