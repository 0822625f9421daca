import * as z from 'zod';
import { firstInstant, resolveTime } from '../../model/time.ts';
import { spanAt } from '../../syntax/node.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels: { x: { network: x } }\n';

export const expired = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post goes out after the time at which it expires.',
      es: 'Una publicación sale después de la hora en que caduca.',
    },
    why: {
      en: 'An offer that is over, or news that is old, does harm when it still goes out.',
      es: 'Una oferta acabada o una noticia vieja hacen daño si aun así salen.',
    },
    since: '0.2.0',
  },
  messages: {
    late: {
      en: 'Goes out on {channels} at {when}, after it expires ({expires}). Change one of the two.',
      es: 'Sale en {channels} el {when}, después de caducar ({expires}). Cambia uno de los dos.',
    },
    expires: { en: 'It expires here.', es: 'Aquí caduca.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-28 09:30⟧(schedule/expired)\nexpires: 2026-11-27 23:59\n---\nOne\n`,
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-20 09:30⟧(schedule/expired)\nrepeat: weekly\nexpires: 2026-11-30 00:00\n---\nOne\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-27 09:30\nexpires: 2026-11-27T08:30Z\n---\nOne\n`,
    ],
  },
  *check(context) {
    const { post } = context;
    const { expires } = post.entry;
    if (expires === undefined) return;
    const found = faults(
      timesOf(context),
      ({ calendar: { zone }, instant }) => {
        const end = firstInstant(resolveTime(expires, zone));
        return instant > end ? ({ kind: 'moment', instant: end, zone } as const) : undefined;
      },
      ({ zone }) => zone,
    );
    const place = spanAt(post.node, ['expires']);
    for (const { channels, span, at, fault } of found) {
      const params = { channels: listOf(channels), when: at.when, expires: fault };
      const related = [{ uri: post.source.uri, span: place, key: 'expires', params: {} } as const];
      yield { key: 'late', params, span, related };
    }
  },
});
