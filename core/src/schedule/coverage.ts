import type { Plan } from '../model/plan/plan.ts';
import { channelOf } from '../model/plan/plan.ts';
import { firstInstant, resolveTime, wallAt, wallMinutes, wallOf } from '../model/time.ts';
import { remembered } from '../text/remembered.ts';
import { type Hours, openingsOn } from './hours.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
/** Longest first-response time that is looked at, in minutes: in a week every duty has come round. */
export const MAX_WAIT = 7 * DAY;

/**
 * True when nobody is on duty between a post and the end of its channel's first-response time. False
 * where the plan promises no such time, or does not say who answers on the channel.
 */
export function isUnattended(plan: Plan, channelId: string, instant: number): boolean {
  const wanted = channelOf(plan, channelId)?.firstResponse;
  const duties = (plan.coverage ?? []).filter(({ channels }) => channels?.includes(channelId) ?? true);
  if (wanted === undefined || duties.length === 0) return false;
  const end = instant + Math.min(wanted, MAX_WAIT) * MINUTE;
  return !duties.some(({ who, hours }) =>
    who.some((id) => {
      const member = plan.team && Object.hasOwn(plan.team, id) ? plan.team[id] : undefined;
      const zone = member?.timezone ?? plan.brand?.timezone ?? 'UTC';
      const own = hours ?? member?.hours;
      return own === undefined || isOnDuty(own, zone, instant, end);
    }),
  );
}

/** A stretch of time, the end not included. */
export type Span = { readonly from: number; readonly to: number };

/**
 * When somebody of a duty is there between two instants, in milliseconds since 1970-01-01T00:00Z; stretches
 * may overlap and reach over the ends.
 */
export function dutySpans(
  plan: Plan,
  { who, hours }: NonNullable<Plan['coverage']>[number],
  from: number,
  to: number,
): readonly Span[] {
  return who.flatMap((id) => {
    const member = plan.team && Object.hasOwn(plan.team, id) ? plan.team[id] : undefined;
    const zone = member?.timezone ?? plan.brand?.timezone ?? 'UTC';
    const own = hours ?? member?.hours;
    return own === undefined ? [{ from, to }] : spansOf(own, zone, from, to);
  });
}

/** True when hours in a zone and a length of time, both ends included, have a moment in common. */
function isOnDuty(hours: Hours, zone: string, from: number, to: number): boolean {
  return spansOf(hours, zone, from, to).some((span) => span.from <= to && span.to > from);
}

/** Hours in a zone on the days between two instants. */
function spansOf(hours: Hours, zone: string, from: number, to: number): readonly Span[] {
  const dayAt = (instant: number) => Math.floor(wallMinutes(wallAt(instant, zone)) / DAY);
  const at = (minutes: number) => instantAt(zone, minutes);
  const spans: Span[] = [];
  for (let day = dayAt(from) - 1; day <= dayAt(to); day++) {
    for (const opening of openingsOn(hours, day)) spans.push({ from: at(opening.from), to: at(opening.to) });
  }
  return spans;
}

/**
 * The instant at which a clock in a zone shows a time, in milliseconds since 1970-01-01T00:00Z.
 *
 * @param minutes of the wall clock since 1970-01-01T00:00.
 */
export function instantAt(zone: string, minutes: number): number {
  return known(`${minutes} ${zone}`);
}

/** The same shifts are looked at for every post, and at every key press in a plan. */
const known = remembered((key) => {
  const space = key.indexOf(' ');
  const time = { kind: 'wall', wall: wallOf(Number(key.slice(0, space))) } as const;
  return firstInstant(resolveTime(time, key.slice(space + 1)));
}, 4_096);
