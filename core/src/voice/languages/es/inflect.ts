import { ADJECTIVES } from './adjectives.ts';

/** How a Spanish noun or adjective may be written beside the form in a dictionary. */
export const INFLECTIONS = ['plural', 'feminine', 'feminine plural'] as const;
type Inflection = (typeof INFLECTIONS)[number];

/** Endings of adjectives and of names for people. Of other words in -o the feminine is another word: caso, casa. */
const HAS_FEMININE = /(?:.{4}oso|.{5}[ai]do|(?:at|it|ct|pt|s)ivo|ísimo|uito|[dt]or|ero)$/;
/** What would be another word all the same. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['partida', 'pedida', 'factora', 'primera', 'entera']);
/** What stands behind these words of a phrase does not change with its head: puntos de venta. */
const PREPOSITION = /^(?:a|al|con|de|del|en|para|por|sin|y)$/;
const PLAIN: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };
const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/**
 * A form of a noun, an adjective, or a phrase of both, in which every word changes up to the first
 * preposition. Undefined where a form is not likely enough to exist.
 *
 * Rules of the plural: Nueva gramática básica (RAE/ASALE, 2011), chapter 3.
 */
export function inflect(word: string, as: Inflection): string | undefined {
  const words = word.split(' ');
  const linked = words.findIndex((one) => PREPOSITION.test(one.toLowerCase()));
  const head = linked < 0 ? words : words.slice(0, linked);
  const forms = head.map((one) => formOf(one, as));
  if (forms.length === 0 || forms.every((form) => form === undefined)) return undefined;
  const changed = forms.map((form, index) => form ?? (as === 'plural' ? undefined : head[index]));
  if (changed.some((form) => form === undefined)) return undefined;
  return [...changed, ...words.slice(head.length)].join(' ');
}

function formOf(word: string, as: Inflection): string | undefined {
  if (word.length < 3 || !/^\p{L}+$/u.test(word)) return undefined;
  if (as === 'plural') return plural(word);
  const feminine = feminineOf(word);
  return feminine !== undefined && as === 'feminine plural' ? plural(feminine) : feminine;
}

function feminineOf(word: string): string | undefined {
  const small = word.toLowerCase();
  if (!HAS_FEMININE.test(small) && !ADJECTIVES.has(small)) return undefined;
  const form = small.endsWith('o') ? `${word.slice(0, -1)}a` : `${word}a`;
  return OTHER_WORDS.has(form.toLowerCase()) ? undefined : form;
}

function plural(word: string): string | undefined {
  if (/[aeoáéó]$/i.test(word)) return `${word}s`;
  if (/z$/i.test(word)) return `${word.slice(0, -1)}ces`;
  // «interés» → «intereses», «camión» → «camiones»: the accent goes.
  const stressed = /^(.*)([áéíóú])([ns])$/i.exec(word);
  if (stressed) {
    const [, stem = '', vowel = '', end = ''] = stressed;
    return `${stem}${PLAIN[vowel.toLowerCase()] ?? vowel}${end}es`;
  }
  if (/[rldj]$/i.test(word)) return `${word}es`;
  // «imagen» → «imágenes»: the accent comes.
  const unstressed = /^([^áéíóú]*)([aeiou])([^aeiouáéíóú]+[aeiou]n)$/i.exec(word);
  if (!unstressed) return undefined;
  const [, stem = '', vowel = '', end = ''] = unstressed;
  return `${stem}${ACCENTED[vowel.toLowerCase()] ?? vowel}${end}es`;
}
