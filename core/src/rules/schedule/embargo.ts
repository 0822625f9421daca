import * as z from 'zod';
import { firstInstant, resolveTime } from '../../model/time.ts';
import { spanAt } from '../../syntax/node.ts';
import { defineRule } from '../rule.ts';
import { faults, listOf, timesOf } from '../times.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { timezone: Europe/Madrid }\nchannels: { x: { network: x } }\n';

export const embargo = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A post goes out before its embargo ends.',
      es: 'Una publicación sale antes de que acabe su embargo.',
    },
    why: {
      en: 'Others agreed to wait until that time. What went out cannot be taken back.',
      es: 'Otras personas acordaron esperar hasta esa hora. Lo que salió no se puede recoger.',
    },
    since: '0.2.0',
  },
  messages: {
    early: {
      en: 'Goes out on {channels} at {when}, before its embargo ends ({embargo}). Move it behind it.',
      es: 'Sale en {channels} el {when}, antes de que acabe su embargo ({embargo}). Muévela después.',
    },
    embargo: { en: 'The embargo ends here.', es: 'Aquí acaba el embargo.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: ⟦2026-11-26 09:30⟧(schedule/embargo)\nembargo: 2026-11-26T15:00Z\n---\nOne\n`,
    ],
    allows: [
      `${PLAN}// file: a.post.md\n---\nchannels: x\nschedule: 2026-11-26 16:00\nembargo: 2026-11-26T15:00Z\n---\nOne\n`,
    ],
  },
  *check(context) {
    const { post } = context;
    const { embargo: end } = post.entry;
    if (end === undefined) return;
    const found = faults(
      timesOf(context),
      ({ calendar: { zone }, instant }) => {
        const from = firstInstant(resolveTime(end, zone));
        return instant < from ? ({ kind: 'moment', instant: from, zone } as const) : undefined;
      },
      ({ zone }) => zone,
    );
    const place = spanAt(post.node, ['embargo']);
    for (const { channels, span, at, fault } of found) {
      yield {
        key: 'early',
        params: { channels: listOf(channels), when: at.when, embargo: fault },
        span,
        related: [{ uri: post.source.uri, span: place, key: 'embargo', params: {} }],
        move: { index: post.index, channel: at.occurrence.channel },
      };
    }
  },
});
