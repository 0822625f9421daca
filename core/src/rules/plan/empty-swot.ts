import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { headOf } from '../../syntax/node.ts';
import { isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';

export const emptySwot = defineRule({
  scope: 'plan',
  severity: 'information',
  docs: {
    summary: {
      en: 'A SWOT analysis with nothing in one of its four parts.',
      es: 'Un análisis DAFO con alguna de sus cuatro partes vacía.',
    },
    why: {
      en: 'Strengths without threats are an advertisement, not an analysis. A plan without the section is left in peace unless `required` says otherwise.',
      es: 'Fortalezas sin amenazas son un anuncio, no un análisis. Un plan sin esta sección se deja en paz, salvo que `required` diga otra cosa.',
    },
    since: '0.3.0',
  },
  messages: {
    empty: {
      en: 'The SWOT analysis has empty parts. Write something under: {missing}.',
      es: 'El análisis DAFO tiene partes vacías. Escribe algo en: {missing}.',
    },
    absent: {
      en: 'The plan has no SWOT analysis. Add “swot:”.',
      es: 'El plan no tiene análisis DAFO. Añade «swot:».',
    },
  },
  options: z.strictObject({
    required: z
      .boolean()
      .default(false)
      .meta(doc('Whether every plan has one.', 'Si todo plan debe tenerlo.')),
  }),
  examples: {
    flags: [
      `${HEAD}⟦swot⟧(plan/empty-swot):\n  strengths: [We answer.]\n  weaknesses: [""]\n  opportunities: []\n`,
      `// file: social.plan.yaml\n⟦channels⟧(plan/empty-swot): { x: { network: x } }\nrules: { plan/empty-swot: { required: true } }\n`,
    ],
    allows: [`${HEAD}swot: { strengths: [a], weaknesses: [b], opportunities: [c], threats: [d] }\n`, HEAD],
  },
  *check({ file, plan, options }) {
    const { swot } = plan;
    if (!swot) {
      if (options.required && !isSlipped(file, []))
        yield { key: 'absent', params: {}, span: headOf(file.node) };
      return;
    }
    if (isSlipped(file, ['swot'])) return;
    const { strengths, weaknesses, opportunities, threats } = swot;
    const parts = { strengths, weaknesses, opportunities, threats };
    const missing = Object.entries(parts).flatMap(([key, notes = []]) =>
      notes.some((note) => note.trim() !== '') ? [] : [key],
    );
    if (missing.length === 0) return;
    const params = { missing: { kind: 'list', items: missing } } as const;
    yield { key: 'empty', params, span: keyPlace(file, [], 'swot') };
  },
});
