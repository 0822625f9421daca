import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { isQuoted, type Prose, sentenceAt } from '../../voice/prose.ts';
import type { Stretch } from '../../voice/stretch.ts';
import { rewrite } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

/** Closing marks in a row, question marks among them; and opening ones in a row. Not the signs of code, `<!--` and `!=`. */
const MARKS = /(?<!<)[!?]*![!?]*(?![=[-])|¡{2,}/g;

export const exclamation = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'Too many exclamations, or marks in a row.',
      es: 'Demasiadas exclamaciones, o signos en fila.',
    },
    why: {
      en: 'Where everything is exclaimed nothing stands out, and many readers take it for advertising. The plan’s `voice.exclamation.max` sets how many one part may have; without it four are. Quotations do not count.',
      es: 'Donde todo se exclama nada destaca, y mucha gente lo toma por publicidad. `voice.exclamation.max` fija en el plan cuántas caben en una parte; sin él, cuatro. Las citas no cuentan.',
    },
    since: '0.1.0',
  },
  messages: {
    over: {
      en: 'Exclamation {count} in one part; {max} at most. Make some of them statements.',
      es: 'Exclamación número {count} en una parte; como mucho {max}. Convierte alguna en afirmación.',
    },
    repeated: {
      en: '{count} marks in a row. One says it.',
      es: '{count} signos seguidos. Con uno basta.',
    },
    calm: { en: 'Make it a statement', es: 'Convertir en una afirmación' },
    one: { en: 'Leave one', es: 'Dejar uno' },
  },
  options: z.strictObject({
    max: z
      .int()
      .min(0)
      .default(4)
      .meta(
        doc(
          'Most exclamations in one part where the plan sets none.',
          'Máximo de exclamaciones por parte si el plan no lo fija.',
        ),
      ),
    row: z
      .int()
      .min(2)
      .default(3)
      .meta(doc('How many marks in a row are too many.', 'Cuántos signos seguidos son demasiados.')),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { exclamation: { max: 1 } }\n// file: a.post.md\n---\nchannels: x\n---\nWe are open! Come in⟦!⟧(tone/exclamation)\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { exclamation: { max: 0 } }\n// file: a.post.md\n---\nchannels: x\n---\n¡Ya abrimos⟦!⟧(tone/exclamation) Pasa cuando quieras.\n',
      '---\nlanguage: en\n---\nWe are open⟦!!!!⟧(tone/exclamation)\n',
    ],
    allows: [
      '---\nlanguage: es\n---\n¡Hola! ¡Ya abrimos! ¿¡En serio!?\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nvoice: { exclamation: { max: 1 } }\n// file: a.post.md\n---\nchannels: x\n---\nWe are open! She wrote: “Great! Really great!” `!important`\n',
    ],
  },
  *check({ post, plan, prose, options }) {
    const max = plan?.voice?.exclamation?.max ?? options.max;
    for (const text of prose) {
      if (!/[!¡]/.test(text.masked)) continue;
      let count = 0;
      for (const { 0: marks, index } of text.masked.matchAll(MARKS)) {
        const place = { start: index, end: index + marks.length };
        if (isQuoted(text, place)) continue;
        if (!marks.startsWith('¡')) count++;
        const span = toFile(text.text, place.start, place.end);
        const offered = (key: 'calm' | 'one', edits: ReturnType<typeof rewrite>) =>
          edits.length === 0 ? [] : [{ title: { key, params: {} } as const, edits, safe: false }];
        if (count > max && !marks.startsWith('¡'))
          yield {
            key: 'over',
            params: { count, max },
            span,
            fixes: offered('calm', calm(post, text, place, marks)),
          };
        else if (marks.length >= options.row)
          yield {
            key: 'repeated',
            params: { count: marks.length },
            span,
            fixes: offered('one', rewrite(post, text, place, oneOf(marks))),
          };
      }
    }
  },
});

function oneOf(marks: string): string {
  if (marks.startsWith('¡')) return '¡';
  return marks.includes('?') ? '?!' : '!';
}

/** A full stop or a question mark for the marks, and nothing for the one that opened them. */
function calm(post: Parameters<typeof rewrite>[0], text: Prose, place: Stretch, marks: string) {
  const closing = rewrite(post, text, place, marks.includes('?') ? '?' : '.');
  const sentence = text.sentences[sentenceAt(text, place.start)];
  const at = sentence ? text.masked.slice(sentence.start, place.start).lastIndexOf('¡') : -1;
  if (!sentence || at < 0 || closing.length === 0) return closing;
  const start = sentence.start + at;
  const next = String.fromCodePoint(text.masked.codePointAt(start + 1) ?? 0x20);
  const opening = rewrite(post, text, { start, end: start + 1 + next.length }, next);
  return opening.length === 0 || start + 1 + next.length > place.start ? [] : [...opening, ...closing];
}
