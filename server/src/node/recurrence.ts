import { RRuleTemporal } from 'rrule-temporal';
import type { WallTime } from '../../../core/src/model/time.ts';
import { wallMinutes } from '../../../core/src/model/time.ts';
import type { ExpandRule } from '../../../core/src/schedule/tools.ts';

const DAY = 86_400_000;

/** Most answers that are kept. A post is read anew with each key press, and asks for the same days again. */
const MAX_KNOWN = 2_000;
const known = new Map<string, readonly WallTime[]>();

/**
 * Works out recurrence rules with rrule-temporal. UTC stands for the wall clock, which has no zone: a
 * change of clocks is the business of whoever reads the times.
 */
export const expandRule: ExpandRule = (rule, first, from, to) => {
  const key = `${rule} ${stamp(first)} ${from} ${to}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MAX_KNOWN) known.clear();
  const times = workOut(rule, first, from, to);
  known.set(key, times);
  return times;
};

const workOut: ExpandRule = (rule, first, from, to) => {
  try {
    const onTheClock = rule.replace(/UNTIL=(\d{8}T\d{6})(?!Z)/, 'UNTIL=$1Z');
    const series = new RRuleTemporal({ rruleString: `DTSTART:${stamp(first)}\nRRULE:${onTheClock}` });
    const times = series.between(new Date(from * DAY), new Date((to + 1) * DAY - 1), true);
    return times.map(({ year, month, day, hour, minute, second }) => {
      return { year, month, day, hour, minute, second };
    });
  } catch (error) {
    // What the schema lets through and the library does not take, such as a 60th week, never comes.
    if (error instanceof Error) return [];
    throw error;
  }
};

/** `20261126T093000Z`. */
function stamp(wall: WallTime): string {
  const text = new Date(wallMinutes(wall) * 60_000).toISOString();
  return `${text.slice(0, 19).replace(/[-:]/g, '')}Z`;
}
