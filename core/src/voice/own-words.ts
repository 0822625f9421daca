import type { Plan } from '../model/plan/plan.ts';
import { phraseKey } from '../text/phrases.ts';
import { inflectedForms } from './inflection.ts';

const NOBODYS: ReadonlySet<string> = new Set();
const known = new WeakMap<Plan, ReadonlySet<string>>();

/**
 * The words about which a plan has decided itself, as keys: its names, the words it prefers, and those that
 * it bans, which another rule tells. General lists have nothing to add.
 */
export function ownWords(plan: Plan | undefined): ReadonlySet<string> {
  if (!plan) return NOBODYS;
  const found = known.get(plan);
  if (found) return found;
  const { banned = [], preferred = {}, terms = [] } = plan.voice ?? {};
  const words = [
    plan.brand?.name ?? '',
    ...terms.map((term) => (typeof term === 'string' ? term : term.term)),
    ...banned.flatMap((entry) => withForms(typeof entry === 'string' ? entry : entry.word)),
    ...banned.flatMap((entry) => (typeof entry === 'string' ? [] : (entry.prefer ?? []))),
    ...Object.entries(preferred).flatMap(([word, written]) => [
      word,
      ...(Array.isArray(written) ? written : written.words).flatMap(withForms),
    ]),
  ];
  const made = new Set(words.map(phraseKey));
  known.set(plan, made);
  return made;
}

/** A word and its plurals and other forms, for a ban holds for them too. */
function withForms(word: string): readonly string[] {
  return [word, ...inflectedForms(phraseKey(word)).map(({ form }) => form)];
}
