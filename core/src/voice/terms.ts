import type { Plan } from '../model/plan/plan.ts';
import { type PhraseFinder, phraseFinder } from '../text/phrase-finder.ts';
import { phraseKey } from '../text/phrases.ts';
import { NAMES } from './languages/en/names.ts';

/** A name and how it is told that something else was meant to be it. */
type Term = { readonly term: string; readonly isWrong: (written: string, opensSentence: boolean) => boolean };
export type Terms = { readonly find: PhraseFinder; readonly byKey: ReadonlyMap<string, Term> };

const NO_PLAN = {};
const known = new WeakMap<object, Map<boolean, Terms>>();

/**
 * The names that a plan spells (`voice.terms`, `brand.name`), and those that everybody knows.
 *
 * @param shipped whether the names that come with Vocero count.
 */
export function termsOf(plan: Plan | undefined, shipped: boolean): Terms {
  const made = known.get(plan ?? NO_PLAN) ?? new Map<boolean, Terms>();
  known.set(plan ?? NO_PLAN, made);
  const terms = made.get(shipped) ?? makeTerms(plan, shipped);
  made.set(shipped, terms);
  return terms;
}

function makeTerms(plan: Plan | undefined, shipped: boolean): Terms {
  const byKey = new Map<string, Term>();
  const spellings: string[] = [];
  const add = (spelling: string, term: Term) => {
    const key = phraseKey(spelling);
    if (key === '') return;
    spellings.push(spelling);
    byKey.set(key, term);
  };
  for (const [term, wrong] of shipped ? Object.entries(NAMES) : []) {
    const list = new Set(wrong);
    for (const spelling of wrong) add(spelling, { term, isWrong: (written) => list.has(written) });
  }
  const { name } = plan?.brand ?? {};
  if (name !== undefined)
    for (const spelling of variantsOf(name))
      add(spelling, { term: name, isWrong: (written, opens) => isBrandSlip(name, written, opens) });
  for (const entry of plan?.voice?.terms ?? []) {
    const { term, wrong = [] } = typeof entry === 'string' ? { term: entry } : entry;
    const isWrong = (written: string) => written !== term && !isAllCapitals(written);
    for (const spelling of [...wrong, ...variantsOf(term)]) add(spelling, { term, isWrong });
  }
  return { find: phraseFinder(spellings), byKey };
}

/** A name as it stands, without accents, and with its words joined, parted or hyphenated. */
function variantsOf(name: string): readonly string[] {
  const plain = withoutAccents(name);
  const forms = [name, plain];
  const words = name.split(/[\s-]+/);
  if (words.length > 1)
    for (const joint of ['', ' ', '-']) forms.push(words.join(joint), withoutAccents(words.join(joint)));
  return forms;
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u0302\u0304-\u0308]/g, '')
    .normalize('NFC');
}

/**
 * True where something can only be the brand and is not spelt like it. A name that is made of ordinary
 * words may be those: “orbit” and “un café andino” are left alone, “Cafe Andino” is not.
 */
function isBrandSlip(name: string, written: string, opensSentence: boolean): boolean {
  if (written === name || isAllCapitals(written)) return false;
  if (/\p{Ll}\p{Lu}/u.test(name)) return true;
  const rest = opensSentence ? written.slice(1) : written;
  return /\p{Lu}/u.test(rest);
}

/** A heading in capitals writes every name so. */
function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
