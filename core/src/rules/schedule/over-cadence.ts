import * as z from 'zod';
import { compareInTime, postsOn } from '../../schedule/channel-calendar.ts';
import { dayOf } from '../../schedule/occurrence.ts';
import { PERIODS, periodOf } from '../../schedule/periods.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { LEAVE_OUT, leaveOutFix } from '../leave-out.ts';
import { defineRule } from '../rule.ts';
import { type Timed, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nchannels:\n  x: { network: x, cadence: { day: { max: 1 }, week: { max: 2 } } }\n';

/** Most other posts of the period that are shown. */
const MAX_SHOWN = 10;

export const overCadence = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'More posts on a channel in a day, a week or a month than its cadence allows.',
      es: 'Más publicaciones en un canal en un día, una semana o un mes de las que permite su cadencia.',
    },
    why: {
      en: 'A cadence is a promise to readers. Those who get more than they asked for leave without a word.',
      es: 'Una cadencia es una promesa a quien lee. Quien recibe más de lo que pidió se va sin decir nada.',
    },
    since: '0.2.0',
  },
  messages: {
    day: {
      en: 'Number {count} on {channel} on one day; the plan allows {max}. Move it to another day.',
      es: 'La número {count} en {channel} en un mismo día; el plan permite {max}. Muévela a otro día.',
    },
    week: {
      en: 'Number {count} on {channel} in one week; the plan allows {max}. Move it to another week.',
      es: 'La número {count} en {channel} en una misma semana; el plan permite {max}. Muévela a otra semana.',
    },
    month: {
      en: 'Number {count} on {channel} in one month; the plan allows {max}. Move it to another month.',
      es: 'La número {count} en {channel} en un mismo mes; el plan permite {max}. Muévela a otro mes.',
    },
    daySeries: {
      en: 'Its time on {when} is number {count} on {channel} on one day; the plan allows {max}. Leave that day out, or move another post.',
      es: 'Su hora del {when} es la número {count} en {channel} en un mismo día; el plan permite {max}. Omite ese día o mueve otra.',
    },
    weekSeries: {
      en: 'Its time on {when} is number {count} on {channel} in one week; the plan allows {max}. Leave that day out, or move another post.',
      es: 'Su hora del {when} es la número {count} en {channel} en una misma semana; el plan permite {max}. Omite ese día o mueve otra.',
    },
    monthSeries: {
      en: 'Its time on {when} is number {count} on {channel} in one month; the plan allows {max}. Leave that day out, or move another post.',
      es: 'Su hora del {when} es la número {count} en {channel} en un mismo mes; el plan permite {max}. Omite ese día o mueve otra.',
    },
    leaveOut: LEAVE_OUT,
    other: { en: 'Goes out before it.', es: 'Sale antes.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-26 09:30, text: One }\n- { channels: x, schedule: ⟦2026-11-26 15:30⟧(schedule/over-cadence), text: Two }\n`,
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-23 09:30, text: One }\n- { channels: x, schedule: 2026-11-26 09:30, text: Two }\n- { channels: x, schedule: ⟦2026-11-29 23:30⟧(schedule/over-cadence), text: Three }\n`,
    ],
    allows: [
      // A week starts on Monday.
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-28 09:30, text: One }\n- { channels: x, schedule: 2026-11-29 09:30, text: Two }\n- { channels: x, schedule: 2026-11-30 09:30, text: Three }\n`,
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-26 09:30, text: One }\n- { channels: x, schedule: 2026-11-26 15:30, status: cancelled, text: Two }\n`,
    ],
  },
  check: (context) => joinChannels(check(context)),
});

const SERIES = { day: 'daySeries', week: 'weekSeries', month: 'monthSeries' } as const;

function* check(context: Contexts['post']) {
  const times = timesOf(context);
  for (const ofChannel of times) {
    const found = first(ofChannel);
    if (!found) continue;
    const { at, period, max, before } = found;
    const { occurrence, calendar, when } = at;
    const channel = calendar.channelId;
    const { span } = occurrence;
    const params = { count: before.length + 1, channel, max };
    const related = before.slice(-MAX_SHOWN).map(({ uri, span: place }) => {
      return { uri, span: place, key: 'other', params: {} } as const;
    });
    if (occurrence.repeat) {
      const one = { channels: [channel], days: [dayOf(occurrence.time)] };
      const fixes = leaveOutFix(context.post, one, times);
      yield { key: SERIES[period], params: { ...params, when }, span, related, fixes };
    } else {
      const move = { index: context.post.index, channel };
      yield { key: period, params, span, related, move };
    }
  }
}

/** The first time that is too much for the shortest of its periods. */
function first(times: readonly Timed[]) {
  for (const at of times) {
    const { calendar, occurrence, day } = at;
    for (const period of PERIODS) {
      const max = calendar.channel.cadence?.[period]?.max;
      if (max === undefined) continue;
      const before = postsOn(calendar, periodOf(period, day)).filter(
        (one) => compareInTime(one, occurrence, calendar.zone) < 0,
      );
      if (before.length >= max) return { at, period, max, before };
    }
  }
  return undefined;
}
