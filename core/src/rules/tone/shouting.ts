import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { phraseKey } from '../../text/phrases.ts';
import { SHOUTED as ENGLISH } from '../../voice/languages/en/shouted.ts';
import { SHOUTED as SPANISH } from '../../voice/languages/es/shouted.ts';
import { ownWords } from '../../voice/own-words.ts';
import { isQuoted, type Prose } from '../../voice/prose.ts';
import type { Sentence } from '../../voice/sentences.ts';
import type { Word } from '../../voice/words.ts';
import { rewrite } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

const SHOUTED: ReadonlySet<string> = new Set([...ENGLISH, ...SPANISH]);

export const shouting = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: { en: 'Words in capitals that shout.', es: 'Palabras en mayúsculas que gritan.' },
    why: {
      en: 'Capitals are slower to read, screen readers may spell them letter by letter, and readers hear shouting. Acronyms, quotations, names and terms of the plan are left alone, and one word for emphasis is.',
      es: 'Las mayúsculas se leen más despacio, los lectores de pantalla pueden deletrearlas y quien lee oye un grito. Se dejan las siglas, las citas, los nombres y términos del plan, y una palabra de énfasis.',
    },
    since: '0.1.0',
  },
  messages: {
    run: {
      en: '{count} words in capitals. Let the words speak.',
      es: '{count} palabras en mayúsculas. Deja que hablen las palabras.',
    },
    word: {
      en: 'Another word in capitals, “{word}”. One is emphasis; more is shouting.',
      es: 'Otra palabra en mayúsculas, «{word}». Una da énfasis; más es gritar.',
    },
    lower: { en: 'Write “{text}”', es: 'Escribir «{text}»' },
  },
  options: z.strictObject({
    words: z
      .int()
      .min(2)
      .default(3)
      .meta(doc('How many words in a row shout.', 'Cuántas palabras seguidas gritan.')),
    single: z
      .int()
      .min(0)
      .default(1)
      .meta(
        doc(
          'Most single words in capitals in one part.',
          'Máximo de palabras sueltas en mayúsculas por parte.',
        ),
      ),
  }),
  examples: {
    flags: [
      '---\nlanguage: es\n---\n⟦LA MEJOR OFERTA DEL MES⟧(tone/shouting) está en la barra.\n',
      '---\nlanguage: en\n---\nIt is FREE and it ends ⟦NOW⟧(tone/shouting).\n',
    ],
    allows: [
      '---\nlanguage: es\n---\nNUEVO: el IVA del 5 % y la DIAN, según la UNESCO y la OMS.\n',
      '---\nlanguage: en\n---\nNASA ESA JAXA share data. The sign said "KEEP OFF THE GRASS".\n',
      '// file: social.plan.yaml\nbrand: { name: ACME ROCKET CLUB }\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\n---\nACME ROCKET CLUB opens at nine.\n',
    ],
  },
  *check({ post, plan, prose, options }) {
    const own = namesOf(ownWords(plan));
    for (const text of prose) {
      let single = 0;
      for (const { sentence, words } of runsIn(text, own)) {
        const [first, last] = [words[0], words.at(-1)];
        if (!first || !last || isQuoted(text, { start: first.start, end: last.end })) continue;
        const place = { start: first.start, end: last.end };
        const isRun = words.length >= options.words && words.filter(isLong).length >= 2 && !isQuery(words);
        const isShouted = words.every(({ text: word }) => SHOUTED.has(word.toLowerCase()));
        if (!isRun && !(isShouted && ++single > options.single)) continue;
        const lower = lowerCase(text.masked.slice(place.start, place.end), sentence.start === place.start);
        const edits = rewrite(post, text, place, lower);
        const title = { key: 'lower', params: { text: lower } } as const;
        const found = {
          span: toFile(text.text, place.start, place.end),
          fixes: edits.length === 0 ? [] : [{ title, edits, safe: false }],
        };
        if (isRun) yield { key: 'run', params: { count: words.length }, ...found };
        else yield { key: 'word', params: { word: text.masked.slice(place.start, place.end) }, ...found };
      }
    }
  },
});

/** The single words of the plan's own, made once for each plan that is read. */
const names = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

function namesOf(own: ReadonlySet<string>): ReadonlySet<string> {
  const known = names.get(own);
  if (known) return known;
  const made = new Set([...own].flatMap((key) => key.split(' ')));
  names.set(own, made);
  return made;
}

/** Words in capitals with nothing but white space between them. */
function* runsIn(
  { sentences, masked }: Prose,
  own: ReadonlySet<string>,
): Generator<{ readonly sentence: Sentence; readonly words: readonly Word[] }> {
  for (const sentence of sentences) {
    let run: Word[] = [];
    for (const word of sentence.words) {
      const isShout = isCapitals(word.text) && !own.has(phraseKey(word.text));
      const last = run.at(-1);
      const joins = (before: Word) =>
        word.start - before.end < 3 && masked.slice(before.end, word.start).trim() === '';
      if (last && !(isShout && joins(last))) {
        yield { sentence, words: run };
        run = [];
      }
      if (isShout) run.push(word);
    }
    if (run.length > 0) yield { sentence, words: run };
  }
}

/** A single letter is a word of its own, an initial, or the name of something. */
function isCapitals(word: string): boolean {
  // Nearly every word: the pattern is slow to say no.
  if (/^[a-z]/.test(word)) return false;
  return /^\p{Lu}[\p{Lu}\p{M}'’-]*$/u.test(word) && (word.length > 1 || /^[AEOUYIÁÉÓÚ]$/.test(word));
}

/** What is long and has a vowel is a word; what is short may be an acronym. */
function isLong({ text }: Word): boolean {
  return (text.length >= 5 && /[AEIOUÁÉÍÓÚ]/.test(text)) || SHOUTED.has(text.toLowerCase());
}

/** Keywords of SQL, which is written in capitals. */
const QUERY: ReadonlySet<string> = new Set(
  'ALTER BY CONSTRAINT CREATE DEFAULT DELETE DISTINCT DROP FOREIGN FROM GROUP INDEX INSERT INTO JOIN KEY NULL NULLS ORDER PRIMARY SELECT SET TABLE UNIQUE UPDATE VALUES WHERE'.split(
    ' ',
  ),
);

function isQuery(words: readonly Word[]): boolean {
  return words.filter(({ text }) => QUERY.has(text)).length >= 2;
}

function lowerCase(text: string, opensSentence: boolean): string {
  const lower = text.toLowerCase();
  if (!opensSentence) return lower;
  const [first = ''] = lower;
  return first.toUpperCase() + lower.slice(first.length);
}
