import { SEVERITIES } from '../model/rule-settings.ts';
import type { Language } from '../rules/words.ts';
import type { Located } from './report.ts';
import type { Style } from './style.ts';
import { reportWords } from './words.ts';

export type Tally = {
  /** Files that were looked at. */
  readonly checked: number;
  /** What was fixed before the findings were taken. */
  readonly applied: { readonly fixes: number; readonly files: number };
};

/** One line that says how it went. */
export function summary(found: readonly Located[], tally: Tally, language: Language, style: Style): string {
  const words = reportWords(language);
  const { fixes, files } = tally.applied;
  const applied = fixes > 0 ? `${words.applied(fixes, files)} ` : '';
  if (found.length === 0) return `${applied}${style.good('✔')} ${words.clean(tally.checked)}`;
  const counts = SEVERITIES.flatMap((severity) => {
    const count = found.filter((one) => one.severity === severity).length;
    return count > 0 ? [style[severity](words.counts[severity](count))] : [];
  });
  const inFiles = words.inFiles(new Set(found.map(({ file }) => file)).size, tally.checked);
  const fixable = found.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const hint = fixable > 0 ? ` ${words.fixable(fixable)}` : '';
  return `${applied}${counts.join(', ')} ${inFiles}.${hint}`;
}
