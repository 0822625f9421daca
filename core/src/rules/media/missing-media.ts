import * as z from 'zod';
import { spanAt } from '../../syntax/node.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const missingMedia = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A post without picture or video for a network that takes none without.',
      es: 'Una publicación sin imagen ni vídeo para una red que no las admite así.',
    },
    why: {
      en: 'Instagram, TikTok, YouTube and Pinterest show media and nothing else: the post cannot go out. Ideas and drafts may still be without.',
      es: 'Instagram, TikTok, YouTube y Pinterest solo muestran imágenes o vídeos: la publicación no puede salir. Las ideas y los borradores aún pueden estar sin ellos.',
    },
    since: '0.2.0',
  },
  messages: {
    missing: {
      en: '{channel} takes no post without a picture or video. Add one under media, or leave the channel out.',
      es: '{channel} no admite publicaciones sin imagen ni vídeo. Añade uno en media o quita el canal.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { i: { network: instagram } }\n// file: a.post.md\n---\nstatus: approved\nchannels: ⟦i⟧(media/missing-media)\n---\nHi\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { i: { network: instagram } }\n// file: a.post.md\n---\nstatus: draft\nchannels: i\n---\nHi\n',
    ],
  },
  *check({ post, sent }) {
    const { status, media = [] } = post.entry;
    if ((status !== 'approved' && status !== 'review') || media.length > 0) return;
    for (const delivery of sent.deliveries) {
      if (!delivery.limits.media?.required?.value) continue;
      const index = (post.entry.channels ?? []).indexOf(delivery.channelId);
      const span = spanAt(post.node, ['channels', index]);
      yield { key: 'missing', params: { channel: deliveryName(delivery) }, span };
    }
  },
});
