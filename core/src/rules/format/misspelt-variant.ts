import * as z from 'zod';
import { networks } from '../../networks/registry.gen.ts';
import { suggest } from '../../syntax/suggest.ts';
import { defineRule } from '../rule.ts';

export const misspeltVariant = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A heading that looks like a channel or network, but is none.',
      es: 'Un título que parece un canal o una red, pero no lo es.',
    },
    why: {
      en: 'It opens no variant: the heading and all below it would be sent to every channel.',
      es: 'No abre ninguna variante: el título y todo lo que sigue se enviaría a todos los canales.',
    },
    since: '0.1.0',
  },
  messages: {
    misspelt: {
      en: 'This heading opens no variant and would be sent as text. Did you mean “{suggestion}”?',
      es: 'Este título no abre ninguna variante y se enviaría como texto. ¿Querías decir «{suggestion}»?',
    },
    replace: { en: 'Change to “{suggestion}”', es: 'Cambiar por «{suggestion}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { li: { network: linkedin } }\n// file: a.post.md\n---\nchannels: li\n---\nText\n\n# ⟦linkdin⟧(format/misspelt-variant)\n\nOther\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { dev: { network: devto } }\n// file: a.post.md\n---\nchannels: dev\n---\n# Why we chose Rust\n\nText\n',
    ],
  },
  *check({ post, plan, sent }) {
    if (sent.headings.length === 0) return;
    const targets = [...Object.keys(plan?.channels ?? {}), ...Object.keys(networks)];
    for (const { name, span } of sent.headings) {
      // A single word near a channel's name is a slip; anything else is a heading of its own.
      const suggestion = /\s/.test(name) ? undefined : suggest(name, targets);
      if (suggestion === undefined) continue;
      const edits = [{ uri: post.source.uri, edit: { span, text: suggestion } }];
      const title = { key: 'replace', params: { suggestion } } as const;
      yield { key: 'misspelt', params: { suggestion }, span, fixes: [{ title, edits, safe: false }] };
    }
  },
});
