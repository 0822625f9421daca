import * as z from 'zod';
import { span } from '../../text/span.ts';
import { planFor } from '../../workspace/workspace.ts';
import { defineRule } from '../rule.ts';

const SOUGHT = '// plans sought\n// file: ';

export const noPlan = defineRule({
  scope: 'file',
  severity: 'information',
  docs: {
    summary: {
      en: 'Posts without a plan in their folder or above.',
      es: 'Publicaciones sin un plan en su carpeta ni más arriba.',
    },
    why: {
      en: 'Without a plan nobody knows which networks the channels are on, so neither limits nor voice nor times are checked: a file that looks clean has hardly been looked at. Told once for each file, and only after plans have been looked for.',
      es: 'Sin plan no se sabe en qué redes están los canales, así que no se revisan ni límites, ni voz, ni horas: un archivo que parece limpio apenas se ha mirado. Se dice una vez por archivo, y solo después de haber buscado planes.',
    },
    since: '0.3.0',
  },
  messages: {
    none: {
      en: 'No plan governs this file, so limits, voice and times are not checked. Write a social.plan.yaml in this folder or above: “vocero init” and “Vocero: Create Plan” make one.',
      es: 'Ningún plan rige este archivo, así que no se revisan límites, voz ni horas. Escribe un social.plan.yaml en esta carpeta o más arriba: «vocero init» y «Vocero: Crear plan» hacen uno.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${SOUGHT}a.post.md\n⟦---⟧(format/no-plan)\nchannels: x\n---\nHi\n`,
      `${SOUGHT}sub/social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.posts.yaml\n⟦- text: One⟧(format/no-plan)\n- text: Two\n`,
    ],
    allows: [
      `${SOUGHT}social.plan.yaml\nchannels: { x: { network: x } }\n// file: sub/a.post.md\n---\nchannels: x\n---\nHi\n`,
      // Nobody has looked for plans.
      '// file: a.post.md\n---\nchannels: x\n---\nHi\n',
    ],
  },
  *check({ file, workspace }) {
    if (file.kind === 'plan' || file.posts.length === 0 || !workspace.arePlansSought) return;
    // Above a document that lies on no disk nobody can look.
    if (!file.source.uri.startsWith('file:') || planFor(workspace, file.source.uri)) return;
    const [first = ''] = /^[^\r\n]*/.exec(file.source.text) ?? [];
    yield { key: 'none', params: {}, span: span(0, first.length) };
  },
});
