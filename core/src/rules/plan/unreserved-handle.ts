import * as z from 'zod';
import { networks } from '../../networks/registry.gen.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { spellWhole } from '../../syntax/spell-scalar.ts';
import { addKey, isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\n';

export const unreservedHandle = defineRule({
  scope: 'plan',
  severity: 'information',
  docs: {
    summary: {
      en: 'A channel has a name that the list of reserved handles leaves out.',
      es: 'Un canal tiene un nombre que falta en la lista de nombres reservados.',
    },
    why: {
      en: 'The list in `brand.handles` is what is looked at when an account is lost or copied, and what tells the brand’s own names from those of others. A plan without the list is left in peace.',
      es: 'La lista de `brand.handles` es la que se mira cuando se pierde o se copia una cuenta, y la que distingue los nombres de la marca de los ajenos. Un plan sin la lista se deja en paz.',
    },
    since: '0.3.0',
  },
  messages: {
    unreserved: {
      en: 'The name on {network} is not among the reserved ones. Add “{network}” to brand.handles.',
      es: 'El nombre en {network} no está entre los reservados. Añade «{network}» a brand.handles.',
    },
    add: { en: 'Add “{handle}” to the reserved handles', es: 'Añadir «{handle}» a los nombres reservados' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}brand:\n  handles:\n    x: acme\nchannels:\n  x: { network: x, handle: acme }\n  docs: { network: devto, ⟦handle⟧(plan/unreserved-handle): acme-dev }\n`,
    ],
    allows: [
      `${HEAD}brand: { handles: { x: acme, youtube: acme } }\nchannels: { x: { network: x, handle: acme_es }, li: { network: linkedin } }\n`,
      `${HEAD}channels: { x: { network: x, handle: acme } }\n`,
    ],
  },
  *check({ file, plan }) {
    const { handles } = plan.brand ?? {};
    if (!handles || isSlipped(file, ['brand', 'handles'])) return;
    const told = new Set(Object.keys(handles));
    for (const [id, { network, handle }] of Object.entries(plan.channels)) {
      // A misspelt network is told where it stands.
      if (handle === undefined || told.has(network) || !Object.hasOwn(networks, network)) continue;
      told.add(network);
      const line = `${spellWhole(network)}: ${spellWhole(handle)}`;
      const edits = addKey(file, ['brand', 'handles'], { block: () => line, flow: line });
      const title = { key: 'add', params: { handle } } as const;
      const fixes = edits.length === 0 ? [] : [{ title, edits, safe: false }];
      const span = keyPlace(file, ['channels', id], 'handle');
      yield { key: 'unreserved', params: { network }, span, fixes };
    }
  },
});
