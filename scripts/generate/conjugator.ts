import { Conjugator } from '@jirimracek/conjugate-esp';
import type { Address } from '../../core/src/voice/register/address.ts';
import type { Tense } from '../../core/src/voice/register/verb-forms.ts';
import type { Conjugation } from './verbs.ts';

const NAMES = {
  present: ['Indicativo', 'Presente'],
  preterite: ['Indicativo', 'PreteritoIndefinido'],
  imperfect: ['Indicativo', 'PreteritoImperfecto'],
  future: ['Indicativo', 'FuturoImperfecto'],
  conditional: ['Indicativo', 'CondicionalSimple'],
  subjunctive: ['Subjuntivo', 'Presente'],
  past: ['Subjuntivo', 'PreteritoImperfectoRa'],
  pastSe: ['Subjuntivo', 'PreteritoImperfectoSe'],
  imperative: ['Imperativo', 'Afirmativo'],
} as const satisfies Record<Tense, readonly [string, string]>;

/** Positions in the package's lists of six persons. */
const PERSON = { tú: 1, vos: 1, usted: 2, ustedes: 5, vosotros: 4 } as const satisfies Record<
  Address,
  number
>;

type Moods = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Verbs of which the second of the package's conjugations is the one that posts mean: `apuesta`, not `aposta`. */
const SECOND: readonly string[] = ['apostar'];

/** Conjugates with the package; of several ways to write a verb the first counts. */
export function conjugator(): (infinitive: string) => Conjugation {
  const made = new Conjugator();
  const read = (infinitive: string, region: 'castellano' | 'voseo' | 'formal') => {
    const results = made.conjugateSync(infinitive, region);
    if (typeof results === 'string') throw new Error(`${infinitive}: ${results}`);
    return results[SECOND.includes(infinitive) ? 1 : 0]?.conjugation as unknown as Moods;
  };
  return (infinitive) => {
    const castellano = read(infinitive, 'castellano');
    const voseo = read(infinitive, 'voseo');
    return (tense, address) => {
      const [mood, name] = NAMES[tense];
      // The imperative of usted and ustedes is the subjunctive, which is asked for by itself.
      if (tense === 'imperative' && (address === 'usted' || address === 'ustedes')) return undefined;
      const form = (address === 'vos' ? voseo : castellano)[mood]?.[name]?.[PERSON[address]];
      return form === undefined || form === '-' ? undefined : form;
    };
  };
}
