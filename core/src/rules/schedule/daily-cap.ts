import * as z from 'zod';
import { compareInTime } from '../../schedule/channel-calendar.ts';
import { instantOf } from '../../schedule/occurrence.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';

const DAY = 86_400_000;
/** Most other posts that are shown. */
const MAX_SHOWN = 10;

export const dailyCap = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'More posts within 24 hours than the network takes from one account.',
      es: 'Más publicaciones en 24 horas de las que la red admite de una cuenta.',
    },
    why: {
      en: 'The network refuses the post, and the time it was planned for passes.',
      es: 'La red rechaza la publicación, y la hora prevista pasa.',
    },
    since: '0.2.0',
  },
  messages: {
    over: {
      en: 'Number {count} on {channel} within 24 hours; the network takes {max}. Move it to another day.',
      es: 'La número {count} en {channel} en 24 horas; la red admite {max}. Muévela a otro día.',
    },
    other: { en: 'Goes out within the 24 hours before it.', es: 'Sale en las 24 horas anteriores.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      // The account takes fewer than the network does.
      '// file: social.plan.yaml\nchannels: { x: { network: x, limits: { postsPerDay: 1 } } }\n// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-26 09:30, text: One }\n- { channels: x, schedule: ⟦2026-11-27 09:29⟧(schedule/daily-cap), text: Two }\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, limits: { postsPerDay: 1 } } }\n// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-26 09:30, text: One }\n- { channels: x, schedule: 2026-11-27 09:30, text: Two }\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-26 09:30, text: One }\n- { channels: x, schedule: 2026-11-26 10:30, text: Two }\n',
    ],
  },
  *check(context) {
    for (const times of timesOf(context)) {
      for (const { calendar, occurrence, instant, day } of times) {
        const { dailyCap: max, filed, zone, channelId: channel } = calendar;
        if (max === undefined) break;
        const before = [...filed(day - 3, day + 3)]
          .filter((one) => instantOf(one, zone) > instant - DAY && compareInTime(one, occurrence, zone) < 0)
          .sort((a, b) => compareInTime(a, b, zone));
        if (before.length < max) continue;
        yield {
          key: 'over',
          params: { count: before.length + 1, channel, max },
          span: occurrence.span,
          related: before.slice(-MAX_SHOWN).map(({ uri, span }) => {
            return { uri, span, key: 'other', params: {} } as const;
          }),
          move: { index: context.post.index, channel },
        };
        break;
      }
    }
  },
});
