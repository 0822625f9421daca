import * as z from 'zod';
import { nodeAt } from '../../syntax/node.ts';
import { scalarText } from '../../syntax/scalar-text.ts';
import { overflowOf } from '../../workspace/overflow-of.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const titleTooLong = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A title is longer than its network takes, counted as that network counts.',
      es: 'Un título es más largo de lo que admite su red, contado como lo cuenta esa red.',
    },
    why: {
      en: 'The network refuses such a post.',
      es: 'La red rechaza la publicación.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: 'The title is {over} over the limit of {channel}: {count} of {limit} {unit}. Shorten it.',
      es: 'El título pasa en {over} del límite de {channel}: {count} de {limit} {unit}. Acórtalo.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `// file: social.plan.yaml\nchannels: { devto: { network: devto } }\n// file: a.post.md\n---\ntitle: '${'a'.repeat(128)}⟦bc⟧(limit/title-too-long)'\nchannels: devto\n---\nText\n`,
    ],
    allows: [
      `// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\ntitle: ${'a'.repeat(500)}\nchannels: x\n---\nX has no titles.\n`,
    ],
  },
  *check({ post, sent }) {
    const node = nodeAt(post.node, ['title']);
    if (node?.kind !== 'scalar') return;
    const title = scalarText(post.source.text, node);
    for (const delivery of sent.deliveries) {
      for (const limit of delivery.limits.title ?? []) {
        const overflow = overflowOf(title, limit);
        if (!overflow) continue;
        const { span, ...params } = overflow;
        yield { key: 'over', params: { ...params, channel: deliveryName(delivery) }, span };
      }
    }
  },
});
