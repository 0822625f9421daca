import type { Words } from '../rules/rule.ts';
import type { Language } from '../rules/words.ts';

const LABELS = {
  fixAll: { en: 'Fix everything that can safely be fixed', es: 'Corregir todo lo que se puede sin riesgo' },
  fixRule: { en: 'Fix every “{rule}” in this file', es: 'Corregir cada «{rule}» de este archivo' },
  silence: { en: 'Silence “{rule}” here, with a reason', es: 'Silenciar «{rule}» aquí, con un motivo' },
  move: { en: 'Move to the next free time, {when}', es: 'Mover a la siguiente hora libre, {when}' },
  indexing: { en: 'Reading plans and posts', es: 'Leyendo planes y publicaciones' },
  files: { en: '{count} files', es: '{count} archivos' },

  error: { en: 'error', es: 'error' },
  warning: { en: 'warning', es: 'aviso' },
  information: { en: 'information', es: 'información' },
  hint: { en: 'hint', es: 'sugerencia' },
  off: { en: 'off unless the plan turns it on', es: 'apagada salvo que el plan la active' },
  rulePage: { en: 'Examples and options', es: 'Ejemplos y opciones' },

  pillar: { en: 'pillar', es: 'eje de comunicación' },
  campaign: { en: 'campaign', es: 'campaña' },
  objective: { en: 'objective', es: 'objetivo' },
  kpi: { en: 'KPI', es: 'KPI' },
  member: { en: 'team', es: 'equipo' },
  share: { en: 'target share', es: 'cuota objetivo' },
  days: { en: 'days', es: 'días' },
  channels: { en: 'channels', es: 'canales' },
  hashtags: { en: 'hashtags', es: 'hashtags' },
  budget: { en: 'budget', es: 'presupuesto' },
  target: { en: 'from and to', es: 'de y a' },
  due: { en: 'by', es: 'para el' },
  owner: { en: 'owner', es: 'responsable' },
  unit: { en: 'unit', es: 'unidad' },
  source: { en: 'source', es: 'fuente' },
  hours: { en: 'hours', es: 'horario' },
  zone: { en: 'time zone', es: 'zona horaria' },
  may: { en: 'may', es: 'puede' },
  mayApprove: { en: 'approve', es: 'aprobar' },
  mayPublish: { en: 'publish', es: 'publicar' },
  audience: { en: 'audience', es: 'audiencia' },
  language: { en: 'language', es: 'idioma' },
  cadence: { en: 'cadence', es: 'cadencia' },
  perDay: { en: 'a day', es: 'al día' },
  perWeek: { en: 'a week', es: 'por semana' },
  perMonth: { en: 'a month', es: 'al mes' },
  gap: { en: 'shortest gap', es: 'separación mínima' },
  bestTimes: { en: 'best times', es: 'mejores horas' },

  bestTime: { en: 'one of the best times of {channel}', es: 'una de las mejores horas de {channel}' },
  openTime: { en: 'free on {channel}', es: 'libre en {channel}' },
  after: { en: '{gap} after the post before it', es: '{gap} después de la publicación anterior' },
  before: { en: '{gap} before the next one', es: '{gap} antes de la siguiente' },
  emptyDay: { en: 'nothing else that day', es: 'nada más ese día' },
  usedTimes: { en: 'used {count} times', es: 'usado {count} veces' },
  usedOnce: { en: 'used once', es: 'usado una vez' },
  ofCampaign: { en: 'of the campaign {name}', es: 'de la campaña {name}' },
  ofBrand: { en: 'of the brand', es: 'de la marca' },
  linkPlaceholder: { en: 'the link of this post', es: 'el enlace de esta publicación' },
  linkHere: {
    en: 'Stands for the address in `link`, with the UTM parameters of the campaign.',
    es: 'Representa la dirección de `link`, con los parámetros UTM de la campaña.',
  },
  variantFor: { en: 'text for {name} alone', es: 'texto solo para {name}' },
  nextPart: { en: 'next part of the thread', es: 'siguiente parte del hilo' },
  skeleton: { en: 'Front matter of a post', es: 'Cabecera de una publicación' },
  skeletonDoc: {
    en: 'Channels, time and status, and room for the text.',
    es: 'Canales, hora y estado, y sitio para el texto.',
  },
  disable: { en: 'silence a rule for the next block', es: 'silencia una regla en el bloque siguiente' },
  disableFile: { en: 'silence a rule in this file', es: 'silencia una regla en este archivo' },
  today: { en: 'today', es: 'hoy' },
  brandLanguage: { en: 'of the brand', es: 'de la marca' },
  onNetwork: { en: 'every channel on {name}', es: 'todos los canales de {name}' },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the editor's own features, outside any rule. */
export function label(
  key: keyof typeof LABELS,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): string {
  return LABELS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
