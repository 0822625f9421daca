import * as z from 'zod';
import { wallAt, wallMinutes, wallOf } from '../../model/time.ts';
import { type ChannelCalendar, dayIn, postsOn } from '../../schedule/channel-calendar.ts';
import { closuresOn, isPaused } from '../../schedule/closed.ts';
import { openingsOn } from '../../schedule/hours.ts';
import { type Days, PERIODS, type Period, periodOf } from '../../schedule/periods.ts';
import { MAX_DAYS_AROUND } from '../../schedule/reach.ts';
import { dateText } from '../../schedule/write-time.ts';
import { spanAt } from '../../syntax/node.ts';
import { calendarOf } from '../../workspace/calendar-of.ts';
import { planFor, projectOf } from '../../workspace/workspace.ts';
import { defineRule } from '../rule.ts';

/** How far back a lean time is still told. */
const DAYS_BACK = 35;
/** A time of which so much is closed asks for nothing. */
const MAX_CLOSED = 0.3;

const HEAD = '// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\n';

export const underCadence = defineRule({
  scope: 'plan',
  severity: 'information',
  docs: {
    summary: {
      en: 'Fewer posts on a channel in a day, a week or a month than its cadence asks for.',
      es: 'Menos publicaciones en un canal en un día, una semana o un mes de las que pide su cadencia.',
    },
    why: {
      en: 'Only what is over, or behind which more is planned already, counts: a calendar that is still being filled is not too thin.',
      es: 'Solo cuenta lo que ya pasó, o aquello tras lo que ya hay más previsto: un calendario que aún se está llenando no se queda corto.',
    },
    since: '0.2.0',
  },
  messages: {
    day: {
      en: '{channel} has {count} posts on {from}; its cadence asks for {min} a day. Plan more, or ask for less.',
      es: '{channel} tiene {count} publicaciones el {from}; su cadencia pide {min} al día. Prevé más o pide menos.',
    },
    week: {
      en: '{channel} has {count} posts in the week of {from}; its cadence asks for {min}. Plan more, or ask for less.',
      es: '{channel} tiene {count} publicaciones en la semana del {from}; su cadencia pide {min}. Prevé más o pide menos.',
    },
    month: {
      en: '{channel} has {count} posts in the month of {from}; its cadence asks for {min}. Plan more, or ask for less.',
      es: '{channel} tiene {count} publicaciones en el mes del {from}; su cadencia pide {min}. Prevé más o pide menos.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}channels:\n  x: { network: x, cadence: { week: { min: ⟦2⟧(schedule/under-cadence) } } }\n// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-17 09:30, text: One }\n- { channels: x, schedule: 2026-11-18 09:30, text: Two }\n- { channels: x, schedule: 2026-11-24 09:30, text: Three }\n- { channels: x, schedule: 2026-12-01 09:30, text: Four }\n- { channels: x, schedule: 2026-12-02 09:30, text: Five }\n`,
    ],
    allows: [
      // The last week that is planned may still be filled.
      `${HEAD}channels:\n  x: { network: x, cadence: { week: { min: 2 } } }\n// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-17 09:30, text: One }\n- { channels: x, schedule: 2026-11-18 09:30, text: Two }\n- { channels: x, schedule: 2026-11-24 09:30, text: Three }\n`,
      // Most of that week is closed.
      `${HEAD}channels:\n  x: { network: x, cadence: { week: { min: 2 } } }\ncalendar: { blackouts: [{ from: 2026-11-26, to: 2026-11-29, reason: Away }] }\n// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-17 09:30, text: One }\n- { channels: x, schedule: 2026-11-18 09:30, text: Two }\n- { channels: x, schedule: 2026-12-01 09:30, text: Four }\n- { channels: x, schedule: 2026-12-02 09:30, text: Five }\n`,
    ],
  },
  *check({ workspace, file, plan }) {
    const { now } = workspace;
    const { uri } = file.source;
    // Of several plans in one folder only one governs.
    if (now === undefined || planFor(workspace, uri)?.source.uri !== uri) return;
    const project = projectOf(workspace, uri);
    for (const channel of Object.keys(plan.channels)) {
      const calendar = calendarOf(workspace, project, plan, channel);
      if (!calendar || isPaused(plan, channel)) continue;
      for (const period of PERIODS) {
        const min = calendar.channel.cadence?.[period]?.min;
        const lean = min === undefined ? undefined : firstLean(calendar, period, min, now);
        if (!lean || min === undefined) continue;
        const from = dateText(wallOf(lean.first * 24 * 60));
        const span = spanAt(file.node, ['channels', channel, 'cadence', period, 'min']);
        yield { key: period, params: { channel, count: lean.count, from, min }, span };
      }
    }
  },
});

/** The first lean period of those that may still be told: each by itself would be too much to read. */
function firstLean(calendar: ChannelCalendar, period: Period, min: number, now: number) {
  const { filed, zone } = calendar;
  const today = Math.floor(wallMinutes(wallAt(now, zone)) / (24 * 60));
  const days = [...filed(today - MAX_DAYS_AROUND, today + MAX_DAYS_AROUND)].map((one) => dayIn(one, zone));
  const [begun, end] = [Math.min(...days), Math.max(...days)];
  const from = Math.max(begun, today - DAYS_BACK);
  for (let part = periodOf(period, from); part.last < today || part.last < end; ) {
    // What began in the middle of it was never meant to fill it.
    const count = begun < part.first ? postsOn(calendar, part).length : min;
    const isDue = part.last < today || part.last < end;
    if (count < min && isDue && part.first > from - 1 && !isMostlyClosed(calendar, part))
      return { ...part, count };
    if (days.length === 0) return undefined;
    part = periodOf(period, part.last + 1);
  }
  return undefined;
}

function isMostlyClosed(calendar: ChannelCalendar, { first, last }: Days): boolean {
  const { plan, channelId, channel, tools } = calendar;
  const isClosed = (day: number) =>
    closuresOn(plan, channelId, day, tools).length > 0 ||
    (channel.hours !== undefined && openingsOn(channel.hours, day).length === 0);
  let closed = 0;
  for (let day = first; day <= last; day++) if (isClosed(day)) closed++;
  return closed / (last - first + 1) > MAX_CLOSED;
}
