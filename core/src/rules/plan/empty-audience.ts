import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { headOf } from '../../syntax/node.ts';
import { isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';

export const emptyAudience = defineRule({
  scope: 'plan',
  severity: 'information',
  docs: {
    summary: {
      en: 'An audience of which the plan says neither who they are nor what they need.',
      es: 'Un público del que el plan no dice ni quién es ni qué necesita.',
    },
    why: {
      en: 'A name alone helps nobody to write for them. A plan without audiences is left in peace unless `required` says otherwise.',
      es: 'Un nombre solo no ayuda a escribir para nadie. Un plan sin públicos se deja en paz, salvo que `required` diga otra cosa.',
    },
    since: '0.3.0',
  },
  messages: {
    empty: {
      en: 'Nothing is said of “{audience}”. Add who they are (description), or what they need (needs).',
      es: 'De «{audience}» no se dice nada. Añade quiénes son (description) o qué necesitan (needs).',
    },
    none: {
      en: 'No audience is named. Add one, or take the section out.',
      es: 'No se nombra ningún público. Añade uno o quita la sección.',
    },
    absent: {
      en: 'The plan says nothing of its audiences. Add “audiences:”.',
      es: 'El plan no dice nada de sus públicos. Añade «audiences:».',
    },
  },
  options: z.strictObject({
    required: z
      .boolean()
      .default(false)
      .meta(doc('Whether every plan names its audiences.', 'Si todo plan debe nombrar sus públicos.')),
  }),
  examples: {
    flags: [
      `${HEAD}audiences:\n  ⟦devs⟧(plan/empty-audience): { name: Developers }\n  leads: { needs: to know what it costs }\n`,
      `${HEAD}⟦audiences⟧(plan/empty-audience): {}\n`,
      `// file: social.plan.yaml\n⟦channels⟧(plan/empty-audience): { x: { network: x } }\nrules: { plan/empty-audience: { required: true } }\n`,
    ],
    allows: [`${HEAD}audiences: { devs: { description: They deploy on Fridays. } }\n`, HEAD],
  },
  *check({ file, plan, options }) {
    const { audiences } = plan;
    if (!audiences) {
      if (options.required && !isSlipped(file, []))
        yield { key: 'absent', params: {}, span: headOf(file.node) };
      return;
    }
    if (isSlipped(file, ['audiences'])) return;
    const all = Object.entries(audiences);
    if (all.length === 0) yield { key: 'none', params: {}, span: keyPlace(file, [], 'audiences') };
    for (const [audience, { description = '', needs = [] }] of all) {
      if ([description, ...needs].some((text) => text.trim() !== '')) continue;
      yield { key: 'empty', params: { audience }, span: keyPlace(file, ['audiences'], audience) };
    }
  },
});
