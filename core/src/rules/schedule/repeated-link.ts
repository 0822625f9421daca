import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { MAX_DAYS_AROUND } from '../../schedule/reach.ts';
import { spanAt } from '../../syntax/node.ts';
import { contentAt } from '../../workspace/timeline.ts';
import { earlierOnChannel } from '../earlier.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';

const PLAN = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';
const entry = (day: number, link: string) =>
  `- { channels: x, schedule: 2026-11-${day} 09:30, link: ${link}, text: Number ${day} }\n`;
const LINK = 'https://acme.example/offer';
const FOUR = `${entry(16, LINK)}${entry(17, `${LINK}?utm_source=x`)}${entry(18, LINK)}${entry(19, LINK)}`;

export const repeatedLink = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'The same link again and again on one channel.',
      es: 'El mismo enlace una y otra vez en un canal.',
    },
    why: {
      en: 'Who wanted to follow it has done so, and some networks take a channel that keeps posting one link for spam.',
      es: 'Quien quería seguirlo ya lo hizo, y algunas redes toman por spam un canal que repite un enlace.',
    },
    since: '0.2.0',
  },
  messages: {
    again: {
      en: '{count} times the same link in {days} days on {channel}. Point to something else, or wait.',
      es: '{count} veces el mismo enlace en {days} días en {channel}. Enlaza otra cosa o espera.',
    },
    other: { en: 'The same link.', es: 'El mismo enlace.' },
  },
  options: z.strictObject({
    days: z
      .int()
      .min(1)
      .max(MAX_DAYS_AROUND)
      .default(14)
      .meta(
        doc('Days in which a link may come so often.', 'Días en que un enlace puede salir tantas veces.'),
      ),
    max: z
      .int()
      .min(1)
      .max(20)
      .default(4)
      .meta(doc('How often it may come in them.', 'Cuántas veces puede salir en ellos.')),
  }),
  examples: {
    flags: [
      `${PLAN}// file: a.posts.yaml\n${FOUR}- { channels: x, schedule: 2026-11-20 09:30, link: ⟦"${LINK}/#prices"⟧(schedule/repeated-link), text: Number 20 }\n`,
    ],
    allows: [`${PLAN}// file: a.posts.yaml\n${FOUR}`],
  },
  *check(context) {
    const { post, options } = context;
    const { days, max } = options;
    if (post.entry.link === undefined) return;
    const span = spanAt(post.node, ['link']);
    for (const [at] of timesOf(context)) {
      if (!at) continue;
      const [link] = contentAt(context.workspace, at.occurrence).links ?? [];
      if (link === undefined) continue;
      const others = earlierOnChannel(context, at, days, ({ links = [] }) => links.includes(link));
      if (others.length < max) continue;
      const params = { count: others.length + 1, days, channel: at.calendar.channelId };
      const related = others.map(({ uri, span: place }) => {
        return { uri, span: place, key: 'other', params: {} } as const;
      });
      yield { key: 'again', params, span, related };
      return;
    }
  },
});
