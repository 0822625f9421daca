import type { Address } from './address.ts';
import { formOf, ownForms, type Tense } from './verb-forms.ts';
import { PARTS, type Parts, partsOf } from './verb-parts.ts';
import { CALLS, OFFERS, OTHERS } from './verbs.gen.ts';

export type Verb = {
  readonly infinitive: string;
  readonly parts: Parts;
  /**
   * What the verb is at the start of a clause: `call` in any mood a call to the reader, `offer` only in
   * the subjunctive, because a product may do it too; `other` needs more.
   */
  readonly kind: 'call' | 'offer' | 'other';
};

/** One way to read a form. */
export type Reading = {
  readonly verb: Verb;
  readonly tense: Tense;
  readonly addresses: readonly Address[];
};

const TÚ = ['tú'] as const;
const VOS = ['vos'] as const;
const USTED = ['usted'] as const;
const USTEDES = ['ustedes'] as const;
const VOSOTROS = ['vosotros'] as const;
const BOTH = ['tú', 'vos'] as const;

/** The forms that are looked for; the imperative of usted and ustedes is their subjunctive. */
const SLOTS: readonly (readonly [Tense, readonly [Address, ...Address[]]])[] = [
  ['imperative', TÚ],
  ['imperative', VOS],
  ['imperative', USTED],
  ['imperative', USTEDES],
  ['imperative', VOSOTROS],
  ['present', TÚ],
  ['present', VOS],
  ['present', USTED],
  ['present', USTEDES],
  ['present', VOSOTROS],
  ['subjunctive', BOTH],
  ['subjunctive', VOSOTROS],
  ['preterite', BOTH],
  ['preterite', USTED],
  ['preterite', USTEDES],
  ['preterite', VOSOTROS],
  ['imperfect', BOTH],
  ['imperfect', VOSOTROS],
  ['future', BOTH],
  ['future', USTED],
  ['future', USTEDES],
  ['future', VOSOTROS],
  ['conditional', BOTH],
  ['conditional', VOSOTROS],
  ['past', BOTH],
  ['past', VOSOTROS],
];

/** Forms by their letters, of the verbs that have been decoded. */
const forms = new Map<string, Reading[]>();
/** Forms of the first person that look like others. */
const own = new Set<string>();
/** Imperatives by their letters without accents. */
const imperatives = new Map<string, Reading[]>();

type Line = { readonly text: string; readonly kind: Verb['kind']; isDecoded: boolean };
type Index = {
  readonly infinitives: ReadonlySet<string>;
  readonly byStart: ReadonlyMap<string, readonly Line[]>;
};

let index: Index | undefined;

/**
 * The readings of a word in small letters as an address; those of usted and ustedes are third person
 * too. Verbs are decoded when the first word that starts as one of their forms does is looked up.
 */
export function readingsOf(word: string): readonly Reading[] {
  decode(word);
  return forms.get(word) ?? [];
}

/** True for a form of the first person, such as `regalo` and `pedí`. */
export function isOwnForm(word: string): boolean {
  decode(word);
  return own.has(word);
}

/** The imperatives that are written with these letters, accents aside: what pronouns are taken off for. */
export function imperativesOf(plain: string): readonly Reading[] {
  decode(plain);
  return imperatives.get(plain) ?? [];
}

export function isInfinitive(word: string): boolean {
  index ??= makeIndex();
  return index.infinitives.has(word);
}

function startOf(word: string): string {
  return withoutAccents(word.slice(0, 2));
}

/** Verbs so short that their forms start in many ways: ir, ver, dar, ser, oír. */
const SHORT = 3;

function makeIndex(): Index {
  const infinitives = new Set<string>();
  const byStart = new Map<string, Line[]>();
  for (const [list, kind] of [
    [CALLS, 'call'],
    [OFFERS, 'offer'],
    [OTHERS, 'other'],
  ] as const) {
    for (const text of list.split('\n')) {
      const line: Line = { text, kind, isDecoded: false };
      const [infinitive = '', ...fields] = text.split(' ');
      infinitives.add(infinitive);
      if (infinitive.length <= SHORT) decodeLine(line);
      for (const start of new Set([infinitive, ...fields.map((field) => field.slice(1))].map(startOf))) {
        const lines = byStart.get(start);
        if (lines) lines.push(line);
        else byStart.set(start, [line]);
      }
    }
  }
  return { infinitives, byStart };
}

/** First two letters, as written, of words that have been looked up. */
const opened = new Set<string>();

function decode(word: string): void {
  const written = word.slice(0, 2);
  if (opened.has(written)) return;
  opened.add(written);
  index ??= makeIndex();
  for (const line of index.byStart.get(startOf(word)) ?? []) decodeLine(line);
}

function decodeLine(line: Line): void {
  if (line.isDecoded) return;
  line.isDecoded = true;
  const verb = read(line);
  const { infinitive, parts } = verb;
  for (const form of ownForms(parts, infinitive)) own.add(form);
  for (const [tense, addresses] of SLOTS) {
    const reading = { verb, tense, addresses };
    const form = formOf(parts, infinitive, tense, addresses[0]);
    add(forms, form, reading);
    if (tense === 'imperative') add(imperatives, withoutAccents(form), reading);
  }
  // In the River Plate and in Colombia some say “no comprés” beside “no compres”.
  const voseo = parts.subjunctiveVosotros.replace(/([áé])is$/, '$1s');
  add(forms, voseo, { verb, tense: 'subjunctive', addresses: VOS });
}

function add(map: Map<string, Reading[]>, key: string, reading: Reading): void {
  const known = map.get(key);
  if (known) known.push(reading);
  else map.set(key, [reading]);
}

function read({ text, kind }: Line): Verb {
  const [infinitive = '', ...fields] = text.split(' ');
  const given: Partial<Record<keyof Parts, string>> = {};
  for (const field of fields) {
    const part = PARTS[Number.parseInt(field.charAt(0), 36)];
    if (part) given[part] = field.slice(1);
  }
  return { infinitive, parts: partsOf(infinitive, given), kind };
}

const PLAIN: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

/** Small letters without the accents of Spanish; ñ and ü stay what they are. */
export function withoutAccents(word: string): string {
  return word.replace(/[áéíóú]/g, (vowel) => PLAIN[vowel] ?? vowel);
}
