import type { Address } from './address.ts';
import { formOf } from './verb-forms.ts';
import { imperativesOf, type Verb, withoutAccents } from './verb-table.ts';

/** An imperative with pronouns behind it: `cuéntanos`, `registrate`, `llévensela`. */
export type Enclitic = {
  readonly verb: Verb;
  readonly addresses: readonly Address[];
  readonly pronouns: readonly string[];
};

const FIRST = ['me', 'te', 'se', 'nos', 'os'];
const SECOND = ['me', 'nos', 'lo', 'la', 'los', 'las', 'le', 'les'];
const ANY = [...new Set([...FIRST, ...SECOND])];

/** Whom a pronoun belongs to; the others go with everybody. */
const OWNERS: Readonly<Record<string, readonly Address[]>> = {
  te: ['tú', 'vos'],
  se: ['usted', 'ustedes'],
  os: ['vosotros'],
};

/** Reads a word in small letters as an imperative with pronouns, or says that it is none. */
export function encliticOf(word: string): Enclitic | undefined {
  if (word.length < 4 || !/(?:[mlts]e|[oa]s?|les)$/.test(word)) return undefined;
  let found: Enclitic | undefined;
  for (const last of ANY) {
    if (!word.endsWith(last)) continue;
    const rest = word.slice(0, -last.length);
    found = merge(found, match(word, rest, [last]));
    if (!SECOND.includes(last)) continue;
    for (const first of FIRST)
      if (rest.endsWith(first))
        found = merge(found, match(word, rest.slice(0, -first.length), [first, last]));
  }
  return found;
}

function match(word: string, base: string, pronouns: readonly string[]): Enclitic | undefined {
  if (base.length < 2) return undefined;
  const plain = withoutAccents(base);
  let found: Enclitic | undefined;
  for (const key of pronouns[0] === 'os' ? [plain, `${plain}d`] : [plain])
    for (const { verb, addresses } of imperativesOf(key))
      for (const address of addresses)
        if (belongs(pronouns, address) && attach(verb, address, pronouns) === word)
          found = merge(found, { verb, addresses: [address], pronouns });
  return found;
}

/** `date` and `dame` are said to tú and to vos. */
function merge(a: Enclitic | undefined, b: Enclitic | undefined): Enclitic | undefined {
  if (!a || !b) return a ?? b;
  return { ...a, addresses: [...new Set([...a.addresses, ...b.addresses])] };
}

function belongs(pronouns: readonly string[], address: Address): boolean {
  // Behind `se` stands the reader or, before lo and la, whoever gets something: `dáselo`.
  const [first = '', second] = pronouns;
  if (first === 'se' && second !== undefined) return true;
  return OWNERS[first]?.includes(address) ?? true;
}

/** The imperative of a verb with pronouns behind it, with the accent where spelling asks for it. */
export function attach(verb: Verb, address: Address, pronouns: readonly string[]): string {
  const form = formOf(verb.parts, verb.infinitive, 'imperative', address);
  const behind = pronouns.join('');
  // “registrad” and “os” are “registraos”; only “idos” keeps the d.
  const base =
    pronouns[0] === 'os' && form.endsWith('d') && form !== 'id' ? stressLast(form.slice(0, -1)) : form;
  const { at, fromEnd, isHiatus } = stressOf(base);
  const plain = withoutAccents(base);
  const isFar = fromEnd + pronouns.length >= 3;
  const isApart = isHiatus || (/[íú]$/.test(base) && behind.startsWith('o'));
  return (isFar || isApart ? accented(plain, at) : plain) + behind;
}

/** Without its d the word is still stressed at the end: `registrá`. */
function stressLast(base: string): string {
  return accented(withoutAccents(base), base.length - 1);
}

/** The stressed vowel of a word, the number of its syllable from the end (1 is the last), and whether í or ú stands beside another vowel. */
function stressOf(word: string): {
  readonly at: number;
  readonly fromEnd: number;
  readonly isHiatus: boolean;
} {
  const nuclei = nucleiOf(word);
  const written = word.search(/[áéíóú]/);
  if (written >= 0) {
    const index = nuclei.findLastIndex((nucleus) => nucleus <= written);
    const isHiatus = /[íú]/.test(word.charAt(written)) && /[aeo]/.test(word.charAt(written - 1));
    return { at: written, fromEnd: nuclei.length - index, isHiatus };
  }
  const fromEnd = /[aeiouns]$/.test(word) && nuclei.length > 1 ? 2 : 1;
  return { at: nuclei.at(-fromEnd) ?? 0, fromEnd, isHiatus: false };
}

/** Positions of the vowels that carry a syllable each: of i and u beside a, e, o only the latter. */
function nucleiOf(word: string): readonly number[] {
  const nuclei: number[] = [];
  for (const { 0: group, index } of word.matchAll(/(?<=[gq])u(?=[eiéí])|[aeiouáéíóúü]+/g)) {
    if (group === 'u' && /[gq]/.test(word.charAt(index - 1)) && /[eiéí]/.test(word.charAt(index + 1)))
      continue;
    const strong = [...group].flatMap((vowel, at) => (/[aeoáéóíú]/.test(vowel) ? [index + at] : []));
    if (strong.length > 0) nuclei.push(...strong);
    else nuclei.push(index + group.length - 1);
  }
  return nuclei;
}

const ACUTE: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

function accented(word: string, at: number): string {
  const vowel = word.charAt(at);
  return word.slice(0, at) + (ACUTE[vowel] ?? vowel) + word.slice(at + 1);
}
