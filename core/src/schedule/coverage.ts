import type { Plan } from '../model/plan/plan.ts';
import { channelOf } from '../model/plan/plan.ts';
import { firstInstant, resolveTime, wallAt, wallMinutes, wallOf } from '../model/time.ts';
import { type Hours, openingsOn } from './hours.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
/** Longest first-response time that is looked at, in minutes: in a week every duty has come round. */
const MAX_WAIT = 7 * DAY;

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

/** True when hours in a zone and a length of time, both ends included, have a moment in common. */
function isOnDuty(hours: Hours, zone: string, from: number, to: number): boolean {
  const dayAt = (instant: number) => Math.floor(wallMinutes(wallAt(instant, zone)) / DAY);
  const at = (minutes: number) => firstInstant(resolveTime({ kind: 'wall', wall: wallOf(minutes) }, zone));
  for (let day = dayAt(from) - 1; day <= dayAt(to); day++) {
    if (openingsOn(hours, day).some((opening) => at(opening.from) <= to && at(opening.to) > from))
      return true;
  }
  return false;
}
