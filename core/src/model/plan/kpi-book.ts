import type { Plan } from './plan.ts';

/** From when, and until when, values of a KPI are written down; days as `2026-11-21`. */
export type KpiBook = { readonly first: string; readonly last: string };

/**
 * What the plan itself knows of the values of its KPIs, by KPI; one without values is not in it. Values
 * from elsewhere (`kpis.csv`, what networks count) join here.
 */
export function kpiBooks({ kpis = {} }: Plan): ReadonlyMap<string, KpiBook> {
  return new Map(
    Object.entries(kpis).flatMap(([id, { values = {} }]) => {
      // Dates of one form are in the order of their days.
      const days = Object.keys(values).sort();
      const [first, last] = [days[0], days.at(-1)];
      return first === undefined || last === undefined ? [] : [[id, { first, last }] as const];
    }),
  );
}
