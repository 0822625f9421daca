import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { sentEntities } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

export const banned = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: { en: 'A hashtag that the brand does not use.', es: 'Un hashtag que la marca no usa.' },
    why: {
      en: 'A hashtag puts a post into company that the brand did not choose.',
      es: 'Un hashtag pone la publicación en una compañía que la marca no eligió.',
    },
    since: '0.1.0',
  },
  messages: {
    banned: {
      en: 'The brand does not use “{tag}”. Leave it out.',
      es: 'La marca no usa «{tag}». Quítalo.',
    },
    unknown: {
      en: '“{tag}” is none of the hashtags of the plan. Take one of those, or add it there.',
      es: '«{tag}» no está entre los hashtags del plan. Usa uno de esos o añádelo allí.',
    },
  },
  options: z.strictObject({
    onlyKnown: z
      .boolean()
      .default(false)
      .meta(
        doc(
          'Whether only the hashtags of the plan and its campaigns may be used.',
          'Si solo se pueden usar los hashtags del plan y de sus campañas.',
        ),
      ),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { hashtags: { avoid: ["#CoffeeLovers"] } }\n// file: a.post.md\n---\nchannels: x\n---\nCata el sábado. ⟦#coffeeLovers⟧(hashtag/banned)\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { hashtags: { allow: ["#Orbit"] } }\ncampaigns: { v2: { hashtags: ["#Orbit2"] } }\nrules: { hashtag/banned: { onlyKnown: true } }\n// file: a.post.md\n---\nchannels: x\n---\n#Orbit #Orbit2 ⟦#DevTools⟧(hashtag/banned)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { hashtags: { allow: ["#Orbit"], avoid: ["#Dev"] } }\n// file: a.post.md\n---\nchannels: x\n---\n#Orbit and #DevTools\n',
    ],
  },
  *check({ plan, sent, options }) {
    const { avoid = [] } = plan?.voice?.hashtags ?? {};
    const known = plan && options.onlyKnown ? hashtagsOf(plan) : [];
    if (avoid.length === 0 && known.length === 0) return;
    const avoided = new Set(avoid.map(keyOf));
    const allowed = new Set(known.map(keyOf));
    for (const { entity, span } of sentEntities(sent, 'hashtag')) {
      const tag = `#${entity.value}`;
      const key = keyOf(tag);
      if (avoided.has(key)) yield { key: 'banned', params: { tag }, span };
      else if (allowed.size > 0 && !allowed.has(key)) yield { key: 'unknown', params: { tag }, span };
    }
  },
});

/** The hashtags of the brand and of its campaigns. */
function hashtagsOf({ voice, campaigns = {} }: Plan): readonly string[] {
  const ofCampaigns = Object.values(campaigns).flatMap(({ hashtags = [] }) => hashtags);
  return [...(voice?.hashtags?.allow ?? []), ...ofCampaigns];
}

function keyOf(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}
