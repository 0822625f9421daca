import { compareInTime } from '../schedule/channel-calendar.ts';
import { dayOf, instantOf, type Occurrence } from '../schedule/occurrence.ts';
import type { Content } from '../workspace/content.ts';
import { contentAt } from '../workspace/timeline.ts';
import type { Contexts } from './rule.ts';
import type { Timed } from './times.ts';

const DAY = 86_400_000;

/** The posts of a channel in the days before one that contain what is looked for, in order. */
export function earlierOnChannel(
  { workspace }: Contexts['post'],
  { calendar, occurrence, instant }: Timed,
  days: number,
  holds: (content: Content) => boolean,
): readonly Occurrence[] {
  const { filed, zone } = calendar;
  const day = dayOf(occurrence.time);
  return [...filed(day - days - 2, day + 2)]
    .filter((one) => instantOf(one, zone) > instant - days * DAY && compareInTime(one, occurrence, zone) < 0)
    .filter((one) => holds(contentAt(workspace, one)))
    .sort((a, b) => compareInTime(a, b, zone));
}
