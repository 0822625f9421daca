import * as z from 'zod';
import { fromSpanish } from '../../model/synonyms.ts';
import { suggest } from '../../syntax/suggest.ts';
import { defineRule } from '../rule.ts';

export const unknownKey = defineRule({
  scope: 'file',
  severity: 'error',
  docs: {
    summary: { en: 'A key that means nothing here.', es: 'Una clave que aquí no significa nada.' },
    why: {
      en: 'A misspelt key is ignored in silence: the post goes out without its campaign, or not at all.',
      es: 'Una clave mal escrita se ignora en silencio: la publicación sale sin su campaña, o no sale.',
    },
    since: '0.1.0',
  },
  messages: {
    unknown: {
      en: 'Nothing here is called “{name}”. Known keys: {known}.',
      es: 'Aquí nada se llama «{name}». Claves conocidas: {known}.',
    },
    misspelt: {
      en: 'Nothing here is called “{name}”. Did you mean “{suggestion}”?',
      es: 'Aquí nada se llama «{name}». ¿Querías decir «{suggestion}»?',
    },
    rename: { en: 'Change to “{suggestion}”', es: 'Cambiar por «{suggestion}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\n⟦canales⟧(format/unknown-key): [x]\n⟦campaña⟧(format/unknown-key): v2\n---\nText\n',
      '---\nchannels: [x]\n⟦pilar⟧(format/unknown-key): product\n---\nText\n',
      '---\nchannels: [x]\nmedia:\n  - file: a.png\n    ⟦atl⟧(format/unknown-key): A cup\n---\nText\n',
      '// file: social.plan.yaml\nchannels:\n  x: { network: x, ⟦handel⟧(format/unknown-key): acme }\n',
    ],
    allows: ['---\nchannels: [x]\nnotes: Ask Ana first\n---\nText\n'],
  },
  *check({ file }) {
    for (const problem of file.problems) {
      if (problem.kind !== 'unknown-key') continue;
      const { key: name, known, span } = problem;
      const suggestion = fromSpanish(name, known) ?? suggest(name, known);
      if (suggestion === undefined) {
        yield { key: 'unknown', params: { name, known: { kind: 'list', items: known } }, span };
        continue;
      }
      const edit = { span, text: suggestion };
      yield {
        key: 'misspelt',
        params: { name, suggestion },
        span,
        fixes: [
          {
            title: { key: 'rename', params: { suggestion } },
            edits: [{ uri: file.source.uri, edit }],
            safe: false,
          },
        ],
      };
    }
  },
});
