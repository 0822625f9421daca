import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { MAX_POSTS_TOGETHER } from '../../schedule/reach.ts';
import { spanAt } from '../../syntax/node.ts';
import { planFor } from '../../workspace/workspace.ts';
import { defineRule } from '../rule.ts';
import { windowOf } from '../window.ts';

const KINDS = ['promotion', 'curated', 'conversation'] as const;

const PLAN = '// file: social.plan.yaml\nchannels: { x: { network: x } }\nmix: { promotion: { max: 20% } }\n';
const CREDIT: Readonly<Record<string, string>> = { curated: ', source: Acme' };
const entry = (day: number, kind: string, time = `2026-11-${String(day).padStart(2, '0')} 09:30`) =>
  `- { channels: x, schedule: ${time}, kind: ${kind}${CREDIT[kind] ?? ''}, text: Is this number ${day}? }\n`;
const days = (kinds: readonly string[]) => kinds.map((kind, index) => entry(index + 1, kind)).join('');
const NINE = days(['own', 'promotion', 'own', 'own', 'promotion', 'own', 'own', 'own', 'own']);

export const mix = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'Among the latest posts too many sell or share, or too few invite an answer, against the plan.',
      es: 'Entre las últimas publicaciones, demasiadas venden o comparten, o muy pocas invitan a responder, según el plan.',
    },
    why: {
      en: 'Readers stay for what is useful or pleasant to them. A mix slips one post at a time, and nobody notices which.',
      es: 'La gente se queda por lo que le sirve o le gusta. La mezcla se desliza publicación a publicación, y nadie nota cuál.',
    },
    since: '0.2.0',
  },
  messages: {
    promotionMax: {
      en: '{count} of the last {total} posts sell; the plan allows {bound}%. Give this one another purpose, or move it.',
      es: '{count} de las últimas {total} publicaciones venden; el plan permite un {bound} %. Dale otro fin a esta o muévela.',
    },
    curatedMax: {
      en: "{count} of the last {total} posts share other people's content; the plan allows {bound}%. Write something of your own.",
      es: '{count} de las últimas {total} publicaciones comparten contenido ajeno; el plan permite un {bound} %. Escribe algo propio.',
    },
    conversationMax: {
      en: '{count} of the last {total} posts are conversation; the plan allows {bound}%. Tell something in between.',
      es: '{count} de las últimas {total} publicaciones son conversación; el plan permite un {bound} %. Cuenta algo entre medias.',
    },
    promotionMin: {
      en: 'With this post only {count} of the last {total} sell; the plan asks for {bound}%.',
      es: 'Con esta, solo {count} de las últimas {total} publicaciones venden; el plan pide un {bound} %.',
    },
    curatedMin: {
      en: "With this post only {count} of the last {total} share other people's content; the plan asks for {bound}%.",
      es: 'Con esta, solo {count} de las últimas {total} publicaciones comparten contenido ajeno; el plan pide un {bound} %.',
    },
    conversationMin: {
      en: 'With this post only {count} of the last {total} are conversation; the plan asks for {bound}%.',
      es: 'Con esta, solo {count} de las últimas {total} publicaciones son conversación; el plan pide un {bound} %.',
    },
    other: { en: 'Another one of these.', es: 'Otra de ellas.' },
    bound: { en: 'The mix in the plan.', es: 'La mezcla en el plan.' },
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
          'With fewer posts of a known kind nothing is said.',
          'Con menos publicaciones de un tipo conocido no se dice nada.',
        ),
      ),
  }),
  examples: {
    flags: [
      `${PLAN}// file: a.posts.yaml\n${NINE}${entry(10, '⟦promotion⟧(content/mix)')}`,
      `// file: social.plan.yaml\nchannels: { x: { network: x } }\nmix: { conversation: { min: 10% } }\nrules: { content/mix: { posts: 10 } }\n// file: a.posts.yaml\n${days(['conversation', ...Array.from({ length: 9 }, () => 'own')])}${entry(11, '⟦own⟧(content/mix)')}${entry(12, 'own')}`,
    ],
    allows: [
      `${PLAN}// file: a.posts.yaml\n${NINE}${entry(10, 'own')}`,
      `${PLAN}// file: a.posts.yaml\n${days(['promotion', 'promotion', 'promotion'])}`,
    ],
  },
  *check(context) {
    const { plan, post, options, workspace } = context;
    const own = post.entry.kind;
    const file = planFor(workspace, post.source.uri);
    if (!plan?.mix || own === undefined || !file) return;
    const window = windowOf(context, ({ kind }) => kind !== undefined, options.posts);
    if (!window) return;
    const { now, before } = window;
    for (const kind of KINDS) {
      const { min, max } = plan.mix[kind] ?? {};
      const isOf = ({ content }: (typeof now)[number]) => content.kind === kind;
      const same = now.filter(isOf);
      const [count, total] = [same.length, now.length];
      const place = (name: string) => spanAt(file.node, ['mix', kind, name]);
      const span = spanAt(post.node, ['kind']);
      if (total < options.least) return;
      const isMuch = (posts: typeof now) =>
        max !== undefined &&
        posts.length >= options.least &&
        posts.filter(isOf).length > Math.ceil(max * posts.length - 1e-9);
      if (max !== undefined && kind === own && isMuch(now)) {
        if (window.isTold(isOf, isMuch)) continue;
        const params = { count, total, bound: percent(max) };
        const others = same.slice(0, -1).map(({ occurrence }) => {
          return { uri: occurrence.uri, span: occurrence.span, key: 'other', params: {} } as const;
        });
        const bound = { uri: file.source.uri, span: place('max'), key: 'bound', params: {} } as const;
        yield { key: `${kind}Max` as const, params, span, related: [bound, ...others] };
      } else if (min !== undefined && kind !== own && before.length >= options.posts) {
        // Told once, where the share falls below: each further post would only say the same.
        const least = Math.floor(min * total + 1e-9);
        if (count >= least || before.filter(isOf).length < least) continue;
        const params = { count, total, bound: percent(min) };
        const bound = { uri: file.source.uri, span: place('min'), key: 'bound', params: {} } as const;
        yield { key: `${kind}Min` as const, params, span, related: [bound] };
      }
    }
  },
});

function percent(share: number): number {
  return Math.round(share * 100);
}
