import * as z from 'zod';
import { spanAt } from '../../syntax/node.ts';
import { isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';

export const unapprovedSpending = defineRule({
  scope: 'plan',
  severity: 'warning',
  docs: {
    summary: {
      en: 'Money spent on a line of the budget that nobody has approved.',
      es: 'Dinero gastado en una partida que nadie ha aprobado.',
    },
    why: {
      en: 'The plan is what is shown when somebody asks who agreed to it. There is no fix by a click: approving is for people.',
      es: 'El plan es lo que se enseña cuando alguien pregunta quién lo aceptó. No hay arreglo automático: aprobar es cosa de personas.',
    },
    since: '0.3.0',
  },
  messages: {
    unapproved: {
      en: '“{name}” has cost {spent}, and nothing is approved for it. Write down what was approved, or stop it.',
      es: '«{name}» lleva gastados {spent} y no tiene nada aprobado. Anota lo que se aprobó o detenla.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}budget: { lines: [{ name: Ads, planned: 200, spent: ⟦80⟧(plan/unapproved-spending) }] }\n`,
    ],
    allows: [
      `${HEAD}budget: { lines: [{ name: Ads, planned: 200, spent: 0 }, { name: Video, approved: 90, spent: 80 }] }\n`,
    ],
  },
  *check({ file, plan }) {
    for (const [index, { name, approved, spent = 0 }] of (plan.budget?.lines ?? []).entries()) {
      const path = ['budget', 'lines', index] as const;
      if (spent === 0 || approved !== undefined || isSlipped(file, path)) continue;
      const amount = { kind: 'money', amount: spent, currency: plan.brand?.currency } as const;
      yield {
        key: 'unapproved',
        params: { name, spent: amount },
        span: spanAt(file.node, [...path, 'spent']),
      };
    }
  },
});
