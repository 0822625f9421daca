import * as z from 'zod';
import { toFile } from '../../text/mapped.ts';
import { phraseKey } from '../../text/phrases.ts';
import { guessLanguage } from '../../voice/guess-language.ts';
import { isQuoted, type Prose } from '../../voice/prose.ts';
import type { Sentence } from '../../voice/sentences.ts';
import { speaks } from '../../voice/text-language.ts';
import { rewrite } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

const OPENING = { '?': '¿', '!': '¡' } as const;

export const openingMark = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A Spanish question or exclamation without its opening mark.',
      es: 'Una pregunta o exclamación sin su signo de apertura.',
    },
    why: {
      en: 'In Spanish the opening mark is not optional (Ortografía de la lengua española, 2010, 3.4.9): it tells where the question starts, to readers and to screen readers.',
      es: 'En español el signo de apertura no es opcional (Ortografía de la lengua española, 2010, 3.4.9): dice dónde empieza la pregunta, también a los lectores de pantalla.',
    },
    since: '0.1.0',
  },
  messages: {
    missing: {
      en: '“{close}” has no “{open}”. Open it where the question or exclamation starts.',
      es: 'Falta «{open}» para este «{close}». Ábrelo donde empieza la pregunta o exclamación.',
    },
    insert: { en: 'Insert “{open}” before “{word}”', es: 'Insertar «{open}» antes de «{word}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\nlanguage: es\n---\nCómo lo preparas⟦?⟧(tone/opening-mark)\n',
      '---\nlanguage: es\n---\nHola, qué café prefieres⟦?⟧(tone/opening-mark) ☕ Nos vemos el sábado⟦!⟧(tone/opening-mark)\n',
    ],
    allows: [
      '---\nlanguage: es\n---\n¿Cómo lo preparas? ¡Nos vemos! ¡¿En serio?! ¿Café?, ¿té? Son 30 o 40 (?).\n',
      '---\nlanguage: en\n---\nHow do you make it?\n',
      '---\nlanguage: es\n---\nNos escribieron: «How do you make it? What do you need for this?». Fuimos a Yahoo! esta tarde.\n',
    ],
  },
  *check({ post, prose }) {
    for (const text of prose) {
      if (!/[?!]/.test(text.masked) || !speaks(text.language, 'es')) continue;
      for (const sentence of text.sentences) {
        for (const missing of missingIn(text, sentence)) {
          const { close, at, from } = missing;
          const open = OPENING[close];
          const word = sentence.words.find(({ start }) => start >= from);
          const edits = word
            ? rewrite(post, text, { start: from, end: word.end }, open + text.masked.slice(from, word.end))
            : [];
          const title = { key: 'insert', params: { open, word: word?.text ?? '' } } as const;
          yield {
            key: 'missing',
            params: { close, open },
            span: toFile(text.text, at, at + 1),
            fixes: edits.length === 0 ? [] : [{ title, edits, safe: false }],
          };
        }
      }
    }
  },
});

/** Words with which a question starts inside a sentence: «Hola, ¿qué café prefieres?». */
const ASKS =
  /[,;:—–] (?=(?:(?:y|pero|a|con|de|en|para|por) )?(?:qué|quién|quiénes|cómo|cuándo|dónde|adónde|cuál|cuáles|cuánto|cuánta|cuántos|cuántas)(?!\p{L}))/giu;

type Missing = { readonly close: '?' | '!'; readonly at: number; readonly from: number };

/** The closing marks of a sentence that nothing opened, and where the question starts that they end. */
function* missingIn(text: Prose, sentence: Sentence): Generator<Missing> {
  const written = text.masked.slice(sentence.start, sentence.end);
  let from = 0;
  let word = 0;
  for (const { 0: marks, index } of written.matchAll(/[?!]+/g)) {
    const clause = written.slice(from, index);
    const [close] = marks;
    const start = from;
    from = index + marks.length;
    const at = sentence.start + index;
    // A mark before small letters is part of a name: «Yahoo! lo compró»; one without words before it is a comment.
    const isName = close === '!' && /^["”»)]* \p{Ll}/u.test(text.masked.slice(at + marks.length));
    if ((close !== '?' && close !== '!') || isName || !/\p{L}[^(]*$/u.test(clause)) continue;
    if (isOpen(text.masked, at) || isQuoted(text, { start: at, end: at + marks.length })) continue;
    while ((sentence.words[word]?.start ?? at) < sentence.start + start) word++;
    const first = word;
    while ((sentence.words[word]?.end ?? at + 1) <= at) word++;
    const words = sentence.words.slice(first, word);
    const guess = guessLanguage(words.map((word) => phraseKey(word.text)));
    if ((guess && guess.language !== 'es') || words.length === 0) continue;
    const asks = close === '?' ? [...clause.matchAll(ASKS)].at(-1) : undefined;
    const opens = asks ? asks.index + asks[0].length : (words[0]?.start ?? 0) - sentence.start - start;
    yield { close, at, from: sentence.start + start + opens };
  }
}

/** Longest question, in UTF-16 units, that is looked through for its opening mark. */
const MAX_QUESTION = 500;

/** True where a mark opened since the last one closed, in this paragraph: «¡Ven. Te esperamos!». */
function isOpen(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_QUESTION), at);
  return /[¿¡]/.test(before.split(/\n\s*\n|[?!]/).at(-1) ?? '');
}
