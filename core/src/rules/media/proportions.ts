import * as z from 'zod';
import { deliveryName } from '../../workspace/sent.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { defineRule } from '../rule.ts';

/** A pixel more or less, or a proportion that its source rounded, cuts nothing that anybody sees. */
const TOLERANCE = 0.01;

export const proportions = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A picture or video wider or taller than a network shows it.',
      es: 'Una imagen o un vídeo más ancho o más alto de lo que muestra una red.',
    },
    why: {
      en: 'The network refuses it or cuts its edges off, often through a face or a price.',
      es: 'La red lo rechaza o le corta los bordes, a menudo por una cara o un precio.',
    },
    since: '0.2.0',
  },
  messages: {
    wide: {
      en: '{width} × {height} is too wide for {channel}: {max} to 1 at most. Crop it.',
      es: '{width} × {height} es demasiado ancho para {channel}: {max} a 1 como mucho. Recórtalo.',
    },
    tall: {
      en: '{width} × {height} is too tall for {channel}: {min} to 1 at least. Crop it.',
      es: '{width} × {height} es demasiado alto para {channel}: {min} a 1 como mínimo. Recórtalo.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// media: a.jpg image/jpeg 3000x1000 90000\n// file: social.plan.yaml\nchannels: { i: { network: instagram } }\n// file: a.post.md\n---\nchannels: i\nmedia:\n  - file: ⟦a.jpg⟧(media/proportions)\n    alt: A dog asleep on a sofa\n---\nHi\n',
    ],
    allows: [
      '// media: a.jpg image/jpeg 1080x1350 90000\n// file: social.plan.yaml\nchannels: { i: { network: instagram } }\n// file: a.post.md\n---\nchannels: i\nmedia:\n  - file: a.jpg\n    alt: A dog asleep on a sofa\n---\nHi\n',
    ],
  },
  check: (context) => joinChannels(faultsOf(context)),
});

function* faultsOf({ post, sent, workspace }: Contexts['post']) {
  for (const { known, medium, span } of sentMedia(post, workspace)) {
    if (known?.kind !== 'file' || medium === undefined) continue;
    const { width, height } = known;
    if (!width || !height) continue;
    const proportion = width / height;
    for (const delivery of sent.deliveries) {
      const limits = delivery.limits.media?.[medium];
      const [min, max] = [limits?.minProportion?.value, limits?.maxProportion?.value];
      const size = { width, height, channel: deliveryName(delivery) };
      if (max !== undefined && proportion > max * (1 + TOLERANCE))
        yield { key: 'wide', params: { ...size, max }, span } as const;
      else if (min !== undefined && proportion < min * (1 - TOLERANCE))
        yield { key: 'tall', params: { ...size, min }, span } as const;
    }
  }
}
