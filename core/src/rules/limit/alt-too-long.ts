import * as z from 'zod';
import { nodeAt } from '../../syntax/node.ts';
import { scalarText } from '../../syntax/scalar-text.ts';
import { overflowOf } from '../../workspace/overflow-of.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const altTooLong = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A description of a picture is longer than its network takes.',
      es: 'La descripción de una imagen es más larga de lo que admite su red.',
    },
    why: {
      en: 'The network refuses the post, or cuts the description, and whoever does not see the picture loses its end.',
      es: 'La red rechaza la publicación o corta la descripción, y quien no ve la imagen se queda sin el final.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: 'The description is {over} over the limit of {channel}: {count} of {limit} {unit}. Shorten it; what it says first counts most.',
      es: 'La descripción pasa en {over} del límite de {channel}: {count} de {limit} {unit}. Acórtala; lo primero que dice es lo que más cuenta.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nmedia:\n  - file: cup.jpg\n    alt: ${'a'.repeat(1000)}⟦b⟧(limit/alt-too-long)\n---\nText\n`,
    ],
    allows: [
      `// file: social.plan.yaml\nchannels: { mastodon: { network: mastodon } }\n// file: a.post.md\n---\nchannels: mastodon\nmedia:\n  - file: cup.jpg\n    alt: ${'a'.repeat(1500)}\n---\nText\n`,
    ],
  },
  *check({ post, sent }) {
    for (const index of (post.entry.media ?? []).keys()) {
      const node = nodeAt(post.node, ['media', index, 'alt']);
      if (node?.kind !== 'scalar') continue;
      const alt = scalarText(post.source.text, node);
      for (const delivery of sent.deliveries) {
        for (const limit of delivery.limits.altText ?? []) {
          const overflow = overflowOf(alt, limit);
          if (!overflow) continue;
          const { span, ...params } = overflow;
          yield { key: 'over', params: { ...params, channel: deliveryName(delivery) }, span };
        }
      }
    }
  },
});
