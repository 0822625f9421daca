import type { Words } from '../../rules/rule.ts';
import type { OutingFormat } from './outing.ts';
import type { ReportFormat } from './report-format.ts';
import type { Daypart, Trait } from './sections/posts.ts';

const FORMAT_WORDS: Readonly<Record<OutingFormat, Words>> = {
  text: { en: 'text alone', es: 'solo texto' },
  image: { en: 'one picture', es: 'una imagen' },
  images: { en: 'several pictures', es: 'varias imágenes' },
  video: { en: 'video', es: 'vídeo' },
  poll: { en: 'polls', es: 'encuestas' },
  thread: { en: 'threads', es: 'hilos' },
  link: { en: 'a link', es: 'un enlace' },
};

const DAYPART_WORDS: Readonly<Record<Daypart, Words>> = {
  night: { en: 'night (0–6)', es: 'madrugada (0–6)' },
  morning: { en: 'morning (6–11)', es: 'mañana (6–11)' },
  midday: { en: 'midday (11–14)', es: 'mediodía (11–14)' },
  afternoon: { en: 'afternoon (14–18)', es: 'tarde (14–18)' },
  evening: { en: 'evening (18–24)', es: 'noche (18–24)' },
};

const LENGTH_WORDS: Readonly<Record<string, Words>> = {
  short: { en: 'up to 140 characters', es: 'hasta 140 caracteres' },
  medium: { en: '141 to 500 characters', es: 'de 141 a 500 caracteres' },
  long: { en: 'over 500 characters', es: 'más de 500 caracteres' },
};

const KIND_WORDS: Readonly<Record<Trait['kind'], Words>> = {
  weekday: { en: 'weekday', es: 'día' },
  daypart: { en: 'time of day', es: 'momento del día' },
  pillar: { en: 'pillar', es: 'pilar' },
  format: { en: 'format', es: 'formato' },
  length: { en: 'length', es: 'longitud' },
};

export function formatName(id: string, format: ReportFormat): string {
  const words = Object.entries(FORMAT_WORDS).find(([name]) => name === id)?.[1];
  return words ? format.words(words) : id;
}

export function daypartName(daypart: Daypart, format: ReportFormat): string {
  return format.words(DAYPART_WORDS[daypart]);
}

export function traitKind(kind: Trait['kind'], format: ReportFormat): string {
  return format.words(KIND_WORDS[kind]);
}

/** What posts have in common, in words. */
export function traitName(trait: Trait, format: ReportFormat, pillars: ReadonlyMap<string, string>): string {
  switch (trait.kind) {
    case 'weekday':
      return format.weekday(Number(trait.value));
    case 'daypart':
      return daypartName(trait.value as Daypart, format);
    case 'pillar':
      return pillars.get(trait.value) ?? trait.value;
    case 'format':
      return formatName(trait.value, format);
    case 'length':
      return format.words(LENGTH_WORDS[trait.value] ?? { en: trait.value, es: trait.value });
  }
}
