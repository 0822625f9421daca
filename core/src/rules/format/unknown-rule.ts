import * as z from 'zod';
import type { ParsedFile } from '../../model/parsed.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { keyOf, pairOf } from '../../syntax/node.ts';
import { suggest } from '../../syntax/suggest.ts';
import type { Span } from '../../text/span.ts';
import { styleOf } from '../../voice/config/style-choice.ts';
import { defineRule } from '../rule.ts';

export const unknownRule = defineRule({
  scope: 'file',
  severity: 'warning',
  docs: {
    summary: {
      en: 'The plan or a comment speaks of a rule that does not exist.',
      es: 'El plan o un comentario habla de una regla que no existe.',
    },
    why: {
      en: 'A setting or a silence that meets no rule does nothing, and nobody notices.',
      es: 'Un ajuste o un silencio que no encuentra su regla no hace nada, y nadie lo nota.',
    },
    since: '0.1.0',
  },
  messages: {
    unknown: { en: 'No rule is called “{id}”.', es: 'Ninguna regla se llama «{id}».' },
    misspelt: {
      en: 'No rule is called “{id}”. Did you mean “{suggestion}”?',
      es: 'Ninguna regla se llama «{id}». ¿Querías decir «{suggestion}»?',
    },
    option: {
      en: 'The rule “{id}” has no option “{option}” with such a value. Its page lists what it takes.',
      es: 'La regla «{id}» no admite la opción «{option}» con ese valor. Su página dice qué admite.',
    },
    replace: { en: 'Change to “{suggestion}”', es: 'Cambiar por «{suggestion}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: {}\nrules:\n  ⟦limit/to-long⟧(format/unknown-rule): warning\n',
      '// file: social.plan.yaml\nchannels: {}\nrules:\n  limit/too-long: { ⟦margin⟧(format/unknown-rule): 5 }\n',
      '---\nchannels: [x]\n---\n<!-- vocero-disable ⟦tone/bannedword⟧(format/unknown-rule): a quote -->\nText\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: {}\nrules:\n  limit/too-long: warning\n  Microsoft.Avoid: off\n',
    ],
  },
  *check({ file, ruleIds, wrongOptions }) {
    if (file.kind === 'plan') {
      for (const { rule: id, option } of wrongOptions) {
        const place = keyPlace(file, ['rules', id], option);
        yield { key: 'option', params: { id, option }, span: place };
      }
    }
    for (const { id, span } of named(file)) {
      if (ruleIds.includes(id)) continue;
      const isForeign = id.includes('.') && !ruleIds.includes(styleOf(id));
      const suggestion = suggest(id, isForeign ? ruleIds.filter((other) => isSameRule(id, other)) : ruleIds);
      if (suggestion === undefined) {
        // A style may be loaded elsewhere; only of those loaded here all rules are known.
        if (isForeign) continue;
        yield { key: 'unknown', params: { id }, span };
        continue;
      }
      const edits = [{ uri: file.source.uri, edit: { span, text: suggestion } }];
      const title = { key: 'replace', params: { suggestion } } as const;
      yield { key: 'misspelt', params: { id, suggestion }, span, fixes: [{ title, edits, safe: false }] };
    }
  },
});

/** Rules of two styles may share a name; where the names of the styles are alike too, one is a slip. */
function isSameRule(id: string, other: string): boolean {
  return other.includes('.') && id.slice(styleOf(id).length) === other.slice(styleOf(other).length);
}

type Named = { readonly id: string; readonly span: Span };

function named(file: ParsedFile): readonly Named[] {
  return [...inSettings(file), ...file.directives.flatMap((directive) => directive.rules)];
}

function inSettings(file: ParsedFile): readonly Named[] {
  if (file.kind !== 'plan') return [];
  const settings = pairOf(file.node, 'rules')?.value;
  if (settings?.kind !== 'map') return [];
  return settings.pairs.map((pair) => ({ id: keyOf(pair), span: pair.key.span }));
}
