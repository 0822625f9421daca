import * as z from 'zod';
import { deliveryName } from '../../workspace/sent.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { defineRule } from '../rule.ts';

/** Players round: a second's fraction more is what editors write for a full minute. */
const TOLERANCE = 0.05;

export const duration = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A video or recording shorter or longer than a network takes.',
      es: 'Un vídeo o una grabación más corta o más larga de lo que admite una red.',
    },
    why: {
      en: 'The network refuses it when the post goes out, or cuts it off.',
      es: 'La red lo rechaza cuando sale la publicación, o lo corta.',
    },
    since: '0.2.0',
  },
  messages: {
    long: {
      en: '{length}; at most {max} on {channel}. Cut it.',
      es: '{length}; como mucho {max} en {channel}. Córtalo.',
    },
    short: {
      en: '{length}; at least {min} on {channel}.',
      es: '{length}; al menos {min} en {channel}.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// media: a.mp4 video/mp4 1280x720 900000 1500s\n// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nmedia: [{ file: ⟦a.mp4⟧(media/duration) }]\n---\nHi\n',
    ],
    allows: [
      '// media: a.mp4 video/mp4 1280x720 900000 1200s\n// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nmedia: [{ file: a.mp4 }]\n---\nHi\n',
    ],
  },
  check: (context) => joinChannels(faultsOf(context)),
});

function* faultsOf({ post, sent, workspace }: Contexts['post']) {
  for (const { known, medium, span } of sentMedia(post, workspace)) {
    if (known?.kind !== 'file' || medium === undefined || known.seconds === undefined) continue;
    const seconds = (value: number) => ({ kind: 'seconds', seconds: value }) as const;
    const length = seconds(known.seconds);
    for (const delivery of sent.deliveries) {
      const limits = delivery.limits.media?.[medium];
      const [min, max] = [limits?.minSeconds?.value, limits?.maxSeconds?.value];
      const channel = deliveryName(delivery);
      if (max !== undefined && known.seconds > max + TOLERANCE)
        yield { key: 'long', params: { length, channel, max: seconds(max) }, span } as const;
      else if (min !== undefined && known.seconds < min - TOLERANCE)
        yield { key: 'short', params: { length, channel, min: seconds(min) }, span } as const;
    }
  }
}
