import Papa from 'papaparse';
import { isDate } from './time.ts';

/** A value of a KPI on a day, `2026-11-21`. */
export type KpiValue = { readonly kpi: string; readonly day: string; readonly value: number };

export type KpiValues = {
  readonly values: readonly KpiValue[];
  /** Lines that were passed over, counted from 1. */
  readonly refused: readonly number[];
};

const HEADINGS = {
  kpi: /^(?:kpi|indicador|metric|m[eé]trica)$/i,
  day: /^(?:day|date|d[ií]a|fecha)$/i,
  value: /^(?:value|valor)$/i,
};

/**
 * Reads a `kpis.csv`: a table with the columns kpi, day and value in any order, in English or Spanish.
 * Numbers are written as `1234.5` or, where columns are parted by semicolons, as `1.234,5` too.
 */
export function readKpiValues(text: string): KpiValues {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [first = ''] = plain.split('\n');
  const delimiter = [';', '\t'].find((sign) => first.includes(sign)) ?? ',';
  const rows = Papa.parse<string[]>(plain, { delimiter, newline: '\n' }).data;
  const place = (heading: RegExp) => (rows[0] ?? []).findIndex((name) => heading.test(name.trim()));
  const [kpiAt, dayAt, valueAt] = [place(HEADINGS.kpi), place(HEADINGS.day), place(HEADINGS.value)];
  const values: KpiValue[] = [];
  const refused: number[] = [];
  if (kpiAt < 0 || dayAt < 0 || valueAt < 0) return { values, refused: plain.trim() === '' ? [] : [1] };
  for (const [index, row] of rows.entries()) {
    if (index === 0 || row.every((cell) => cell.trim() === '')) continue;
    const kpi = row[kpiAt]?.trim() ?? '';
    const day = row[dayAt]?.trim() ?? '';
    const value = readNumber(row[valueAt] ?? '', delimiter === ';');
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && isDate(year, month, date);
    if (kpi === '' || !isDay || value === undefined) refused.push(index + 1);
    else values.push({ kpi, day, value });
  }
  return { values, refused };
}

function readNumber(cell: string, mayHaveCommas: boolean): number | undefined {
  const text = cell.trim();
  const plain = mayHaveCommas && text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
