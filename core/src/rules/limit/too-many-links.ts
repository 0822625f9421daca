import * as z from 'zod';
import { toFile } from '../../text/mapped.ts';
import { entitiesOver } from '../../workspace/entities-over.ts';
import { moveLink } from '../../workspace/move-link.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const tooManyLinks = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A text has more links than its network takes.',
      es: 'Un texto tiene más enlaces de los que admite su red.',
    },
    why: {
      en: 'The network refuses the post, or shows some of the links as dead text.',
      es: 'La red rechaza la publicación o muestra algunos enlaces como texto muerto.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: '{count} links; {channel} takes {limit}. Leave some out, or put them into a comment.',
      es: '{count} enlaces; {channel} admite {limit}. Quita algunos o ponlos en un comentario.',
    },
    move: { en: 'Move this link to the first comment', es: 'Mover este enlace al primer comentario' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `// file: social.plan.yaml\nchannels: { threads: { network: threads } }\n// file: a.post.md\n---\nchannels: threads\n---\n${Array.from({ length: 5 }, (_, index) => `https://acme.dev/${index}`).join('\n')}\n⟦https://acme.dev/5⟧(limit/too-many-links)\n`,
    ],
    allows: [
      `// file: social.plan.yaml\nchannels: { threads: { network: threads } }\n// file: a.post.md\n---\nchannels: threads\n---\n${'https://acme.dev/same\n'.repeat(7)}`,
    ],
  },
  *check({ post, sent }) {
    for (const { delivery, part, count, limit, entity } of entitiesOver(sent, 'link')) {
      const edits = count - limit === 1 ? moveLink(post, sent, delivery, part, entity) : undefined;
      const { uri } = post.source;
      const title = { key: 'move', params: {} } as const;
      const fixes = edits ? [{ title, edits: edits.map((edit) => ({ uri, edit })), safe: false }] : [];
      const span = toFile(part, entity.start, entity.end);
      yield { key: 'over', params: { channel: deliveryName(delivery), count, limit }, span, fixes };
    }
  },
});
