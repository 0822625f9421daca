import * as z from 'zod';
import type { Plan } from '../../model/plan/plan.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';

/** Kinds of campaign that cost money by what they are. */
const PAID = new Set(['ads', 'contest', 'giveaway', 'influencer']);

export const incompleteCampaign = defineRule({
  scope: 'plan',
  severity: 'information',
  docs: {
    summary: { en: 'A campaign without an end or a budget.', es: 'Una campaña sin final o sin presupuesto.' },
    why: {
      en: 'A campaign that never ends is never looked back on. A budget is asked for where the plan keeps one, and of campaigns that cost money by what they are; 0 is a budget. A campaign of which only the UTM parameters or hashtags are written down is left in peace.',
      es: 'De una campaña que nunca acaba nunca se hace balance. El presupuesto se pide donde el plan lleva uno y en las campañas que por su tipo cuestan dinero; 0 es un presupuesto. La que solo tiene parámetros UTM o hashtags se deja en paz.',
    },
    since: '0.3.0',
  },
  messages: {
    incomplete: {
      en: 'The campaign “{campaign}” is not complete. Add: {missing}.',
      es: 'La campaña «{campaign}» no está completa. Añade: {missing}.',
    },
    backwards: {
      en: 'The campaign “{campaign}” ends before it starts. Correct one of the two days.',
      es: 'La campaña «{campaign}» termina antes de empezar. Corrige una de las dos fechas.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}campaigns:\n  ⟦v2⟧(plan/incomplete-campaign): { type: promotion, start: 2026-11-09 }\n`,
      `${HEAD}campaigns:\n  ⟦v2⟧(plan/incomplete-campaign): { type: ads, end: 2026-12-09 }\n`,
      `${HEAD}campaigns:\n  ⟦v2⟧(plan/incomplete-campaign): { start: 2026-12-09, end: 2026-11-09 }\n`,
      `${HEAD}campaigns:\n  ⟦v2⟧(plan/incomplete-campaign): { start: 2026-11-09 }\nbudget: { total: 900 }\n`,
    ],
    allows: [
      `${HEAD}campaigns: { v2: { type: ads, start: 2026-11-09, end: 2026-12-04, budget: 0 } }\n`,
      `${HEAD}campaigns: { v2: { type: promotion, end: 2026-12-04 }, always: { utm: { campaign: always } } }\n`,
      // Its money stands in the lines of the budget.
      `${HEAD}campaigns: { v2: { type: ads, end: 2026-12-04 } }\nbudget: { lines: [{ name: Ads, campaign: v2, planned: 90 }] }\n`,
    ],
  },
  *check({ file, plan }) {
    for (const [campaign, own] of Object.entries(plan.campaigns ?? {})) {
      const { type, start, end, budget, objective, channels } = own;
      const isBegun = [type, start, end, budget, objective, channels].some((value) => value !== undefined);
      if (!isBegun || isSlipped(file, ['campaigns', campaign])) continue;
      const span = keyPlace(file, ['campaigns'], campaign);
      if (start !== undefined && end !== undefined && end < start)
        yield { key: 'backwards', params: { campaign }, span };
      const missing = [
        ...(end === undefined ? ['end'] : []),
        ...(wantsBudget(plan, campaign) ? ['budget'] : []),
      ];
      if (missing.length > 0)
        yield { key: 'incomplete', params: { campaign, missing: { kind: 'list', items: missing } }, span };
    }
  },
});

function wantsBudget({ campaigns = {}, budget }: Plan, id: string): boolean {
  const own = campaigns[id];
  const hasLine = (budget?.lines ?? []).some((line) => line.campaign === id);
  if (own?.budget !== undefined || hasLine) return false;
  const keepsBudgets =
    budget !== undefined || Object.values(campaigns).some((one) => one.budget !== undefined);
  return keepsBudgets || (own?.type !== undefined && PAID.has(own.type));
}
