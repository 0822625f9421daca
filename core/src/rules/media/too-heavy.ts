import * as z from 'zod';
import { deliveryName } from '../../workspace/sent.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { defineRule } from '../rule.ts';

export const tooHeavy = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A file with more bytes than a network takes.',
      es: 'Un archivo con más bytes de los que admite una red.',
    },
    why: {
      en: 'The network refuses the file when the post goes out, and nobody is there to make it smaller.',
      es: 'La red rechaza el archivo cuando sale la publicación, y no hay nadie ahí para aligerarlo.',
    },
    since: '0.2.0',
  },
  messages: {
    heavy: {
      en: '{size}; at most {max} on {channel}. Compress it or save it smaller.',
      es: '{size}; como mucho {max} en {channel}. Comprímelo o guárdalo más pequeño.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// media: a.png image/png 1200x630 2000001\n// file: social.plan.yaml\nchannels: { b: { network: bluesky } }\n// file: a.post.md\n---\nchannels: b\nmedia:\n  - file: ⟦a.png⟧(media/too-heavy)\n    alt: A dog asleep on a sofa\n---\nHi\n',
    ],
    allows: [
      '// media: a.png image/png 1200x630 2000000\n// file: social.plan.yaml\nchannels: { b: { network: bluesky } }\n// file: a.post.md\n---\nchannels: b\nmedia:\n  - file: a.png\n    alt: A dog asleep on a sofa\n---\nHi\n',
    ],
  },
  check: (context) => joinChannels(faultsOf(context)),
});

function* faultsOf({ post, sent, workspace }: Contexts['post']) {
  for (const { known, medium, span } of sentMedia(post, workspace)) {
    if (known?.kind !== 'file' || medium === undefined) continue;
    for (const delivery of sent.deliveries) {
      const max = delivery.limits.media?.[medium]?.bytes?.value;
      if (max === undefined || known.bytes <= max) continue;
      const bytes = (value: number) => ({ kind: 'bytes', bytes: value }) as const;
      const params = { size: bytes(known.bytes), max: bytes(max), channel: deliveryName(delivery) };
      yield { key: 'heavy', params, span } as const;
    }
  }
}
