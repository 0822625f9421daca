import * as z from 'zod';
import { isOpen } from '../../schedule/hours.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels:\n  x: { network: x, hours: { weekdays: 09:00-18:00, sat: 22:00-02:00 } }\n';

export const outsideHours = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post goes out outside the publishing hours of its channel.',
      es: 'Una publicación sale fuera de las horas de publicación de su canal.',
    },
    why: {
      en: 'The plan says when a channel publishes, and that is when its readers and whoever answers are there.',
      es: 'El plan dice cuándo publica un canal, y es cuando están quienes lo leen y quien responde.',
    },
    since: '0.2.0',
  },
  messages: {
    outside: {
      en: '{when} is outside the hours of {channels}. Move it inside them.',
      es: '{when} queda fuera de las horas de {channels}. Muévela dentro de ellas.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: ⟦2026-11-26 08:59⟧(schedule/outside-hours), text: One }\n- { channels: x, schedule: ⟦2026-11-26 18:30⟧(schedule/outside-hours), text: Two }\n- { channels: x, schedule: ⟦2026-11-29 10:00⟧(schedule/outside-hours), text: Three }\n`,
    ],
    allows: [
      `${PLAN}// file: a.posts.yaml\n- { channels: x, schedule: 2026-11-26 09:00, text: One }\n- { channels: x, schedule: 2026-11-26 18:00, text: Two }\n- { channels: x, schedule: 2026-11-29 01:30, text: Past midnight }\n- { channels: x, schedule: 2026-11-27T08:30Z, text: Half past nine in Madrid }\n`,
    ],
  },
  *check(context) {
    const found = faults(
      timesOf(context),
      ({ calendar: { channel }, minute }) =>
        channel.hours !== undefined && !isOpen(channel.hours, minute) ? true : undefined,
      () => 'outside',
    );
    for (const { channels, span, at } of found) {
      const move = { index: context.post.index, channel: at.occurrence.channel };
      yield { key: 'outside', params: { when: at.when, channels: listOf(channels) }, span, move };
    }
  },
});
