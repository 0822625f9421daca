import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { MAX_POSTS_TOGETHER } from '../../schedule/reach.ts';
import { spanAt } from '../../syntax/node.ts';
import { postsUpTo } from '../../workspace/timeline.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';
import { isAhead } from '../window.ts';

const PLAN = '// file: social.plan.yaml\nchannels: { x: { network: x }, li: { network: linkedin } }\n';
const entry = (day: number, kind: string, channel = 'x') =>
  `- { channels: ${channel}, schedule: 2026-11-${day} 09:30, kind: ${kind}, text: Is this number ${day}? }\n`;
const THREE = [16, 17, 18].map((day) => entry(day, 'promotion')).join('');

export const sellingStreak = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'Too many posts in a row on one channel that sell.',
      es: 'Demasiadas publicaciones seguidas en un canal que venden.',
    },
    why: {
      en: 'The mix of a month may be right and still feel like a shop window, when all that sells comes at once.',
      es: 'La mezcla de un mes puede ser la correcta y aun así parecer un escaparate, si todo lo que vende llega junto.',
    },
    since: '0.2.0',
  },
  messages: {
    streak: {
      en: 'Number {count} in a row that sells on {channel}. Put something else in between.',
      es: 'Ya van {count} seguidas que venden en {channel}. Pon otra cosa entre medias.',
    },
    other: { en: 'Sells too.', es: 'También vende.' },
  },
  options: z.strictObject({
    max: z
      .int()
      .min(1)
      .max(MAX_POSTS_TOGETHER - 1)
      .default(3)
      .meta(
        doc('Most posts in a row that may sell.', 'Publicaciones seguidas que pueden vender, como mucho.'),
      ),
  }),
  examples: {
    flags: [`${PLAN}// file: a.posts.yaml\n${THREE}${entry(19, '⟦promotion⟧(content/selling-streak)')}`],
    allows: [
      `${PLAN}// file: a.posts.yaml\n${THREE}${entry(19, 'promotion', 'li')}`,
      `${PLAN}// file: a.posts.yaml\n${THREE}${entry(19, 'own')}${entry(20, 'promotion')}`,
    ],
  },
  *check(context) {
    const { post, workspace, project, plan, options } = context;
    if (post.entry.kind !== 'promotion' || post.entry.repeat) return;
    for (const [at] of timesOf(context)) {
      if (!at) continue;
      const channel = at.calendar.channelId;
      const line = { workspace, project, plan, channels: [channel] };
      const posts = postsUpTo(line, at.occurrence, MAX_POSTS_TOGETHER);
      const last = posts.findLastIndex(({ content }) => content.kind !== 'promotion');
      const streak = posts.slice(last + 1);
      // Told once, at the first that is one too many and can still be changed.
      if (streak.length <= options.max) continue;
      if (streak.slice(options.max, -1).some((one) => isAhead(one, workspace))) continue;
      const related = streak.slice(0, -1).map(({ occurrence: { uri, span } }) => {
        return { uri, span, key: 'other', params: {} } as const;
      });
      const params = { count: streak.length, channel };
      yield { key: 'streak', params, span: spanAt(post.node, ['kind']), related };
      return;
    }
  },
});
