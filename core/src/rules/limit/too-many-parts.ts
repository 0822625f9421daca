import * as z from 'zod';
import { toFile } from '../../text/mapped.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const tooManyParts = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A thread has more messages than its network takes, or the network has no threads.',
      es: 'Un hilo tiene más mensajes de los que admite su red, o la red no tiene hilos.',
    },
    why: {
      en: 'What comes behind the last message that is taken never goes out.',
      es: 'Lo que viene después del último mensaje admitido no sale nunca.',
    },
    since: '0.1.0',
  },
  messages: {
    none: {
      en: '{channel} has no threads, and this text has {count} parts. Give it a text of one part: “# {target}”.',
      es: '{channel} no tiene hilos, y este texto tiene {count} partes. Dale un texto de una sola parte: «# {target}».',
    },
    noneHere: {
      en: '{channel} has no threads, and this text has {count} parts. Make it one.',
      es: '{channel} no tiene hilos, y este texto tiene {count} partes. Júntalas en una.',
    },
    over: {
      en: '{count} parts; {channel} takes {limit}. Join or cut some.',
      es: '{count} partes; {channel} admite {limit}. Junta o recorta algunas.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { linkedin: { network: linkedin } }\n// file: a.post.md\n---\nchannels: linkedin\n---\nOne.\n\n---\n\n⟦Two.⟧(limit/too-many-parts)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x }, linkedin: { network: linkedin } }\n// file: a.post.md\n---\nchannels: [x, linkedin]\n---\nOne.\n\n---\n\nTwo.\n\n# linkedin\n\nOne and two.\n',
    ],
  },
  *check({ sent }) {
    for (const delivery of sent.deliveries) {
      const { parts, network, limits, section, networkId } = delivery;
      const count = parts.length;
      const channel = deliveryName(delivery);
      const placeOf = (index: number) => {
        const part = parts[index];
        return part && toFile(part, 0, part.text.length);
      };
      if (count > 1 && network?.supports.threads?.value === false) {
        const span = placeOf(1);
        if (!span) continue;
        if (section?.target === undefined)
          yield { key: 'none', params: { channel, count, target: networkId }, span };
        else yield { key: 'noneHere', params: { channel, count }, span };
      } else if (limits.parts && count > limits.parts.value) {
        const span = placeOf(limits.parts.value);
        if (span) yield { key: 'over', params: { channel, count, limit: limits.parts.value }, span };
      }
    }
  },
});
