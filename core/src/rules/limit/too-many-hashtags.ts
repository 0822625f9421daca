import * as z from 'zod';
import { toFile } from '../../text/mapped.ts';
import { entitiesOver } from '../../workspace/entities-over.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const tooManyHashtags = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A text has more hashtags than its network takes.',
      es: 'Un texto tiene más hashtags de los que admite su red.',
    },
    why: {
      en: 'Some networks refuse such a post; others make hashtags of the first ones only, or of none.',
      es: 'Algunas redes rechazan la publicación; otras solo reconocen los primeros hashtags, o ninguno.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: '{count} hashtags; {channel} takes {limit}. Keep the ones that help people find it.',
      es: '{count} hashtags; {channel} admite {limit}. Deja los que ayudan a encontrar la publicación.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { instagram: { network: instagram } }\n// file: a.post.md\n---\nchannels: instagram\n---\nHoy hay cata.\n\n#Uno #Dos #Tres #Cuatro #Cinco ⟦#Seis⟧(limit/too-many-hashtags)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { instagram: { network: instagram } }\n// file: a.post.md\n---\nchannels: instagram\n---\n#Uno #Dos #Tres #Cuatro #Cinco\n',
    ],
  },
  *check({ sent }) {
    for (const { delivery, part, count, limit, entity } of entitiesOver(sent, 'hashtag')) {
      const span = toFile(part, entity.start, entity.end);
      yield { key: 'over', params: { channel: deliveryName(delivery), count, limit }, span };
    }
  },
});
