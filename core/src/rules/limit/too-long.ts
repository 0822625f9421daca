import * as z from 'zod';
import { limitsOf } from '../../networks/limits.ts';
import type { TextLimit } from '../../networks/network.ts';
import { type Mapped, toFile } from '../../text/mapped.ts';
import type { Delivery } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const tooLong = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A text is longer than its network takes, counted as that network counts.',
      es: 'Un texto es más largo de lo que admite su red, contado como lo cuenta esa red.',
    },
    why: {
      en: 'The network refuses such a post, and the time it was planned for passes.',
      es: 'La red rechaza la publicación, y la hora prevista pasa.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: '{over} over the limit of {channel}: {count} of {limit} {unit}. Shorten it, or split it into a thread.',
      es: '{over} por encima del límite de {channel}: {count} de {limit} {unit}. Acórtalo o divídelo en un hilo.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\n---\n${'a'.repeat(280)}⟦bc⟧(limit/too-long)\n`,
      `// file: social.plan.yaml\nchannels: { b: { network: bluesky } }\n// file: a.post.md\n---\nchannels: b\n---\nShort.\n\n---\n\n${'é'.repeat(300)}⟦!⟧(limit/too-long)\n`,
      `// file: social.plan.yaml\nchannels: { m: { network: mastodon, limits: { text: 10 } } }\n// file: a.posts.yaml\n- channels: m\n  text: >\n    folded\n    ove⟦r⟧(limit/too-long)\n`,
    ],
    allows: [
      `// file: social.plan.yaml\nchannels: { x: { network: x, limits: { text: 25000 } } }\n// file: a.post.md\n---\nchannels: x\n---\n${'a'.repeat(600)}\n`,
      `// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nlink: https://acme.dev/${'path/'.repeat(60)}\n---\n${'a'.repeat(256)} {link}\n`,
    ],
  },
  *check({ sent }) {
    for (const delivery of sent.deliveries) {
      for (const part of delivery.parts) {
        for (const { limit, max } of limitsOf(delivery.network, delivery.channel.limits?.text)) {
          const overflow = measure(part, limit, max);
          if (overflow)
            yield {
              key: 'over',
              params: { ...overflow.params, channel: nameOf(delivery) },
              span: overflow.span,
            };
        }
      }
    }
  },
});

function measure(part: Mapped, limit: TextLimit, max: number) {
  const count = limit.count(part.text);
  if (count <= max) return undefined;
  const start = limit.overflowAt(part.text, max) ?? 0;
  const unit = { kind: 'unit', unit: limit.unit } as const;
  return {
    params: { over: count - max, count, limit: max, unit },
    span: toFile(part, start, part.text.length),
  };
}

function nameOf({ channelId, network, networkId }: Delivery): string {
  const name = network?.name ?? networkId;
  return channelId === networkId ? name : `${name} (${channelId})`;
}
