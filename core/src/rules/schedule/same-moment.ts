import * as z from 'zod';
import { daysWithin, tooClose } from '../../schedule/conflicts.ts';
import { dayOf } from '../../schedule/occurrence.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { LEAVE_OUT, leaveOutFix } from '../leave-out.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels: { x: { network: x } }\n';

export const sameMoment = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'Two posts go out on one channel in the same minute.',
      es: 'Dos publicaciones salen en un canal en el mismo minuto.',
    },
    why: {
      en: 'Nobody plans that: one of them was copied with its time, or moved onto the other.',
      es: 'Nadie lo planea así: una se copió con su hora, o se movió encima de la otra.',
    },
    since: '0.2.0',
  },
  messages: {
    same: {
      en: 'Another post goes out on {channel} at this very time ({when}). Move one of them.',
      es: 'Otra publicación sale en {channel} a esta misma hora ({when}). Mueve una de las dos.',
    },
    series: {
      en: 'Another post goes out on {channel} at its time on {when}. Leave that day out, or move the other post.',
      es: 'Otra publicación sale en {channel} a su hora del {when}. Omite ese día o mueve la otra.',
    },
    leaveOut: LEAVE_OUT,
    other: { en: 'The other post on {channel}.', es: 'La otra publicación en {channel}.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-26 09:30⟧(schedule/same-moment)\n---\nOne\n// file: b.post.md\n---\nchannels: x\nschedule: ⟦2026-11-26T08:30Z⟧(schedule/same-moment)\n---\nTwo\n`,
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: ⟦2026-11-26 09:30⟧(schedule/same-moment), repeat: weekly, text: One }\n- { channels: x, schedule: ⟦2026-12-10 09:30⟧(schedule/same-moment), text: Two }\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-26 09:30\n---\nOne\n// file: b.post.md\n---\nchannels: x\nschedule: 2026-11-26 09:31\n---\nTwo\n`,
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-26 09:30, repeat: { rule: weekly, except: [2026-12-10] }, text: One }\n- { channels: x, schedule: 2026-12-10 09:30, text: Two }\n`,
    ],
  },
  check: (context) => joinChannels(check(context)),
});

function* check(context: Contexts['post']) {
  const times = timesOf(context);
  for (const ofChannel of times) {
    for (const { calendar, occurrence, when } of ofChannel) {
      const { channelId: channel, filed, zone } = calendar;
      const { first, last } = daysWithin(dayOf(occurrence.time), 1);
      const others = tooClose(occurrence, filed(first, last), 1, zone);
      if (others.length === 0) continue;
      const { span } = occurrence;
      const related = others.map(({ occurrence: other }) => {
        return { uri: other.uri, span: other.span, key: 'other', params: { channel } } as const;
      });
      const params = { channel, when };
      const move = { index: context.post.index, channel };
      if (occurrence.repeat) {
        const one = { channels: [channel], days: [dayOf(occurrence.time)] };
        yield { key: 'series', params, span, related, fixes: leaveOutFix(context.post, one, times) } as const;
      } else yield { key: 'same', params, span, related, move } as const;
      break;
    }
  }
}
