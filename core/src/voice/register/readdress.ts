import { matchCase } from '../../text/phrases.ts';
import type { Address } from './address.ts';
import { attach, type Enclitic } from './enclitics.ts';
import type { Mark } from './mark.ts';
import { pronounFor } from './pronouns.ts';
import { formOf } from './verb-forms.ts';

/**
 * The word that a mark would be in another register, in the same case; undefined where one word does not
 * stand for one word, or where nobody can tell which verb is meant.
 */
export function readdress(mark: Mark, to: Address): string | undefined {
  const made = inRegister(mark, to);
  return made === undefined ? undefined : matchCase(mark.text, made);
}

function inRegister({ form, text }: Mark, to: Address): string | undefined {
  switch (form.kind) {
    case 'pronoun':
      return form.isReflexive ? reflexive(form.word, to) : pronounFor(form.word, form.previous, to);
    case 'enclitic':
      return withPronouns(form, to);
    case 'verb': {
      const forms = new Set(
        form.readings.map(({ verb, tense }) => formOf(verb.parts, verb.infinitive, tense, to)),
      );
      const [only = ''] = forms;
      return forms.size === 1 && only !== text.toLowerCase() ? only : undefined;
    }
    case 'other':
      return undefined;
  }
}

function withPronouns({ verb, pronouns, addresses }: Enclitic, to: Address): string | undefined {
  // The “se” of “dáselo” is somebody else, that of “lléveselo” may be the reader.
  const isOpen = pronouns[0] === 'se' && pronouns.length > 1;
  if (isOpen && (addresses.includes('usted') || addresses.includes('ustedes'))) return undefined;
  const own = reflexiveOf(to);
  const changed = pronouns.map((pronoun, at) =>
    at === 0 && !isOpen && (pronoun === 'te' || pronoun === 'os' || pronoun === 'se') ? own : pronoun,
  );
  return attach(verb, to, changed);
}

function reflexive(word: string, to: Address): string | undefined {
  return word === reflexiveOf(to) ? undefined : reflexiveOf(to);
}

function reflexiveOf(address: Address): string {
  if (address === 'vosotros') return 'os';
  return address === 'tú' || address === 'vos' ? 'te' : 'se';
}
