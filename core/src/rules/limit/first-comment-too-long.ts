import * as z from 'zod';
import { overflowOf } from '../../workspace/overflow-of.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const firstCommentTooLong = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A first comment is longer than its network takes.',
      es: 'Un primer comentario es más largo de lo que admite su red.',
    },
    why: {
      en: 'The post is out by then, and its comment is refused.',
      es: 'Para entonces la publicación ya salió, y su comentario se rechaza.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: 'The first comment is {over} over the limit of {channel}: {count} of {limit} {unit}. Shorten it.',
      es: 'El primer comentario pasa en {over} del límite de {channel}: {count} de {limit} {unit}. Acórtalo.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `// file: social.plan.yaml\nchannels: { linkedin: { network: linkedin } }\n// file: a.post.md\n---\nchannels: linkedin\nfirstComment: ${'a'.repeat(1250)}⟦b⟧(limit/first-comment-too-long)\n---\nText\n`,
    ],
    allows: [
      `// file: social.plan.yaml\nchannels: { linkedin: { network: linkedin } }\n// file: a.post.md\n---\nchannels: linkedin\nlink: https://acme.dev\nfirstComment: '${'a'.repeat(1200)} {link}'\n---\nText\n`,
    ],
  },
  *check({ sent }) {
    for (const delivery of sent.deliveries) {
      for (const limit of delivery.limits.firstComment ?? []) {
        const overflow = delivery.firstComment && overflowOf(delivery.firstComment, limit);
        if (!overflow) continue;
        const { span, ...params } = overflow;
        yield { key: 'over', params: { ...params, channel: deliveryName(delivery) }, span };
      }
    }
  },
});
