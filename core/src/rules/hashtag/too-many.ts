import * as z from 'zod';
import { type Mapped, toFile } from '../../text/mapped.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { entitiesIn } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

export const tooMany = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A text has more hashtags than the plan wants.',
      es: 'Un texto tiene más hashtags de los que quiere el plan.',
    },
    why: {
      en: 'A heap of hashtags reads like an advertisement, and hides the ones that matter.',
      es: 'Un montón de hashtags parece publicidad y esconde los que importan.',
    },
    since: '0.1.0',
  },
  messages: {
    many: {
      en: '{count} hashtags on {channels}; the plan wants {limit} at most. Keep the ones that matter.',
      es: '{count} hashtags en {channels}; el plan quiere como mucho {limit}. Deja los que importan.',
    },
    none: {
      en: 'The plan wants no hashtags on {channels}. Write it as a word.',
      es: 'El plan no quiere hashtags en {channels}. Escríbelo como una palabra.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { hashtags: { max: 2 } }\n// file: a.post.md\n---\nchannels: x\n---\nOut now. #Orbit #Release ⟦#OpenSource⟧(hashtag/too-many) #Tools\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { hashtags: { max: 2 } }\n// file: a.post.md\n---\nchannels: x\n---\nOut now. #Orbit #Release\n\n---\n\nMore. #Tools\n',
    ],
  },
  *check({ plan, sent }) {
    const limit = plan?.voice?.hashtags?.max;
    if (limit === undefined) return;
    const places = new Map<
      number,
      { part: Mapped; start: number; end: number; count: number; names: string[] }
    >();
    for (const delivery of sent.deliveries) {
      for (const part of delivery.parts) {
        const tags = entitiesIn(part, delivery.network).filter(({ kind }) => kind === 'hashtag');
        const first = tags[limit];
        if (!first) continue;
        const { start } = toFile(part, first.start, first.end);
        const known = places.get(start);
        if (known) known.names.push(deliveryName(delivery));
        else
          places.set(start, {
            part,
            start: first.start,
            end: first.end,
            count: tags.length,
            names: [deliveryName(delivery)],
          });
      }
    }
    for (const { part, start, end, count, names } of places.values()) {
      const channels = { kind: 'list', items: names } as const;
      const span = toFile(part, start, end);
      if (limit === 0) yield { key: 'none', params: { channels }, span };
      else yield { key: 'many', params: { count, channels, limit }, span };
    }
  },
});
