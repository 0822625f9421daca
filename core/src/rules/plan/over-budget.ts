import * as z from 'zod';
import { spanAt } from '../../syntax/node.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nbrand: { currency: EUR }\nchannels: { x: { network: x } }\n';

export const overBudget = defineRule({
  scope: 'plan',
  severity: 'warning',
  docs: {
    summary: {
      en: 'More money spent than approved, or more planned than there is.',
      es: 'Más dinero gastado que aprobado, o más previsto del que hay.',
    },
    why: {
      en: 'Each line is held against what was approved for it, the lines of a campaign against its budget, and all lines against the total. What is told in time can still be stopped or asked for.',
      es: 'Cada partida se compara con lo que se aprobó para ella; las de una campaña, con su presupuesto, y todas, con el total. Lo que se sabe a tiempo aún se puede parar o pedir.',
    },
    since: '0.3.0',
  },
  messages: {
    spent: {
      en: '“{name}” has cost {spent}, {over} more than the {approved} approved. Stop it, or have more approved.',
      es: '«{name}» lleva gastados {spent}, {over} más de los {approved} aprobados. Detenla o pide que se apruebe más.',
    },
    campaign: {
      en: 'The lines of “{campaign}” plan {planned}, {over} more than its budget of {budget}. Plan less, or raise the budget.',
      es: 'Las partidas de «{campaign}» prevén {planned}, {over} más que su presupuesto de {budget}. Prevé menos o sube el presupuesto.',
    },
    total: {
      en: 'The lines plan {planned}, {over} more than the total of {budget}. Plan less, or raise the total.',
      es: 'Las partidas prevén {planned}, {over} más que el total de {budget}. Prevé menos o sube el total.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}budget:\n  lines:\n    - name: Photographs\n      planned: 400\n      approved: 400\n      spent: ⟦450.50⟧(plan/over-budget)\n`,
      `${HEAD}campaigns:\n  v2: { end: 2026-12-01, budget: ⟦500⟧(plan/over-budget) }\nbudget:\n  lines:\n    - { name: Video, campaign: v2, planned: 400 }\n    - { name: Ads, campaign: v2, planned: 200 }\n`,
      `${HEAD}budget: { total: ⟦500⟧(plan/over-budget), lines: [{ name: Video, planned: 400 }, { name: Ads, planned: 200 }] }\n`,
    ],
    allows: [
      `${HEAD}budget: { total: 600, lines: [{ name: Video, planned: 400, approved: 400, spent: 400 }, { name: Ads, planned: 200 }] }\n`,
      // More was approved than planned, so more may be spent.
      `${HEAD}budget: { lines: [{ name: Video, planned: 400, approved: 500, spent: 450 }] }\n`,
    ],
  },
  *check({ file, plan }) {
    const { budget, brand, campaigns = {} } = plan;
    const money = (amount: number) => ({ kind: 'money', amount, currency: brand?.currency }) as const;
    const lines = budget?.lines ?? [];
    const sum = (some: typeof lines) => cents(some.reduce((total, { planned = 0 }) => total + planned, 0));
    for (const [index, { name, approved, spent = 0 }] of lines.entries()) {
      if (approved === undefined || spent <= approved) continue;
      const span = spanAt(file.node, ['budget', 'lines', index, 'spent']);
      const over = money(cents(spent - approved));
      yield { key: 'spent', params: { name, spent: money(spent), over, approved: money(approved) }, span };
    }
    for (const [campaign, { budget: own }] of Object.entries(campaigns)) {
      const planned = sum(lines.filter((line) => line.campaign === campaign));
      if (own === undefined || planned <= own) continue;
      const params = {
        campaign,
        planned: money(planned),
        over: money(cents(planned - own)),
        budget: money(own),
      };
      yield { key: 'campaign', params, span: spanAt(file.node, ['campaigns', campaign, 'budget']) };
    }
    const planned = sum(lines);
    const total = budget?.total;
    if (total === undefined || planned <= total) return;
    const params = { planned: money(planned), over: money(cents(planned - total)), budget: money(total) };
    yield { key: 'total', params, span: spanAt(file.node, ['budget', 'total']) };
  },
});

/** Sums of amounts such as 0.1 and 0.2 have no cents of cents. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
