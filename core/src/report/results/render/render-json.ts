import { dayName } from '../period.ts';
import type { ResultsReport } from '../results-report.ts';

/**
 * The report for programs: each number with the posts behind it. `version` is that of this form. Days are
 * `2026-11-26`, moments RFC 3339, shares from 0 to 1; what is not known is left out.
 */
export function renderJson(report: ResultsReport, nameOf: (uri: string) => string): string {
  const { period, previous, now, template: _, ...rest } = report;
  const days = ({ name, kind, first, last }: ResultsReport['period']) => ({
    name,
    kind,
    from: dayName(first),
    to: dayName(last),
  });
  const shown = {
    version: 1,
    period: days(period),
    previous: days(previous),
    at: new Date(now).toISOString(),
    ...rest,
  };
  return `${JSON.stringify(shown, (key, value) => plain(key, value, nameOf), 2)}\n`;
}

const DAYS = new Set(['due', 'first', 'last', 'day', 'done']);
const MOMENTS = new Set(['at', 'instant', 'since']);

function plain(key: string, value: unknown, nameOf: (uri: string) => string): unknown {
  if (typeof value === 'number') {
    if (DAYS.has(key)) return dayName(value);
    if (MOMENTS.has(key)) return new Date(value).toISOString();
    return Math.round(value * 1e6) / 1e6;
  }
  if (isPost(value)) return { post: value.name, title: value.title, file: nameOf(value.uri) };
  return value;
}

function isPost(value: unknown): value is { name: string; title: string; uri: string } {
  return typeof value === 'object' && value !== null && 'uri' in value && 'name' in value && 'title' in value;
}
