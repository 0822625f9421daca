import * as z from 'zod';
import { toFile } from '../../text/mapped.ts';
import { entitiesOver } from '../../workspace/entities-over.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const tooManyMentions = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A text mentions more accounts than its network takes.',
      es: 'Un texto menciona más cuentas de las que admite su red.',
    },
    why: {
      en: 'The network refuses the post, or tells nobody that they were mentioned.',
      es: 'La red rechaza la publicación o no avisa a nadie de la mención.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: '{count} mentions; {channel} takes {limit}. Leave some out, or thank them in a comment.',
      es: '{count} menciones; {channel} admite {limit}. Quita algunas o menciónalas en un comentario.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `// file: social.plan.yaml\nchannels: { instagram: { network: instagram } }\n// file: a.post.md\n---\nchannels: instagram\n---\nGracias ${Array.from({ length: 20 }, (_, index) => `@amiga${index} `).join('')}⟦@ana⟧(limit/too-many-mentions)\n`,
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { instagram: { network: instagram } }\n// file: a.post.md\n---\nchannels: instagram\n---\nGracias @ana y @luis.\n',
    ],
  },
  *check({ sent }) {
    for (const { delivery, part, count, limit, entity } of entitiesOver(sent, 'mention')) {
      const span = toFile(part, entity.start, entity.end);
      yield { key: 'over', params: { channel: deliveryName(delivery), count, limit }, span };
    }
  },
});
