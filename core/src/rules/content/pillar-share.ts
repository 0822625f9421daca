import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { MAX_POSTS_TOGETHER } from '../../schedule/reach.ts';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { defineRule } from '../rule.ts';
import { windowOf } from '../window.ts';

const PLAN =
  '// file: social.plan.yaml\nchannels: { x: { network: x } }\npillars: { tips: { name: Tips, share: 50% }, team: { share: 30% }, shop: { share: 20% } }\n';
const entry = (day: number, pillar: string) =>
  `- { channels: x, schedule: 2026-11-${String(day).padStart(2, '0')} 09:30, pillar: ${pillar}, text: Is this number ${day}? }\n`;
const days = (pillars: readonly string[]) =>
  pillars.map((pillar, index) => entry(index + 1, pillar)).join('');
const NINE = days(['tips', 'shop', 'team', 'shop', 'tips', 'tips', 'shop', 'team', 'tips']);

export const pillarShare = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'Among the latest posts one pillar has far more, or far less, than its share.',
      es: 'Entre las últimas publicaciones, un pilar tiene mucho más o mucho menos que su cuota.',
    },
    why: {
      en: 'Pillars say what a brand wants to be known for. One that is left out for weeks is one in name only.',
      es: 'Los pilares dicen por qué quiere ser conocida una marca. El que se olvida durante semanas lo es solo de nombre.',
    },
    since: '0.2.0',
  },
  messages: {
    much: {
      en: '{count} of the last {total} posts belong to “{pillar}”; its share is {share}%. Choose another pillar for this one, or move it.',
      es: '{count} de las últimas {total} publicaciones son de «{pillar}»; su cuota es del {share} %. Elige otro pilar para esta o muévela.',
    },
    little: {
      en: 'With this post only {count} of the last {total} belong to “{pillar}”; its share is {share}%. Plan one of them.',
      es: 'Con esta, solo {count} de las últimas {total} publicaciones son de «{pillar}»; su cuota es del {share} %. Prevé una de ellas.',
    },
    none: {
      en: 'With this post none of the last {total} belongs to “{pillar}”; its share is {share}%. Plan one of them.',
      es: 'Con esta, ninguna de las últimas {total} publicaciones es de «{pillar}»; su cuota es del {share} %. Prevé una de ellas.',
    },
    pillar: { en: 'The pillar in the plan.', es: 'El pilar en el plan.' },
  },
  options: z.strictObject({
    posts: z
      .int()
      .min(5)
      .max(MAX_POSTS_TOGETHER)
      .default(20)
      .meta(
        doc(
          'Posts that are looked at together, the post itself included.',
          'Publicaciones que se miran juntas, con la propia.',
        ),
      ),
    least: z
      .int()
      .min(3)
      .max(MAX_POSTS_TOGETHER)
      .default(10)
      .meta(
        doc(
          'With fewer posts of a pillar nothing is said.',
          'Con menos publicaciones de algún pilar no se dice nada.',
        ),
      ),
    tolerance: z
      .number()
      .min(0)
      .max(1)
      .default(0.15)
      .meta(
        doc('How far, from 0 to 1, a share may be missed.', 'Cuánto puede alejarse una cuota, de 0 a 1.'),
      ),
  }),
  examples: {
    flags: [
      `${PLAN}// file: a.posts.yaml\n${NINE}${entry(10, '⟦shop⟧(content/pillar-share)')}`,
      `${PLAN}rules: { content/pillar-share: { posts: 10 } }\n// file: a.posts.yaml\n${days(['team', 'team', 'tips', 'shop', 'tips', 'tips', 'shop', 'tips', 'shop', 'tips'])}${entry(11, '⟦tips⟧(content/pillar-share)')}`,
    ],
    allows: [`${PLAN}// file: a.posts.yaml\n${NINE}${entry(10, 'tips')}`],
  },
  *check(context) {
    const { plan, post, options, workspace } = context;
    const own = post.entry.pillar;
    const file = planFor(workspace, post.source.uri);
    if (!plan?.pillars || own === undefined || !Object.hasOwn(plan.pillars, own) || !file) return;
    const window = windowOf(context, ({ pillar }) => pillar !== undefined, options.posts);
    if (!window || window.now.length < options.least) return;
    const { now, before } = window;
    for (const [id, { share, name = id }] of Object.entries(plan.pillars)) {
      if (share === undefined) continue;
      const countIn = (posts: typeof now) => posts.filter(({ content }) => content.pillar === id).length;
      const [count, total] = [countIn(now), now.length];
      const params = { count, total, pillar: name, share: Math.round(share * 100) };
      const place = spanAt(file.node, ['pillars', id]);
      const related = [{ uri: file.source.uri, span: place, key: 'pillar', params: {} } as const];
      const span = spanAt(post.node, ['pillar']);
      const isLittle = (found: number) =>
        found < (share - options.tolerance) * total - 1e-9 || (found === 0 && share * total >= 2);
      const isMuch = (posts: typeof now) =>
        posts.length >= options.least && countIn(posts) > (share + options.tolerance) * posts.length + 1e-9;
      if (id === own && isMuch(now)) {
        if (window.isTold(({ content }) => content.pillar === id, isMuch)) continue;
        yield { key: 'much', params, span, related };
      } else if (
        id !== own &&
        before.length >= options.posts &&
        isLittle(count) &&
        !isLittle(countIn(before))
      ) {
        // Told once, where the share falls below.
        if (count > 0) yield { key: 'little', params, span, related };
        else yield { key: 'none', params: { total, pillar: name, share: params.share }, span, related };
      }
    }
  },
});
