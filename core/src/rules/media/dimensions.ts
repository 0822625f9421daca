import * as z from 'zod';
import type { FileLimits } from '../../networks/profile/media-limits.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { defineRule } from '../rule.ts';

type Size = { readonly width: number; readonly height: number };

export const dimensions = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A picture or video with fewer or more pixels than a network takes.',
      es: 'Una imagen o un vídeo con menos o más píxeles de los que admite una red.',
    },
    why: {
      en: 'Too small a file is refused or shown blurred; too large a one is refused or scaled by the network as it likes.',
      es: 'Un archivo demasiado pequeño se rechaza o se ve borroso; uno demasiado grande se rechaza o la red lo reduce a su manera.',
    },
    since: '0.2.0',
  },
  messages: {
    small: {
      en: '{width} × {height} pixels; at least {minWidth} × {minHeight} on {channel}. Use a larger version.',
      es: '{width} × {height} píxeles; al menos {minWidth} × {minHeight} en {channel}. Usa una versión más grande.',
    },
    large: {
      en: '{width} × {height} pixels; at most {maxWidth} × {maxHeight} on {channel}. Scale it down.',
      es: '{width} × {height} píxeles; como mucho {maxWidth} × {maxHeight} en {channel}. Redúcela.',
    },
    pixels: {
      en: '{width} × {height} are {count} pixels; at most {max} on {channel}. Scale it down.',
      es: '{width} × {height} son {count} píxeles; como mucho {max} en {channel}. Redúcela.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// media: a.png image/png 300x200 9000\n// file: social.plan.yaml\nchannels: { g: { network: google-business } }\n// file: a.post.md\n---\nchannels: g\nmedia:\n  - file: ⟦a.png⟧(media/dimensions)\n    alt: A dog asleep on a sofa\n---\nHi\n',
    ],
    allows: [
      '// media: a.png image/png 400x300 12000\n// file: social.plan.yaml\nchannels: { g: { network: google-business } }\n// file: a.post.md\n---\nchannels: g\nmedia:\n  - file: a.png\n    alt: A dog asleep on a sofa\n---\nHi\n',
    ],
  },
  check: (context) => joinChannels(faultsOf(context)),
});

function* faultsOf({ post, sent, workspace }: Contexts['post']) {
  for (const { known, medium, span } of sentMedia(post, workspace)) {
    if (known?.kind !== 'file' || medium === undefined) continue;
    const { width, height } = known;
    if (width === undefined || height === undefined) continue;
    for (const delivery of sent.deliveries) {
      const problem = judge({ width, height }, delivery.limits.media?.[medium] ?? {}, deliveryName(delivery));
      if (problem) yield { ...problem, span } as const;
    }
  }
}

function judge({ width, height }: Size, limits: FileLimits, channel: string) {
  const size = { width, height, channel };
  const [minWidth, minHeight] = [limits.minWidth?.value ?? 1, limits.minHeight?.value ?? 1];
  if (width < minWidth || height < minHeight)
    return { key: 'small', params: { ...size, minWidth, minHeight } } as const;
  const maxWidth = limits.maxWidth?.value ?? Number.POSITIVE_INFINITY;
  const maxHeight = limits.maxHeight?.value ?? Number.POSITIVE_INFINITY;
  if (width > maxWidth || height > maxHeight)
    return { key: 'large', params: { ...size, maxWidth, maxHeight } } as const;
  const max = limits.pixels?.value;
  if (max === undefined || width * height <= max) return undefined;
  return { key: 'pixels', params: { ...size, count: width * height, max } } as const;
}
