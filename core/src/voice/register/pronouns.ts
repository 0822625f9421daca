import { type Address, INFORMAL } from './address.ts';

const VOSOTROS: readonly Address[] = ['vosotros'];

/** Words that address the reader whatever stands beside them. `su`, `le` and `se` are third person as well. */
export const PRONOUNS: ReadonlyMap<string, readonly Address[]> = new Map<string, readonly Address[]>([
  ...['tú', 'ti', 'contigo'].map((word) => [word, ['tú']] as const),
  ...['te', 'tu', 'tus', 'tuyo', 'tuya', 'tuyos', 'tuyas'].map((word) => [word, INFORMAL] as const),
  ['vos', ['vos']],
  ...['usted', 'ud', 'vd'].map((word) => [word, ['usted']] as const),
  ...['ustedes', 'uds', 'vds'].map((word) => [word, ['ustedes']] as const),
  ...['vosotros', 'vosotras', 'os', 'vuestro', 'vuestra', 'vuestros', 'vuestras'].map(
    (word) => [word, VOSOTROS] as const,
  ),
]);

/** What each pronoun is in another register, where one word stands for one word. */
const SAME: readonly Partial<Record<Address, string>>[] = [
  { tú: 'tú', vos: 'vos', usted: 'usted' },
  { ustedes: 'ustedes', vosotros: 'vosotros' },
  { tú: 'contigo', vos: 'con vos', usted: 'con usted' },
  { tú: 'tu', vos: 'tu', usted: 'su', ustedes: 'su' },
  { tú: 'tus', vos: 'tus', usted: 'sus', ustedes: 'sus' },
  { tú: 'tuyo', vos: 'tuyo', usted: 'suyo' },
  { tú: 'tuya', vos: 'tuya', usted: 'suya' },
  { tú: 'tuyos', vos: 'tuyos', usted: 'suyos' },
  { tú: 'tuyas', vos: 'tuyas', usted: 'suyas' },
  { ustedes: 'su', vosotros: 'vuestro' },
  { ustedes: 'su', vosotros: 'vuestra' },
  { ustedes: 'sus', vosotros: 'vuestros' },
  { ustedes: 'sus', vosotros: 'vuestras' },
];

const SHORT: Readonly<Record<string, string>> = { ud: 'usted', vd: 'usted', uds: 'ustedes', vds: 'ustedes' };
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'a',
  'ante',
  'contra',
  'de',
  'en',
  'hacia',
  'para',
  'por',
  'sin',
  'sobre',
]);

/** A pronoun for another register; undefined where that takes more than a word. */
export function pronounFor(word: string, previous: string | undefined, to: Address): string | undefined {
  const key = SHORT[word] ?? word;
  const isBehindPreposition = previous !== undefined && PREPOSITIONS.has(previous);
  if (key === 'ti') return to === 'tú' ? undefined : to;
  if (previous === 'con' && (key === 'usted' || key === 'vos')) return undefined;
  if (isBehindPreposition && to === 'tú' && (key === 'usted' || key === 'vos')) return 'ti';
  const found = SAME.find((forms) => Object.values(forms).includes(key))?.[to];
  return found === key ? undefined : found;
}
