import * as z from 'zod';
import { daysWithin, type Neighbour, tooClose as neighbours } from '../../schedule/conflicts.ts';
import { dayOf } from '../../schedule/occurrence.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { LEAVE_OUT, leaveOutFix } from '../leave-out.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels:\n  li: { network: linkedin, minGap: 4h }\n';

export const tooClose = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'Two posts on one channel are closer than its minGap.',
      es: 'Dos publicaciones de un canal están más cerca que su minGap.',
    },
    why: {
      en: 'The second takes the attention from the first, and some networks show only one of them.',
      es: 'La segunda le quita atención a la primera, y algunas redes solo muestran una.',
    },
    since: '0.1.0',
  },
  messages: {
    close: {
      en: '{gap} from another post on {channel} ({when}); the plan asks for {wanted}. Move one of them.',
      es: 'A {gap} de otra publicación en {channel} ({when}); el plan pide {wanted}. Mueve una de las dos.',
    },
    series: {
      en: 'Its time on {own} is {gap} from another post on {channel} ({when}); the plan asks for {wanted}. Leave that day out, or move the other post.',
      es: 'Su hora del {own} queda a {gap} de otra publicación en {channel} ({when}); el plan pide {wanted}. Omite ese día o mueve la otra.',
    },
    leaveOut: LEAVE_OUT,
    other: { en: 'The other post on {channel}.', es: 'La otra publicación en {channel}.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: ⟦2026-11-26 09:30⟧(schedule/too-close)\n---\nOne\n// file: b.post.md\n---\nchannels: li\nschedule: ⟦2026-11-26 12:30⟧(schedule/too-close)\n---\nTwo\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule:\n  li: ⟦2026-11-26 09:30⟧(schedule/too-close)\n---\nOne\n// file: week.posts.yaml\n- channels: [li]\n  schedule: ⟦2026-11-26T08:00Z⟧(schedule/too-close)\n  text: Two\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: ⟦2026-11-26 09:30⟧(schedule/too-close)\nrepeat: weekly\n---\nOne\n// file: b.post.md\n---\nchannels: li\nschedule: ⟦2026-12-10 12:30⟧(schedule/too-close)\n---\nTwo\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: 2026-11-26 09:30\n---\nOne\n// file: b.post.md\n---\nchannels: li\nschedule: 2026-11-26 13:30\n---\nTwo\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: 2026-11-26 09:30\n---\nOne\n// file: b.post.md\n---\nchannels: li\nstatus: cancelled\nschedule: 2026-11-26 09:40\n---\nTwo\n`,
      // Ten in Madrid and ten in UTC are an hour apart; a gap of an hour allows that.
      '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels:\n  li: { network: linkedin, minGap: 1h }\n// file: a.post.md\n---\nchannels: li\nschedule: 2026-11-26 10:00\n---\nOne\n// file: b.post.md\n---\nchannels: li\nschedule: 2026-11-26 10:00Z\n---\nTwo\n',
    ],
  },
  check: (context) => joinChannels(check(context)),
});

function* check(context: Contexts['post']) {
  const times = timesOf(context);
  for (const ofChannel of times) {
    for (const { calendar, occurrence, when } of ofChannel) {
      const { channelId, channel, zone, filed } = calendar;
      const gap = channel.minGap;
      if (gap === undefined) break;
      const { first, last } = daysWithin(dayOf(occurrence.time), gap);
      // Two at the very same minute are another rule's.
      const near = neighbours(occurrence, filed(first, last), gap, zone).filter(
        ({ minutesApart }) => minutesApart > 0,
      );
      const [nearest] = near;
      if (!nearest) continue;
      const { span } = occurrence;
      const other = { kind: 'moment', instant: nearest.instant, zone } as const;
      const wanted = { kind: 'duration', minutes: gap } as const;
      const distance = { kind: 'duration', minutes: nearest.minutesApart } as const;
      const params = { gap: distance, channel: channelId, when: other, wanted };
      const move = { index: context.post.index, channel: channelId };
      const related = near.map(relate);
      if (occurrence.repeat) {
        const one = { channels: [channelId], days: [dayOf(occurrence.time)] };
        const fixes = leaveOutFix(context.post, one, times);
        yield { key: 'series', params: { ...params, own: when }, span, related, fixes } as const;
      } else yield { key: 'close', params, span, related, move } as const;
      break;
    }
  }
}

function relate({ occurrence: { uri, span, channel } }: Neighbour) {
  return { uri, span, key: 'other', params: { channel } } as const;
}
