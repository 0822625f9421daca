import * as z from 'zod';
import { defineRule } from '../rule.ts';

export const missingKey = defineRule({
  scope: 'file',
  severity: 'error',
  docs: {
    summary: { en: 'A key that must be there is missing.', es: 'Falta una clave que debe estar.' },
    why: {
      en: 'Without it the rest cannot be used: a channel without a network goes nowhere.',
      es: 'Sin ella lo demás no sirve: un canal sin red no va a ninguna parte.',
    },
    since: '0.1.0',
  },
  messages: {
    missing: { en: '“{name}” is missing here. Add it.', es: 'Aquí falta «{name}». Añádelo.' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels:\n  x-es: ⟦{ handle: acme }⟧(format/missing-key)\n',
      '---\nchannels: [x]\nmedia:\n  - ⟦alt: A cup of coffee⟧(format/missing-key)\n---\nText\n',
    ],
    allows: ['// file: social.plan.yaml\nchannels:\n  x-es: { network: x, handle: acme }\n'],
  },
  *check({ file }) {
    for (const problem of file.problems) {
      if (problem.kind === 'missing-key')
        yield { key: 'missing', params: { name: problem.key }, span: problem.span };
    }
  },
});
