import * as english from './languages/en/inflect.ts';
import * as spanish from './languages/es/inflect.ts';
import { speaks } from './text-language.ts';

/** A form of a word, and how to bring another word into the same form. */
export type Inflected = {
  readonly form: string;
  /** Primary subtag of the only language whose form it is; undefined where languages share it. */
  readonly language: 'en' | 'es' | undefined;
  /** Another word in the same form, in a text of a language; as it stands where it has none. */
  readonly follow: (word: string, language: string | undefined) => string;
};

/**
 * The forms of a word beside the one given, as far as they can be told from its spelling alone. A plural
 * in -s belongs to both languages, because English words keep it in Spanish.
 */
export function inflectedForms(word: string): readonly Inflected[] {
  const forms = [
    ...english.INFLECTIONS.map((as) => ({
      form: english.inflect(word, as),
      language: as === 's' ? undefined : ('en' as const),
      follow: (other: string, language: string | undefined) =>
        (as === 's' && speaks(language, 'es')
          ? spanish.inflect(other, 'plural')
          : english.inflect(other, as)) ?? other,
    })),
    ...spanish.INFLECTIONS.map((as) => ({
      form: spanish.inflect(word, as),
      language: 'es' as const,
      follow: (other: string) => spanish.inflect(other, as) ?? other,
    })),
  ];
  return forms.flatMap(({ form, ...rest }) =>
    form === undefined || form === word ? [] : [{ form, ...rest }],
  );
}
