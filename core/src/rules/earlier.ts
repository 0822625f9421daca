import { compareInTime } from '../schedule/channel-calendar.ts';
import { dayOf, instantOf, type Occurrence } from '../schedule/occurrence.ts';
import type { Content } from '../workspace/content.ts';
import { channelIndex, filedBetween } from '../workspace/workspace-index.ts';
import type { Contexts } from './contexts.ts';
import type { Timed } from './times.ts';

const DAY = 86_400_000;

/** The posts of a channel in the days before one that contain what is looked for, in order. */
export function earlierOnChannel(
  { workspace, project }: Contexts['post'],
  { calendar, occurrence, instant }: Timed,
  days: number,
  holds: (content: Content) => boolean,
): readonly Occurrence[] {
  const { channelId, zone } = calendar;
  const day = dayOf(occurrence.time);
  const channel = channelIndex(workspace.index, project, channelId);
  return [...filedBetween(channel, workspace.tools, day - days - 2, day + 2)]
    .filter(
      ({ occurrence: one }) =>
        instantOf(one, zone) > instant - days * DAY && compareInTime(one, occurrence, zone) < 0,
    )
    .filter(({ content }) => holds(content))
    .map((one) => one.occurrence)
    .sort((a, b) => compareInTime(a, b, zone));
}
