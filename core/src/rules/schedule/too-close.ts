import * as z from 'zod';
import { channelOf, zoneOf } from '../../model/plan/plan.ts';
import { daysWithin, type Neighbour, tooClose as neighbours } from '../../schedule/conflicts.ts';
import { dayOf, occurrencesOf } from '../../schedule/occurrence.ts';
import { occurrencesBetween } from '../../workspace/workspace-index.ts';
import { defineRule } from '../rule.ts';

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
    same: {
      en: 'Another post goes out on {channel} at this very time ({when}); the plan asks for {wanted} between them.',
      es: 'Otra publicación sale en {channel} a esta misma hora ({when}); el plan pide {wanted} entre ambas.',
    },
    other: { en: 'The other post on {channel}.', es: 'La otra publicación en {channel}.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: ⟦2026-11-26 09:30⟧(schedule/too-close)\n---\nOne\n// file: b.post.md\n---\nchannels: li\nschedule: ⟦2026-11-26 12:30⟧(schedule/too-close)\n---\nTwo\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule:\n  li: ⟦2026-11-26 09:30⟧(schedule/too-close)\n---\nOne\n// file: week.posts.yaml\n- channels: [li]\n  schedule: ⟦2026-11-26T08:00Z⟧(schedule/too-close)\n  text: Two\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: 2026-11-26 09:30\n---\nOne\n// file: b.post.md\n---\nchannels: li\nschedule: 2026-11-26 13:30\n---\nTwo\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: li\nschedule: 2026-11-26 09:30\n---\nOne\n// file: b.post.md\n---\nchannels: li\nstatus: cancelled\nschedule: 2026-11-26 09:40\n---\nTwo\n`,
      // Ten in Madrid and ten in UTC are an hour apart; a gap of an hour allows that.
      '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels:\n  li: { network: linkedin, minGap: 1h }\n// file: a.post.md\n---\nchannels: li\nschedule: 2026-11-26 10:00\n---\nOne\n// file: b.post.md\n---\nchannels: li\nschedule: 2026-11-26 10:00Z\n---\nTwo\n',
    ],
  },
  *check({ workspace, post, plan, project }) {
    for (const occurrence of occurrencesOf(post)) {
      const { channel, time } = occurrence;
      const gap = channelOf(plan, channel)?.minGap;
      if (gap === undefined) continue;
      const { first, last } = daysWithin(dayOf(time), gap);
      const candidates = occurrencesBetween(workspace.index, project, channel, first, last);
      const zone = zoneOf(plan, channel);
      const [nearest, ...others] = neighbours(occurrence, candidates, gap, zone);
      if (!nearest) continue;
      const when = { kind: 'moment', instant: nearest.instant, zone } as const;
      const wanted = { kind: 'duration', minutes: gap } as const;
      const { span } = occurrence;
      const related = [nearest, ...others].map(relate);
      if (nearest.minutesApart === 0) {
        yield { key: 'same', params: { channel, when, wanted }, span, related };
      } else {
        const distance = { kind: 'duration', minutes: nearest.minutesApart } as const;
        yield { key: 'close', params: { gap: distance, channel, when, wanted }, span, related };
      }
    }
  },
});

function relate({ occurrence: { uri, span, channel } }: Neighbour) {
  return { uri, span, key: 'other', params: { channel } } as const;
}
