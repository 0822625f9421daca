import type { Words } from '../rules/rule.ts';
import type { Language } from '../rules/words.ts';
import { REWRITE_LABELS } from './rewrite/rewrite-labels.ts';

const LABELS = {
  ...REWRITE_LABELS,
  fixAll: { en: 'Fix everything that can safely be fixed', es: 'Corregir todo lo que se puede sin riesgo' },
  fixRule: { en: 'Fix every “{rule}” in this file', es: 'Corregir cada «{rule}» de este archivo' },
  silence: { en: 'Silence “{rule}” here, with a reason', es: 'Silenciar «{rule}» aquí, con un motivo' },
  move: { en: 'Move to the next free time, {when}', es: 'Mover a la siguiente hora libre, {when}' },
  indexing: { en: 'Reading plans and posts', es: 'Leyendo planes y publicaciones' },
  searching: { en: 'Looking through plans and posts', es: 'Buscando en planes y publicaciones' },
  openLink: { en: 'Open in the browser', es: 'Abrir en el navegador' },
  openFile: { en: 'Open the file', es: 'Abrir el archivo' },
  openName: { en: 'Go to where it is declared', es: 'Ir a donde se declara' },
  commonText: { en: 'Common text', es: 'Texto común' },
  files: { en: '{count} files', es: '{count} archivos' },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the editor's own features, outside any rule. */
export function label(
  key: keyof typeof LABELS,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return LABELS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
