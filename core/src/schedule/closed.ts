import type { Plan } from '../model/plan/plan.ts';
import { wallOf } from '../model/time.ts';
import { dayOfDate } from './expand.ts';
import type { Tools } from './tools.ts';

/** Why nothing goes out on a day. */
export type Closure =
  /** `index` is the position in the plan's `calendar.holidays`. */
  | {
      readonly kind: 'holiday';
      readonly name: string;
      readonly country: string;
      readonly region: string | undefined;
      readonly index: number;
    }
  /** `index` is the position in the plan's `calendar.blackouts`. */
  | { readonly kind: 'blackout'; readonly reason: string; readonly index: number };

/** What closes a channel on a day counted from 1970-01-01, in the order of the plan: holidays, then blackouts. */
export function closuresOn(
  plan: Plan,
  channelId: string,
  day: number,
  { holidaysOf }: Tools,
): readonly Closure[] {
  const { holidays = [], blackouts = [] } = plan.calendar ?? {};
  const language = plan.brand?.languages?.[0]?.split('-')[0]?.toLowerCase() ?? 'en';
  const { year } = wallOf(day * 24 * 60);
  const isMeant = (channels: readonly string[] | undefined) => channels?.includes(channelId) ?? true;
  return [
    ...holidays.flatMap(({ country, region, channels }, index): Closure[] => {
      if (!isMeant(channels)) return [];
      const found = holidaysOf?.(country, region, year, language).find(
        ({ first, last }) => first <= day && day <= last,
      );
      return found ? [{ kind: 'holiday', name: found.name, country, region, index }] : [];
    }),
    ...blackouts.flatMap(({ from, to = from, reason, channels }, index): Closure[] =>
      isMeant(channels) && dayOfDate(from) <= day && day <= dayOfDate(to)
        ? [{ kind: 'blackout', reason, index }]
        : [],
    ),
  ];
}

/** True while the plan's crisis state keeps a channel quiet. */
export function isPaused({ crisis }: Plan, channelId: string): boolean {
  const { state = 'normal', paused } = crisis ?? {};
  if (state === 'normal') return false;
  // In a crisis without a list everything stops; on watch, only what is named.
  return paused === undefined ? state === 'crisis' : paused.includes(channelId);
}
