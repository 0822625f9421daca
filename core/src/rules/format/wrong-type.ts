import * as z from 'zod';
import { fromSpanish } from '../../model/synonyms.ts';
import type { Problem } from '../../syntax/problem.ts';
import { replaceScalar, spellWhole, textSpan } from '../../syntax/spell-scalar.ts';
import { suggest } from '../../syntax/suggest.ts';
import { defineRule } from '../rule.ts';

export const wrongType = defineRule({
  scope: 'file',
  severity: 'error',
  docs: {
    summary: { en: 'A value of the wrong kind.', es: 'Un valor del tipo equivocado.' },
    why: {
      en: 'A value that cannot be understood is left out: a post with a broken date is a post without one.',
      es: 'Un valor que no se entiende se deja fuera: una publicación con una fecha rota es una sin fecha.',
    },
    since: '0.1.0',
  },
  messages: {
    expected: {
      en: 'Expected {expected}, found “{found}”.',
      es: 'Se esperaba {expected}, y hay «{found}».',
    },
    missing: {
      en: 'Expected {expected}; nothing is written.',
      es: 'Se esperaba {expected}; no hay nada escrito.',
    },
    choice: {
      en: '“{found}” is not one of the choices: {allowed}.',
      es: '«{found}» no es una de las opciones: {allowed}.',
    },
    misspelt: {
      en: '“{found}” is not one of the choices. Did you mean “{suggestion}”?',
      es: '«{found}» no es una de las opciones. ¿Querías decir «{suggestion}»?',
    },
    replace: { en: 'Change to “{suggestion}”', es: 'Cambiar por «{suggestion}»' },
    quote: { en: 'Put it in quotes', es: 'Ponerlo entre comillas' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\nchannels: [x]\nstatus: ⟦aproved⟧(format/wrong-type)\n---\nText\n',
      '---\nchannels: [x]\nschedule: ⟦2026-11-31 09:30⟧(format/wrong-type)\n---\nText\n',
      '---\nchannels: [x]\ntitle: ⟦2026⟧(format/wrong-type)\n---\nText\n',
      '---\nchannels: [x]\n⟦schedule⟧(format/wrong-type):\n---\nText\n',
    ],
    allows: [
      '---\nchannels: x\nstatus: approved\nschedule: 2026-11-30 09:30\ntitle: "2026"\n---\nText\n',
      '---\nchannels: [x]\nschedule: 2026-11-30T09:30+01:00\n---\nText\n',
    ],
  },
  *check({ file }) {
    const { uri, text } = file.source;
    for (const problem of file.problems) {
      if (problem.kind !== 'wrong-type') continue;
      const { block, found } = problem;
      const span = block ? textSpan(text, block) : problem.span;
      const suggestion = fromSpanish(found, problem.allowed) ?? suggest(found, problem.allowed);
      if (suggestion !== undefined) {
        const title = { key: 'replace', params: { suggestion } } as const;
        const edit = block ? replaceScalar(text, block, suggestion) : { span, text: spellWhole(suggestion) };
        const fixes = edit ? [{ title, edits: [{ uri, edit }], safe: false }] : [];
        yield { key: 'misspelt', params: { found, suggestion }, span, fixes };
      } else if (problem.quotable) {
        const edits = [{ uri, edit: { span, text: `"${text.slice(span.start, span.end)}"` } }];
        const fixes = [{ title: { key: 'quote', params: {} }, edits, safe: true } as const];
        yield { ...describe(problem), span, fixes };
      } else {
        yield { ...describe(problem), span };
      }
    }
  },
});

function describe(problem: Problem & { readonly kind: 'wrong-type' }) {
  const { found, allowed } = problem;
  const expected = { kind: 'expected', name: problem.expected } as const;
  if (allowed.length > 0)
    return { key: 'choice', params: { found, allowed: { kind: 'list', items: allowed } } } as const;
  if (found === '') return { key: 'missing', params: { expected } } as const;
  return { key: 'expected', params: { expected, found } } as const;
}
