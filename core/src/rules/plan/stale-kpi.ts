import * as z from 'zod';
import { kpiBooks } from '../../model/plan/kpi-book.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { wallOf } from '../../model/time.ts';
import { dayOfDate } from '../../schedule/expand.ts';
import { todayOf } from '../../schedule/today.ts';
import { dateText } from '../../schedule/write-time.ts';
import { keyPlace } from '../../syntax/decode.ts';
import { isSlipped } from '../plan-places.ts';
import { defineRule } from '../rule.ts';

const HEAD = '// now: 2026-11-21T12:00Z\n// file: social.plan.yaml\nchannels: { x: { network: x } }\nkpis:\n';

/** Whole months without a value that are let pass. */
const PERIODS = 2;

export const staleKpi = defineRule({
  scope: 'plan',
  severity: 'information',
  docs: {
    summary: {
      en: 'A KPI without values for two months, in a plan that keeps them.',
      es: 'Un KPI sin valores durante dos meses, en un plan que los lleva.',
    },
    why: {
      en: 'Two points in spring tell nothing about autumn: the report can say neither where an objective stands nor where it is heading. Only values in the plan itself are seen here; a plan that has none, because a kpis.csv has them, is left in peace, and so are KPIs whose objectives are all over.',
      es: 'Dos puntos en primavera no dicen nada del otoño: el informe no puede decir dónde está un objetivo ni hacia dónde va. Aquí solo se ven los valores del propio plan; el que no tiene ninguno, porque están en un kpis.csv, se deja en paz, igual que los KPI de objetivos ya vencidos.',
    },
    since: '0.3.0',
  },
  messages: {
    stale: {
      en: 'The newest value of “{kpi}” is of {day}. Add the one of today under values.',
      es: 'El valor más reciente de «{kpi}» es del {day}. Añade el de hoy en values.',
    },
    none: {
      en: '“{kpi}” has no value yet; others have them since {day}. Add the one of today under values.',
      es: '«{kpi}» aún no tiene ningún valor; otros los tienen desde el {day}. Añade el de hoy en values.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${HEAD}  ⟦signups⟧(plan/stale-kpi):\n    values: { 2026-07-31: 90, 2026-08-31: 100 }\n  replies:\n    values: { 2026-10-31: 7 }\n`,
      `${HEAD}  ⟦signups⟧(plan/stale-kpi): { unit: people }\n  replies: { values: { 2026-09-01: 5, 2026-10-31: 7 } }\n`,
    ],
    allows: [
      `${HEAD}  signups: { values: { 2026-09-01: 100 } }\n`,
      `${HEAD}  signups: { unit: people }\n`,
      `${HEAD}  signups: { values: { 2026-05-31: 100 } }\nobjectives: { a: { kpi: signups, target: 200, due: 2026-06-30 } }\n`,
    ],
  },
  *check({ workspace, file, plan }) {
    const today = todayOf(plan, workspace.now);
    if (today === undefined || isSlipped(file, ['kpis'])) return;
    const books = kpiBooks(plan);
    const first = [...books.values()].map((book) => book.first).sort()[0];
    if (first === undefined) return;
    const isLong = (since: string, whole: number) => monthOf(today) - monthOf(dayOfDate(since)) >= whole;
    for (const kpi of Object.keys(plan.kpis ?? {})) {
      if (isOver(plan, kpi, today)) continue;
      const last = books.get(kpi)?.last;
      const span = keyPlace(file, ['kpis'], kpi);
      // The month of the last value has one; the month of the first of all might have had one.
      if (last !== undefined && isLong(last, PERIODS + 1))
        yield { key: 'stale', params: { kpi, day: last }, span };
      else if (last === undefined && isLong(first, PERIODS))
        yield { key: 'none', params: { kpi, day: first }, span };
    }
  },
});

/** Months since the year 0, of a day counted from 1970-01-01. */
function monthOf(day: number): number {
  const [year = 0, month = 0] = dateText(wallOf(day * 24 * 60))
    .split('-')
    .map(Number);
  return year * 12 + month;
}

/** True where objectives are measured by a KPI and the day of each has passed. */
function isOver({ objectives = {} }: Plan, kpi: string, today: number): boolean {
  const own = Object.values(objectives).filter((one) => one.kpi === kpi);
  return own.length > 0 && own.every(({ due }) => due !== undefined && dayOfDate(due) < today);
}
