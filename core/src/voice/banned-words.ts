import type { Plan } from '../model/plan/plan.ts';
import { type PhraseFinder, phraseFinder } from '../text/phrase-finder.ts';
import { phraseKey } from '../text/phrases.ts';
import { inflectedForms } from './inflection.ts';
import { speaks } from './text-language.ts';

type Voice = NonNullable<Plan['voice']>;

/** A form of a word that a brand does not use. */
export type Banned = {
  /** What to write instead, in the same form. */
  readonly prefer: (language: string | undefined) => readonly string[];
  readonly reason: string;
  /** True where it says nothing in a text of that language. */
  readonly isForeign: (language: string | undefined) => boolean;
};

export type BannedWords = {
  readonly find: PhraseFinder;
  readonly forms: ReadonlyMap<string, readonly Banned[]>;
};

type Entry = {
  readonly word: string;
  readonly prefer: readonly string[];
  readonly reason: string;
  readonly language: string | undefined;
};

/** Made once for each voice that is read. */
const known = new WeakMap<Voice, { [inflects in 'true' | 'false']?: BannedWords }>();

/**
 * The words that a voice bans or replaces, in the forms they may take.
 *
 * @param inflects whether forms count that the plan does not spell out.
 * @returns undefined when there are none.
 */
export function bannedWords(voice: Voice, inflects: boolean): BannedWords | undefined {
  const made = known.get(voice) ?? {};
  known.set(voice, made);
  made[`${inflects}`] ??= makeBannedWords(entriesOf(voice), inflects);
  return made[`${inflects}`]?.forms.size === 0 ? undefined : made[`${inflects}`];
}

function entriesOf({ preferred = {}, banned = [] }: Voice): readonly Entry[] {
  const replaced = Object.entries(preferred).flatMap(([prefer, written]) => {
    const { words, reason = '', language } = Array.isArray(written) ? { words: written } : written;
    return words.map((word) => ({ word, prefer: [prefer], reason, language }));
  });
  const avoided = banned.map((entry) => {
    const { word, prefer = [], reason = '', language } = typeof entry === 'string' ? { word: entry } : entry;
    return { word, prefer, reason, language };
  });
  return [...avoided, ...replaced];
}

function makeBannedWords(entries: readonly Entry[], inflects: boolean): BannedWords {
  const forms = new Map<string, Banned[]>();
  const add = (form: string, banned: Banned) => {
    const key = phraseKey(form);
    forms.set(key, [...(forms.get(key) ?? []), banned]);
  };
  for (const { word, prefer, reason, language } of entries) {
    const isForeign = (text: string | undefined) =>
      language !== undefined && text !== undefined && !speaks(text, language);
    add(word, { prefer: () => prefer, reason, isForeign });
  }
  const spelt = new Set(forms.keys());
  const wanted = new Set(entries.flatMap(({ prefer }) => prefer.map(phraseKey)));
  for (const { word, prefer, reason, language } of inflects ? entries : []) {
    for (const inflected of inflectedForms(phraseKey(word))) {
      const key = phraseKey(inflected.form);
      // What the plan spells out, or wants, is not guessed at.
      if (spelt.has(key) || wanted.has(key)) continue;
      add(inflected.form, {
        prefer: (text) => prefer.map((other) => inflected.follow(other, text)),
        reason,
        isForeign: (text) =>
          (inflected.language !== undefined && !speaks(text, inflected.language)) ||
          (language !== undefined && text !== undefined && !speaks(text, language)),
      });
    }
  }
  // A word without letters would be found between any two.
  forms.delete('');
  return { find: phraseFinder([...forms.keys()]), forms };
}
