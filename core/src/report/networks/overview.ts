import type { Network, TextLimit } from '../../networks/network.ts';
import type { MediaLimits } from '../../networks/profile/media-limits.ts';
import type { Sourced } from '../../networks/profile/sourced.ts';
import type { Words } from '../../rules/rule.ts';
import type { Language } from '../../rules/words.ts';
import { labelOf } from './labels.ts';
import { formatFact, formatNumber } from './values.ts';

/** Where nobody says. */
const UNKNOWN = '–';
const NO_LIMIT: Words = { en: 'no limit', es: 'sin límite' };

const COLUMNS: readonly Words[] = [
  { en: 'network', es: 'red' },
  { en: 'text', es: 'texto' },
  { en: 'title', es: 'título' },
  { en: 'alt text', es: 'texto alt.' },
  { en: 'files', es: 'archivos' },
  { en: 'hashtags', es: 'hashtags' },
  { en: 'threads', es: 'hilos' },
  { en: 'scheduling', es: 'programación' },
];

/** What tells networks apart, one row for each; the first row has the names of the columns. */
export function networksOverview(
  networks: Readonly<Record<string, Network>>,
  language: Language,
): readonly (readonly string[])[] {
  return [
    COLUMNS.map((column) => column[language]),
    ...Object.entries(networks).map(([id, network]) => rowOf(id, network, language)),
  ];
}

function rowOf(id: string, network: Network, language: Language): readonly string[] {
  const { text, title, altText, media, counts, supports } = network;
  const hashtags = counts?.hashtags?.value;
  return [
    id,
    text.length > 0 ? lengths(text, language) : NO_LIMIT[language],
    title ? lengths(title, language) : UNKNOWN,
    altText ? lengths(altText, language) : answer(supports.altText, language),
    files(media, language),
    hashtags === undefined ? UNKNOWN : formatNumber(hashtags, language),
    answer(supports.threads, language),
    answer(supports.nativeScheduling && scheduled(supports.nativeScheduling), language),
  ];
}

function lengths(limits: readonly TextLimit[], language: Language): string {
  return limits.map(({ max, unit }) => formatFact({ path: [], ...max, unit }, language)).join(' + ');
}

function files(media: MediaLimits | undefined, language: Language): string {
  if (media?.count) return formatNumber(media.count.value, language);
  const kinds = Object.entries(media?.perKind ?? {}).map(
    ([kind, { value }]) => `${labelOf([kind], language)} ${formatNumber(value, language)}`,
  );
  return kinds.length > 0 ? kinds.join(', ') : UNKNOWN;
}

function answer(fact: Sourced<boolean> | undefined, language: Language): string {
  return fact ? formatFact({ path: [], ...fact }, language) : UNKNOWN;
}

function scheduled({ value, ...origin }: Sourced<unknown>): Sourced<boolean> {
  return { value: value !== false, ...origin };
}
