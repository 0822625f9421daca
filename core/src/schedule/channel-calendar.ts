import type { Channel, Plan } from '../model/plan/plan.ts';
import { wallAt, wallMinutes } from '../model/time.ts';
import { dayOf, instantOf, type Occurrence } from './occurrence.ts';
import type { Days } from './periods.ts';
import type { Tools } from './tools.ts';

/** What is planned on one channel, and all that decides when it may publish. */
export type ChannelCalendar = {
  readonly plan: Plan;
  readonly channelId: string;
  readonly channel: Channel;
  /** IANA zone of the channel. */
  readonly zone: string;
  /** Most posts in any 24 hours that the network takes. */
  readonly dailyCap: number | undefined;
  readonly tools: Tools;
  /** Posts filed on the days from `first` to `last`; their true day in the zone may lie two days off. */
  readonly filed: (first: number, last: number) => Iterable<Occurrence>;
};

/** How far the day on which a post is filed and its day in another zone may lie apart. */
const MAX_SKEW_DAYS = 2;

/** The day on the channel's wall clock. */
export function dayIn(occurrence: Occurrence, zone: string): number {
  const { time } = occurrence;
  if (time.kind === 'wall') return dayOf(time);
  return Math.floor(wallMinutes(wallAt(instantOf(occurrence, zone), zone)) / (24 * 60));
}

/** The posts that go out on some days of the channel's wall clock, in the order in which they do. */
export function postsOn({ filed, zone }: ChannelCalendar, { first, last }: Days): readonly Occurrence[] {
  return [...filed(first - MAX_SKEW_DAYS, last + MAX_SKEW_DAYS)]
    .filter((one) => {
      const day = dayIn(one, zone);
      return day >= first && day <= last;
    })
    .sort((a, b) => compareInTime(a, b, zone));
}

/** By instant, and then in one order whatever the order of the files. */
export function compareInTime(a: Occurrence, b: Occurrence, zone: string): number {
  return (
    instantOf(a, zone) - instantOf(b, zone) ||
    (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) ||
    a.index - b.index
  );
}
