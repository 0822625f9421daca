import type { CountUnit } from '../../networks/network.ts';
import type { Fact } from '../../networks/profile/facts.ts';
import type { Words } from '../../rules/rule.ts';
import type { Language } from '../../rules/words.ts';
import { labelOf } from './labels.ts';

/** Units, told apart: a finding may call all of them characters, whoever looks up a network may not. */
const UNITS: Readonly<Record<CountUnit, Words>> = {
  weighted: { en: 'weighted characters', es: 'caracteres ponderados' },
  graphemes: { en: 'graphemes', es: 'grafemas' },
  'code-points': { en: 'code points', es: 'puntos de código' },
  utf16: { en: 'UTF-16 units', es: 'unidades UTF-16' },
  bytes: { en: 'bytes', es: 'bytes' },
};

const YES: Words = { en: 'yes', es: 'sí' };
const NO: Words = { en: 'no', es: 'no' };
const AHEAD = {
  min: { en: 'at least {time} ahead', es: 'con al menos {time} de antelación' },
  max: { en: 'at most {time} ahead', es: 'con {time} de antelación como máximo' },
} satisfies Record<string, Words>;

const SIZES = [
  [1024 ** 3, 'GiB'],
  [1024 ** 2, 'MiB'],
  [1000 ** 3, 'GB'],
  [1000 ** 2, 'MB'],
  [1024, 'KiB'],
  [1000, 'kB'],
] as const;

/** Minutes in a day and in an hour, and what they are called when there are several. */
const TIMES = [
  [24 * 60, { en: 'days', es: 'días' }],
  [60, { en: 'hours', es: 'horas' }],
] as const;

/** A number as the language writes it. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);
}

/** What a fact says, with its unit: exact, and for large sizes and long times also as people say it. */
export function formatFact({ path, value, unit }: Fact, language: Language): string {
  const key = path.at(-1) ?? '';
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  if (typeof value === 'number') {
    if (unit) return `${formatNumber(value, language)} ${UNITS[unit][language]}`;
    return formatMeasure(value, path.includes('minutes') ? 'minutes' : key, path, language);
  }
  if (Array.isArray(value) && key === 'kinds')
    return value.map((kind) => labelOf([String(kind)], language)).join(', ');
  if (Array.isArray(value)) return value.map(String).join(key === 'forbidden' ? ' ' : ', ');
  return key === 'fold' ? formatFold(value, language) : formatScheduling(value, language);
}

function formatMeasure(value: number, key: string, path: readonly string[], language: Language): string {
  const number = formatNumber(value, language);
  if (path.includes('price')) return `${number} USD`;
  if (key === 'bytes') return `${number} bytes${inBrackets(sizeOf(value, language))}`;
  if (key === 'minutes') return formatMinutes(value, language);
  if (/^(?:min|max)Seconds$/.test(key)) {
    const minutes =
      value % 60 === 0 && value >= 300 ? `${formatNumber(value / 60, language)} min` : undefined;
    return `${number} s${inBrackets(minutes)}`;
  }
  if (/^(?:(?:min|max)(?:Width|Height)|pixels)$/.test(key)) return `${number} px`;
  return number;
}

function formatScheduling(value: unknown, language: Language): string {
  const { min, max }: { readonly min?: unknown; readonly max?: unknown } = { ...(value ?? {}) };
  const bounds = [
    ...(typeof min === 'number' ? [AHEAD.min[language].replace('{time}', formatMinutes(min, language))] : []),
    ...(typeof max === 'number' ? [AHEAD.max[language].replace('{time}', formatMinutes(max, language))] : []),
  ];
  return [YES[language], ...bounds].join(', ');
}

const FOLD = {
  characters: { en: 'about {count} characters', es: 'unos {count} caracteres' },
  lines: { en: '{count} lines', es: '{count} líneas' },
} satisfies Record<string, Words>;

function formatFold(value: unknown, language: Language): string {
  const { characters, lines }: { readonly characters?: unknown; readonly lines?: unknown } = {
    ...(value ?? {}),
  };
  const told = (words: Words, count: unknown) =>
    typeof count === 'number' ? [words[language].replace('{count}', formatNumber(count, language))] : [];
  return [...told(FOLD.characters, characters), ...told(FOLD.lines, lines)].join(', ');
}

function formatMinutes(value: number, language: Language): string {
  if (value < 1) return `${formatNumber(value * 60, language)} s`;
  const time = TIMES.find(([minutes]) => value % minutes === 0 && value >= 2 * minutes);
  const longer = time && `${formatNumber(value / time[0], language)} ${time[1][language]}`;
  return `${formatNumber(value, language)} min${inBrackets(longer)}`;
}

function sizeOf(value: number, language: Language): string | undefined {
  const size = SIZES.find(
    ([bytes]) => value >= bytes && (value / bytes) * 10 === Math.round((value / bytes) * 10),
  );
  return size && `${formatNumber(value / size[0], language)} ${size[1]}`;
}

function inBrackets(text: string | undefined): string {
  return text === undefined ? '' : ` (${text})`;
}
