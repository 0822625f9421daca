import type { Severity } from '../model/rule-settings.ts';
import type { Language } from '../rules/words.ts';

/** What reports say beside the findings themselves. */
export type ReportWords = typeof english;

export function reportWords(language: Language): ReportWords {
  return language === 'es' ? spanish : english;
}

const english = {
  severities: {
    error: 'error',
    warning: 'warning',
    information: 'information',
    hint: 'hint',
  } satisfies Severities,
  fix: 'fix',
  see: 'see',
  more: (count: number) => `… and ${count} more`,
  /** Behind the title of a fix that `--fix` applies. */
  automatic: '(--fix does this)',
  counts: {
    error: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
    warning: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
    information: (count: number) => `${count} informational`,
    hint: (count: number) => (count === 1 ? '1 hint' : `${count} hints`),
  } satisfies Counts,
  inFiles: (found: number, checked: number) =>
    checked === 1 ? 'in 1 file' : `in ${found} of ${checked} files`,
  clean: (checked: number) =>
    checked === 1 ? 'Nothing found in 1 file.' : `Nothing found in ${checked} files.`,
  fixable: (count: number) => `${count} can be fixed with --fix.`,
  applied: (fixes: number, files: number) =>
    `${fixes === 1 ? '1 fix' : `${fixes} fixes`} applied in ${files === 1 ? '1 file' : `${files} files`}.`,
  left: (count: string) => `${count} left`,
  over: (count: string) => `${count} over`,
  of: 'of',
  noLimit: 'no limit is known.',
};

const spanish: ReportWords = {
  severities: { error: 'error', warning: 'aviso', information: 'información', hint: 'sugerencia' },
  fix: 'corrección',
  see: 'véase',
  more: (count) => `… y ${count} más`,
  automatic: '(lo hace --fix)',
  counts: {
    error: (count) => (count === 1 ? '1 error' : `${count} errores`),
    warning: (count) => (count === 1 ? '1 aviso' : `${count} avisos`),
    information: (count) => (count === 1 ? '1 informativo' : `${count} informativos`),
    hint: (count) => (count === 1 ? '1 sugerencia' : `${count} sugerencias`),
  },
  inFiles: (found, checked) => (checked === 1 ? 'en 1 archivo' : `en ${found} de ${checked} archivos`),
  clean: (checked) =>
    checked === 1 ? 'Sin hallazgos en 1 archivo.' : `Sin hallazgos en ${checked} archivos.`,
  fixable: (count) =>
    count === 1 ? '1 se puede corregir con --fix.' : `${count} se pueden corregir con --fix.`,
  applied: (fixes, files) =>
    `${fixes === 1 ? '1 corrección aplicada' : `${fixes} correcciones aplicadas`} en ${files === 1 ? '1 archivo' : `${files} archivos`}.`,
  left: (count) => `quedan ${count}`,
  over: (count) => `sobran ${count}`,
  of: 'de',
  noLimit: 'no se conoce ningún límite.',
};

type Severities = Readonly<Record<Severity, string>>;
type Counts = Readonly<Record<Severity, (count: number) => string>>;
