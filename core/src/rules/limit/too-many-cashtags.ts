import * as z from 'zod';
import { toFile } from '../../text/mapped.ts';
import { entitiesOver } from '../../workspace/entities-over.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const tooManyCashtags = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A text names more cashtags than its network takes.',
      es: 'Un texto tiene más cashtags de los que admite su red.',
    },
    why: {
      en: 'The network refuses the post.',
      es: 'La red rechaza la publicación.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: '{count} cashtags; {channel} takes {limit}. Write the others as plain names.',
      es: '{count} cashtags; {channel} admite {limit}. Escribe los demás como nombres.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\n---\n$ACME is up, ⟦$ORBT⟧(limit/too-many-cashtags) is down.\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\n---\n$ACME is up, and it costs $5.\n',
    ],
  },
  *check({ sent }) {
    for (const { delivery, part, count, limit, entity } of entitiesOver(sent, 'cashtag')) {
      const span = toFile(part, entity.start, entity.end);
      yield { key: 'over', params: { channel: deliveryName(delivery), count, limit }, span };
    }
  },
});
