import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { MAX_DAYS_AROUND } from '../../schedule/reach.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import { earlierOnChannel } from '../earlier.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';

const PLAN =
  '// media: cup.png image/png 1080x1080 90000\n// file: social.plan.yaml\nchannels: { m: { network: mastodon } }\n';
const media = (file: string) => `media: [{ file: ${file}, alt: A cup of coffee beside a window }]`;
const FOUR = ['cup.png', './cup.png', 'cup.png', 'cup.png']
  .map(
    (file, index) =>
      `- { channels: m, schedule: 2026-11-1${index + 1} 09:30, ${media(file)}, text: Number ${index} }\n`,
  )
  .join('');

export const repeatedMedia = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'The same picture or video again and again on one channel.',
      es: 'La misma imagen o el mismo vídeo una y otra vez en un canal.',
    },
    why: {
      en: 'A picture that people have seen no longer stops anybody, and a profile full of one picture looks abandoned.',
      es: 'Una imagen ya vista no detiene a nadie, y un perfil lleno de la misma imagen parece abandonado.',
    },
    since: '0.2.0',
  },
  messages: {
    again: {
      en: '“{file}” {count} times in {days} days on {channel}. Show something else.',
      es: '«{file}» {count} veces en {days} días en {channel}. Muestra otra cosa.',
    },
    other: { en: 'The same file.', es: 'El mismo archivo.' },
  },
  options: z.strictObject({
    days: z
      .int()
      .min(1)
      .max(MAX_DAYS_AROUND)
      .default(30)
      .meta(
        doc('Days in which a file may come so often.', 'Días en que un archivo puede salir tantas veces.'),
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
      `${PLAN}// file: a.posts.yaml\n${FOUR}- { channels: m, schedule: 2026-11-18 09:30, ${media('⟦cup.png⟧(schedule/repeated-media)')}, text: Again }\n`,
    ],
    allows: [`${PLAN}// file: a.posts.yaml\n${FOUR}`],
  },
  *check(context) {
    const { post, workspace, options } = context;
    const { days, max } = options;
    for (const { uri, path: file, span } of sentMedia(post, workspace)) {
      for (const [at] of timesOf(context)) {
        if (!at || uri === undefined) continue;
        const others = earlierOnChannel(context, at, days, ({ media: files = [] }) => files.includes(uri));
        if (others.length < max) continue;
        const params = { file, count: others.length + 1, days, channel: at.calendar.channelId };
        const related = others.map((one) => {
          return { uri: one.uri, span: one.span, key: 'other', params: {} } as const;
        });
        yield { key: 'again', params, span, related };
        break;
      }
    }
  },
});
