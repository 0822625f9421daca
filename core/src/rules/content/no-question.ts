import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { MAX_POSTS_TOGETHER } from '../../schedule/reach.ts';
import { postsUpTo } from '../../workspace/timeline.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';
import { isAhead } from '../window.ts';

const PLAN =
  '// file: social.plan.yaml\nchannels: { x: { network: x } }\nrules: { content/no-question: { posts: 3 } }\n';
const entry = (day: number, text: string, time = `2026-11-${day} 09:30`) =>
  `- { channels: x, schedule: ${time}, text: "${text}" }\n`;
const TWO = entry(16, 'We opened early.') + entry(17, 'The oven is warm.');

export const noQuestion = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'For many posts in a row nothing on a channel invites an answer.',
      es: 'Durante muchas publicaciones seguidas, nada en un canal invita a responder.',
    },
    why: {
      en: 'Networks show more of those whom people answer, and people answer when they are asked. A question, a poll or an invitation counts.',
      es: 'Las redes muestran más a quien recibe respuestas, y la gente responde si se le pregunta. Cuenta una pregunta, una encuesta o una invitación.',
    },
    since: '0.2.0',
  },
  messages: {
    monologue: {
      en: 'Number {count} in a row on {channel} that invites no answer. Ask something.',
      es: 'Ya van {count} seguidas en {channel} que no invitan a responder. Pregunta algo.',
    },
  },
  options: z.strictObject({
    posts: z
      .int()
      .min(2)
      .max(MAX_POSTS_TOGETHER - 1)
      .default(12)
      .meta(doc('How many in a row are too many.', 'Cuántas seguidas son demasiadas.')),
  }),
  examples: {
    flags: [
      `${PLAN}// file: a.posts.yaml\n${TWO}${entry(18, 'The bread is out.', '⟦2026-11-18 09:30⟧(content/no-question)')}${entry(19, 'It is gone.')}`,
    ],
    allows: [
      `${PLAN}// file: a.posts.yaml\n${TWO}${entry(18, '¿Con mantequilla o sin ella?')}`,
      `${PLAN}// file: a.posts.yaml\n${TWO}${entry(18, 'Tell us how you like it.')}`,
    ],
  },
  *check(context) {
    const { post, workspace, project, plan, options } = context;
    if (post.entry.repeat) return;
    for (const [at] of timesOf(context)) {
      if (!at) continue;
      const channel = at.calendar.channelId;
      const line = { workspace, project, plan, channels: [channel] };
      const posts = postsUpTo(line, at.occurrence, MAX_POSTS_TOGETHER);
      const streak = posts.slice(posts.findLastIndex(({ content }) => content.asks === true) + 1);
      // Told once, at the first that is one too many and can still be changed.
      if (streak.length < options.posts) continue;
      if (streak.slice(options.posts - 1, -1).some((one) => isAhead(one, workspace))) continue;
      yield { key: 'monologue', params: { count: streak.length, channel }, span: at.occurrence.span };
      return;
    }
  },
});
