import type { Plan } from '../model/plan/plan.ts';
import { channelOf } from '../model/plan/plan.ts';
import { firstInstant, resolveTime, wallAt, wallMinutes, wallOf } from '../model/time.ts';
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
 * When somebody is on duty on a channel between two instants, in milliseconds since 1970-01-01T00:00Z;
 * stretches may overlap and reach over the ends. Undefined where the plan does not say who answers there.
 */
export function onDuty(plan: Plan, channelId: string, from: number, to: number): readonly Span[] | undefined {
  const duties = (plan.coverage ?? []).filter(({ channels }) => channels?.includes(channelId) ?? true);
  if (duties.length === 0) return undefined;
  return duties.flatMap(({ who, hours }) =>
    who.flatMap((id) => {
      const member = plan.team && Object.hasOwn(plan.team, id) ? plan.team[id] : undefined;
      const zone = member?.timezone ?? plan.brand?.timezone ?? 'UTC';
      const own = hours ?? member?.hours;
      return own === undefined ? [{ from, to }] : spansOf(own, zone, from, to);
    }),
  );
}

/** True when hours in a zone and a length of time, both ends included, have a moment in common. */
function isOnDuty(hours: Hours, zone: string, from: number, to: number): boolean {
  return spansOf(hours, zone, from, to).some((span) => span.from <= to && span.to > from);
}

/** Hours in a zone on the days between two instants. */
function spansOf(hours: Hours, zone: string, from: number, to: number): readonly Span[] {
  const dayAt = (instant: number) => Math.floor(wallMinutes(wallAt(instant, zone)) / DAY);
  const at = (minutes: number) => firstInstant(resolveTime({ kind: 'wall', wall: wallOf(minutes) }, zone));
  const spans: Span[] = [];
  for (let day = dayAt(from) - 1; day <= dayAt(to); day++) {
    for (const opening of openingsOn(hours, day)) spans.push({ from: at(opening.from), to: at(opening.to) });
  }
  return spans;
}
