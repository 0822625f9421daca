import type { Words } from './rule.ts';

/** Languages in which Vocero speaks. */
export type Language = 'en' | 'es';

/** The language for a locale such as `es-CO`; English for all that is not Spanish. */
export function languageFor(locale: string | undefined): Language {
  return /^es(?:$|[-_.])/i.test(locale ?? '') ? 'es' : 'en';
}

/** Kinds of values, as a message names what it expected. */
export const EXPECTATIONS: Readonly<Record<string, Words>> = {
  array: { en: 'a list', es: 'una lista' },
  boolean: { en: 'true or false', es: 'true o false' },
  'clock-range': { en: 'a range of hours such as 09:00-18:00', es: 'un rango de horas como 09:00-18:00' },
  country: { en: 'a country code such as CO', es: 'un código de país como CO' },
  currency: { en: 'a currency code such as EUR', es: 'un código de moneda como EUR' },
  date: { en: 'a date such as 2026-11-26', es: 'una fecha como 2026-11-26' },
  'date-time': {
    en: 'a date with a time, such as 2026-11-26 09:30',
    es: 'una fecha con hora, como 2026-11-26 09:30',
  },
  duration: { en: 'a length of time such as 4h or 1h30m', es: 'una duración como 4h o 1h30m' },
  'existing-time': { en: 'a day and an hour that exist', es: 'un día y una hora que existan' },
  hashtag: { en: 'a hashtag such as #CaféAndino', es: 'un hashtag como #CaféAndino' },
  id: {
    en: 'a name of letters, digits, “-”, “_”, “.” or “/”',
    es: 'un nombre de letras, cifras, «-», «_», «.» o «/»',
  },
  int: { en: 'a whole number', es: 'un número entero' },
  language: { en: 'a language tag such as es or en', es: 'una etiqueta de idioma como es o en' },
  'list-of-posts': {
    en: 'a list of posts, each opening with “- ”',
    es: 'una lista de publicaciones, cada una con «- »',
  },
  null: { en: 'nothing', es: 'nada' },
  number: { en: 'a number', es: 'un número' },
  object: { en: 'a map of keys and values', es: 'un mapa de claves y valores' },
  other: { en: 'another value', es: 'otro valor' },
  percentage: {
    en: 'a share such as 30%, or a number from 0 to 1',
    es: 'una cuota como 30%, o un número de 0 a 1',
  },
  repeat: {
    en: 'a rule such as weekly or FREQ=MONTHLY;BYDAY=1MO',
    es: 'una regla como weekly o FREQ=MONTHLY;BYDAY=1MO',
  },
  string: { en: 'text', es: 'un texto' },
  'time-of-day': { en: 'a time such as 09:30', es: 'una hora como 09:30' },
  url: { en: 'a web address with https://', es: 'una dirección web con https://' },
  zone: { en: 'an IANA time zone such as America/Bogota', es: 'una zona horaria IANA como America/Bogota' },
};

/** What a reference may fail to find, as it stands behind “no” in English and “no hay” in Spanish. */
export const REFERENTS: Readonly<Record<string, Words>> = {
  campaign: { en: 'campaign', es: 'ninguna campaña' },
  channel: { en: 'channel', es: 'ningún canal' },
  'channel-or-network': { en: 'channel or network', es: 'ningún canal ni red' },
  kpi: { en: 'KPI', es: 'ningún KPI' },
  member: { en: 'team member', es: 'ninguna persona del equipo' },
  network: { en: 'network', es: 'ninguna red' },
  objective: { en: 'objective', es: 'ningún objetivo' },
  pillar: { en: 'pillar', es: 'ningún pilar' },
  post: { en: 'post', es: 'ninguna publicación' },
};

/** Units in which texts are counted. */
export const UNITS: Readonly<Record<string, Words>> = {
  weighted: { en: 'characters', es: 'caracteres' },
  graphemes: { en: 'characters', es: 'caracteres' },
  'code-points': { en: 'characters', es: 'caracteres' },
  utf16: { en: 'characters', es: 'caracteres' },
  bytes: { en: 'bytes', es: 'bytes' },
};

/** Kinds of media, as they stand behind a number or “no”. */
export const MEDIA: Readonly<Record<string, Words>> = {
  image: { en: 'images', es: 'imágenes' },
  gif: { en: 'GIFs', es: 'GIF' },
  video: { en: 'videos', es: 'vídeos' },
  audio: { en: 'audio files', es: 'archivos de audio' },
  document: { en: 'documents', es: 'documentos' },
};

/** What is said of findings of a style's rule; the message itself is its author's. */
export const STYLE_MESSAGES: Readonly<Record<string, Words>> = {
  found: { en: '{message}', es: '{message}' },
  replace: { en: 'Change to “{text}”', es: 'Cambiar por «{text}»' },
  remove: { en: 'Delete “{text}”', es: 'Borrar «{text}»' },
};
