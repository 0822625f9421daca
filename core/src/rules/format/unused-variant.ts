import * as z from 'zod';
import { defineRule } from '../rule.ts';

export const unusedVariant = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A variant for a channel or network that the post does not go to.',
      es: 'Una variante para un canal o una red a los que la publicación no va.',
    },
    why: {
      en: 'Nobody receives it: either a channel is missing, or the heading was meant as text.',
      es: 'No la recibe nadie: o falta un canal, o el título debía ser texto.',
    },
    since: '0.1.0',
  },
  messages: {
    unused: {
      en: 'The post goes to no channel called “{target}” or on it, so this text is never sent. Add the channel or delete the text.',
      es: 'La publicación no va a ningún canal llamado «{target}» ni de esa red, así que este texto no se envía. Añade el canal o borra el texto.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x-es: { network: x }, li: { network: linkedin } }\n// file: a.post.md\n---\nchannels: li\n---\nText\n\n# ⟦x⟧(format/unused-variant)\n\nShort\n',
      '// file: social.plan.yaml\nchannels: { x-es: { network: x }, li: { network: linkedin } }\n// file: week.posts.yaml\n- channels: li\n  text: Text\n  variants:\n    x-es: ⟦Short⟧(format/unused-variant)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x-es: { network: x } }\n// file: a.post.md\n---\nchannels: x-es\n---\nText\n\n# x\n\nShort\n',
      // Without channels a post is a sketch.
      '// file: social.plan.yaml\nchannels: { x-es: { network: x } }\n// file: a.post.md\n---\nstatus: idea\n---\nText\n\n# x\n\nShort\n',
    ],
  },
  *check({ post, sent }) {
    const channels = new Set(post.entry.channels ?? []);
    // A channel that nobody declared may be the one that the variant is for.
    if (channels.size === 0 || sent.deliveries.length < channels.size) return;
    const used = new Set(sent.deliveries.flatMap(({ channelId, networkId }) => [channelId, networkId]));
    for (const { target, span } of sent.sections) {
      if (target !== undefined && !used.has(target)) yield { key: 'unused', params: { target }, span };
    }
  },
});
