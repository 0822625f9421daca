import * as z from 'zod';
import type { PlanFile } from '../../model/parsed.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { spellWhole } from '../../syntax/spell-scalar.ts';
import { addKey, isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// file: social.plan.yaml\nchannels: { x: { network: x } }\n';

export const notMeasurable = defineRule({
  scope: 'plan',
  severity: 'warning',
  docs: {
    summary: {
      en: 'An objective without a KPI, a target or a date.',
      es: 'Un objetivo sin KPI, sin meta o sin fecha.',
    },
    why: {
      en: 'Nobody can say whether it was reached, so the report cannot either. A baseline is good to have; without it the report leaves out how much of the way is done.',
      es: 'Nadie puede decir si se cumplió, y el informe tampoco. Conviene anotar de dónde se parte; sin ese dato, el informe no dice cuánto se ha avanzado.',
    },
    since: '0.3.0',
  },
  messages: {
    vague: {
      en: 'Nothing tells when “{objective}” is reached. Add: {missing}.',
      es: 'Nada dice cuándo se cumple «{objective}». Añade: {missing}.',
    },
    kpi: { en: 'Measure it by “{kpi}”', es: 'Medirlo con «{kpi}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}objectives:\n  ⟦signups⟧(plan/not-measurable):\n    statement: More people sign up.\n`,
      `${HEAD}objectives:\n  ⟦signups⟧(plan/not-measurable): { target: 300, due: 2026-12-31 }\nkpis: { signups: { unit: people } }\n`,
    ],
    allows: [
      `${HEAD}objectives:\n  signups: { statement: 300 people sign up., kpi: signups, target: 300, due: 2026-12-31 }\n`,
    ],
  },
  *check({ file, plan }) {
    for (const [objective, { kpi, target, due }] of Object.entries(plan.objectives ?? {})) {
      const missing = Object.entries({ kpi, target, due }).flatMap(([key, value]) =>
        value === undefined ? [key] : [],
      );
      if (missing.length === 0 || isSlipped(file, ['objectives', objective])) continue;
      yield {
        key: 'vague',
        params: { objective, missing: { kind: 'list', items: missing } },
        span: keyPlace(file, ['objectives'], objective),
        fixes: kpi === undefined && missing.length === 1 ? measureBy(file, objective) : [],
      };
    }
  },
});

/** The KPI of the same name, or the only one there is. */
function measureBy(file: PlanFile, objective: string) {
  const ids = Object.keys(file.plan.kpis ?? {});
  const kpi = ids.find((id) => id === objective) ?? (ids.length === 1 ? ids[0] : undefined);
  if (kpi === undefined) return [];
  const line = `kpi: ${spellWhole(kpi)}`;
  const edits = addKey(file, ['objectives', objective], { block: () => line, flow: line });
  return edits.length === 0 ? [] : [{ title: { key: 'kpi', params: { kpi } } as const, edits, safe: false }];
}
