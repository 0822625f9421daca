import * as z from 'zod';
import { deliveryName } from '../../workspace/sent.ts';
import { sentEntities } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

export const notClickable = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A link in a text whose network makes no links.',
      es: 'Un enlace en un texto cuya red no los hace clicables.',
    },
    why: {
      en: 'Readers see an address that they cannot tap, and nobody copies one by hand.',
      es: 'Quien lee ve una dirección que no puede tocar, y nadie la copia a mano.',
    },
    since: '0.1.0',
  },
  messages: {
    dead: {
      en: 'Links in texts lead nowhere on {channels}. Say where to find it, such as in the profile.',
      es: 'En {channels} los enlaces de un texto no llevan a ninguna parte. Di dónde encontrarlo, por ejemplo en el perfil.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { instagram: { network: instagram } }\n// file: a.post.md\n---\nchannels: instagram\nlink: https://acme.dev/cata\n---\nReserva aquí: ⟦{link}⟧(link/not-clickable)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { instagram: { network: instagram }, linkedin: { network: linkedin } }\n// file: a.post.md\n---\nchannels: [instagram, linkedin]\nlink: https://acme.dev/cata\n---\nReserva aquí: {link}\n\n# instagram\n\nReserva con el enlace del perfil o en acme.com, que se recuerda fácil.\n',
    ],
  },
  *check({ sent }) {
    for (const { entity, text, span, deliveries } of sentEntities(sent, 'link')) {
      const dead = deliveries.filter(({ network }) => network?.supports.clickableLinks?.value === false);
      // A domain alone can be remembered and typed.
      const isBare = !/^[a-z]+:\/\/|[/?#]/i.test(text.text.slice(entity.start, entity.end));
      if (dead.length === 0 || isBare) continue;
      const channels = { kind: 'list', items: dead.map(deliveryName) } as const;
      yield { key: 'dead', params: { channels }, span };
    }
  },
});
