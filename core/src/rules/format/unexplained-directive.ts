import * as z from 'zod';
import { defineRule } from '../rule.ts';

export const unexplainedDirective = defineRule({
  scope: 'directive',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A comment silences a rule without a reason.',
      es: 'Un comentario silencia una regla sin dar un motivo.',
    },
    why: {
      en: 'The next person cannot tell whether the exception still holds.',
      es: 'La siguiente persona no puede saber si la excepción sigue valiendo.',
    },
    since: '0.1.0',
  },
  messages: {
    unexplained: {
      en: 'Say why: write “: ” and the reason behind the rule.',
      es: 'Di por qué: escribe «: » y el motivo detrás de la regla.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [cheap] }\n// file: a.post.md\n---\nchannels: x\n---\n⟦<!-- vocero-disable tone/banned-word -->⟧(format/unexplained-directive)\nCheap Thrills\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { banned: [cheap] }\n// file: a.post.md\n---\nchannels: x\n---\n<!-- vocero-disable tone/banned-word: the name of the song -->\nCheap Thrills\n',
    ],
  },
  *check({ directive }) {
    if (directive.reason === '' && directive.rules.length > 0) {
      yield { key: 'unexplained', params: {}, span: directive.span };
    }
  },
});
