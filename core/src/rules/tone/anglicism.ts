import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { phraseKey } from '../../text/phrases.ts';
import { ANGLICISMS } from '../../voice/languages/es/anglicisms.ts';
import { ownWords } from '../../voice/own-words.ts';
import { hitsIn, SURENESS } from '../../voice/word-list.ts';
import { replacements } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

const LISTS = { es: ANGLICISMS };

export const anglicism = defineRule({
  scope: 'post',
  severity: 'hint',
  docs: {
    summary: {
      en: 'An English word or turn in a Spanish text that has a Spanish one.',
      es: 'Una palabra o un giro ingleses en un texto en español que tiene los suyos.',
    },
    why: {
      en: 'More people understand the Spanish word, and screen readers say it right. Names, words in quotation marks and words that the plan prefers or lists as terms are left alone.',
      es: 'La palabra española la entiende más gente, y los lectores de pantalla la dicen bien. Se dejan los nombres, lo que va entre comillas y las palabras que el plan prefiere o declara como términos.',
    },
    since: '0.1.0',
  },
  messages: {
    use: {
      en: '“{word}” can be said in Spanish: {instead} ({source}).',
      es: '«{word}» se puede decir en español: {instead} ({source}).',
    },
    replace: { en: 'Change to “{word}”', es: 'Cambiar por «{word}»' },
  },
  options: z.strictObject({
    sureness: z
      .enum(SURENESS)
      .default('sure')
      .meta(
        doc(
          'How sure an entry must be: `likely` adds words that are settled in the trade, `possible` those in dictionaries.',
          'Qué tan segura debe ser una entrada: `likely` añade las asentadas en el oficio, `possible` las que están en los diccionarios.',
        ),
      ),
  }),
  examples: {
    flags: [
      '---\nlanguage: es-CO\n---\nMándanos tu ⟦feedback⟧(tone/anglicism) antes del ⟦deadline⟧(tone/anglicism).\n',
      '---\nlanguage: es\n---\nLos audífonos están ⟦sold out⟧(tone/anglicism) y eso no ⟦hace sentido⟧(tone/anglicism).\n',
    ],
    allows: [
      '---\nlanguage: es\n---\nMándanos tus comentarios. El festival «Sold Out» es el sábado.\n',
      '---\nlanguage: en\n---\nSend us your feedback before the deadline.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { terms: [Feedback] }\n// file: a.post.md\n---\nchannels: x\n---\nAbrimos Feedback, la sección de cartas.\n',
    ],
  },
  *check({ post, plan, prose, options }) {
    const decided = ownWords(plan);
    for (const text of prose) {
      for (const hit of hitsIn(text, LISTS, options.sureness)) {
        if (decided.has(phraseKey(hit.word))) continue;
        const instead = { kind: 'choice', items: hit.instead } as const;
        yield {
          key: 'use',
          params: { word: hit.word, instead, source: hit.source },
          span: toFile(text.text, hit.start, hit.end),
          fixes: replacements(post, text, hit, hit.instead),
        };
      }
    }
  },
});
