import type { Words } from '../../rules/rule.ts';
import { NOTHING } from './block.ts';
import type { ReportFormat } from './report-format.ts';
import type { ResultsReport } from './results-report.ts';
import { FEW } from './statistics.ts';

/** What the pages of a report are written with. */
export type PageContext = { readonly report: ResultsReport; readonly format: ReportFormat };

/** A value that may not be known, as `show` has it. */
export function known(value: number | undefined, show: (value: number) => string): string {
  return value === undefined ? NOTHING : show(value);
}

/** The change from the period before, with both numbers; a percentage only where both are more than a handful. */
export function changeText(
  { format }: PageContext,
  value: number | undefined,
  before: number | undefined,
): string {
  if (value === undefined) return format.words({ en: 'not known', es: 'no se sabe' });
  if (before === undefined)
    return format.words({ en: 'nothing to compare with', es: 'sin dato con que comparar' });
  const change = value - before;
  const was = format.number(before);
  if (change === 0) return format.words({ en: `as before (${was})`, es: `igual que antes (${was})` });
  const percent =
    before >= FEW && value >= 0 && Math.abs(change / before) < 10
      ? ` · ${signedShare(format, change / before)}`
      : '';
  return format.words({
    en: `${format.signed(change)} from ${was}${percent}`,
    es: `${format.signed(change)} frente a ${was}${percent}`,
  });
}

function signedShare(format: ReportFormat, value: number): string {
  return `${value > 0 ? '+' : ''}${format.share(value)}`;
}

/** Counts with their noun: `1 post`, `3 posts`. */
function counted(format: ReportFormat, count: number, one: Words, many: Words): string {
  return `${format.number(count)} ${format.words(count === 1 ? one : many)}`;
}

export function postsText(format: ReportFormat, count: number): string {
  return counted(format, count, { en: 'post', es: 'publicación' }, { en: 'posts', es: 'publicaciones' });
}
