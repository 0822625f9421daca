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
      en: 'Only what is over, or what a full day, week or month follows already, counts: a calendar that is still being filled is not too thin.',
      es: 'Solo cuenta lo que ya pasó, o aquello a lo que ya sigue un día, una semana o un mes completo: un calendario que aún se está llenando no se queda corto.',
    },
    since: '0.2.0',
  },
  messages: {
    day: {
      en: '{channel} falls short on {from}: {count} of {min} posts. Plan more, or ask for less.',
      es: '{channel} se queda corto el {from}: {count} de {min} publicaciones. Prevé más o pide menos.',
    },
    week: {
      en: '{channel} falls short in the week of {from}: {count} of {min} posts. Plan more, or ask for less.',
      es: '{channel} se queda corto en la semana del {from}: {count} de {min} publicaciones. Prevé más o pide menos.',
    },
    month: {
      en: '{channel} falls short in the month of {from}: {count} of {min} posts. Plan more, or ask for less.',
      es: '{channel} se queda corto en el mes del {from}: {count} de {min} publicaciones. Prevé más o pide menos.',
    },
    pastDay: {
      en: '{channel} fell short on {from}: {count} of {min} posts. Ask for less if that was enough.',
      es: '{channel} se quedó corto el {from}: {count} de {min} publicaciones. Pide menos si con eso bastó.',
    },
    pastWeek: {
      en: '{channel} fell short in the week of {from}: {count} of {min} posts. Ask for less if that was enough.',
      es: '{channel} se quedó corto en la semana del {from}: {count} de {min} publicaciones. Pide menos si con eso bastó.',
    },
    pastMonth: {
      en: '{channel} fell short in the month of {from}: {count} of {min} posts. Ask for less if that was enough.',
      es: '{channel} se quedó corto en el mes del {from}: {count} de {min} publicaciones. Pide menos si con eso bastó.',
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
      // Somebody has planned a single post long ahead.
      `${HEAD}channels:\n  x: { network: x, cadence: { week: { min: 2 } } }\n// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-17 09:30, text: One }\n- { channels: x, schedule: 2026-11-18 09:30, text: Two }\n- { channels: x, schedule: 2026-12-24 09:30, text: Three }\n`,
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
        const lean = min === undefined ? undefined : leanPeriod(calendar, period, min, now);
        if (!lean || min === undefined) continue;
        const from = { kind: 'date', date: dateText(wallOf(lean.first * 24 * 60)) } as const;
        const span = spanAt(file.node, ['channels', channel, 'cadence', period, 'min']);
        const key = lean.isOver ? PAST[period] : period;
        yield { key, params: { channel, count: lean.count, from, min }, span };
      }
    }
  },
});

const PAST = { day: 'pastDay', week: 'pastWeek', month: 'pastMonth' } as const;

/**
 * The lean period that is told: the first that can still be filled, else the last that is over. Each by itself would
 * be too much to read.
 */
function leanPeriod(calendar: ChannelCalendar, period: Period, min: number, now: number) {
  const { filed, zone } = calendar;
  const today = Math.floor(wallMinutes(wallAt(now, zone)) / (24 * 60));
  const days = [...filed(today - MAX_DAYS_AROUND, today + MAX_DAYS_AROUND)].map((one) => dayIn(one, zone));
  if (days.length === 0) return undefined;
  const [begun, end] = [Math.min(...days), Math.max(...days)];
  const from = Math.max(begun, today - DAYS_BACK);
  const countIn = (part: Days) => postsOn(calendar, part).length;
  let over: (Days & { readonly count: number; readonly isOver: boolean }) | undefined;
  for (let part = periodOf(period, from); part.last < today || part.last < end; ) {
    const next = periodOf(period, part.last + 1);
    const isOver = part.last < today;
    // What began in the middle of it was never meant to fill it.
    const count = begun < part.first && part.first >= from ? countIn(part) : min;
    if (count < min && !isMostlyClosed(calendar, part)) {
      const found = { ...part, count, isOver };
      if (isOver) over = found;
      else if (countIn(next) >= min) return found;
    }
    part = next;
  }
  return over;
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
