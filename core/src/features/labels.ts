import type { Words } from '../rules/rule.ts';
import type { Language } from '../rules/words.ts';

const LABELS = {
  fixAll: { en: 'Fix everything that can safely be fixed', es: 'Corregir todo lo que se puede sin riesgo' },
  fixRule: { en: 'Fix every “{rule}” in this file', es: 'Corregir cada «{rule}» de este archivo' },
  silence: { en: 'Silence “{rule}” here, with a reason', es: 'Silenciar «{rule}» aquí, con un motivo' },
  move: { en: 'Move to the next free time, {when}', es: 'Mover a la siguiente hora libre, {when}' },
  indexing: { en: 'Reading plans and posts', es: 'Leyendo planes y publicaciones' },
  files: { en: '{count} files', es: '{count} archivos' },
  isOver: { en: 'That time is over.', es: 'Esa hora ya pasó.' },
  movedOne: { en: 'Moved to {when}.', es: 'Movida a {when}.' },
  movedMany: { en: '{count} posts moved.', es: '{count} publicaciones movidas.' },
  copiedOne: { en: 'Copied as a draft.', es: 'Copiada como borrador.' },
  copiedMany: {
    en: '{count} posts copied as drafts.',
    es: '{count} publicaciones copiadas como borradores.',
  },
  resized: { en: 'The campaign has new days.', es: 'La campaña tiene fechas nuevas.' },
  notMoved: {
    en: 'Not moved: {count}. A post that comes again, or that has no place for a time, is changed in its file.',
    es: 'Sin mover: {count}. Una publicación que se repite, o que no tiene sitio para una hora, se cambia en su archivo.',
  },
  notResized: {
    en: 'The campaign was left as it is: its file has no place for these days.',
    es: 'La campaña se ha dejado como estaba: su archivo no tiene sitio para esas fechas.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the editor's own features, outside any rule. */
export function label(
  key: keyof typeof LABELS,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return LABELS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
