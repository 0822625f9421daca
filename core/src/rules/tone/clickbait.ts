import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { CLICKBAIT as ENGLISH } from '../../voice/languages/en/clickbait.ts';
import { CLICKBAIT as SPANISH } from '../../voice/languages/es/clickbait.ts';
import { hitsIn, SURENESS } from '../../voice/word-list.ts';
import { defineRule } from '../rule.ts';

const LISTS = { en: ENGLISH, es: SPANISH };

export const clickbait = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A bait that holds back what the post is about.',
      es: 'Un anzuelo que calla de qué va la publicación.',
    },
    why: {
      en: 'It is clicked once and believed less the next time; several networks show such posts to fewer people.',
      es: 'Se pulsa una vez y se cree menos la siguiente; varias redes muestran estas publicaciones a menos gente.',
    },
    since: '0.1.0',
  },
  messages: {
    bait: {
      en: '“{phrase}” promises without saying what. Tell the surprise itself.',
      es: '«{phrase}» promete sin decir qué. Cuenta la sorpresa misma.',
    },
  },
  options: z.strictObject({
    sureness: z
      .enum(SURENESS)
      .default('sure')
      .meta(doc('How sure a listed phrase must be.', 'Qué tan segura debe ser una frase de la lista.')),
  }),
  examples: {
    flags: [
      '---\nlanguage: en\n---\n⟦You won’t believe⟧(tone/clickbait) how much coffee we drink.\n',
      '---\nlanguage: es\n---\n⟦No vas a creer⟧(tone/clickbait) cuánto café tomamos.\n',
      '---\nlanguage: en\nstatus: draft\n---\nTag a friend.\n\n⟦This one trick⟧(tone/clickbait) saves an hour.\n',
    ],
    allows: [
      '---\nlanguage: en\n---\nWe drink 400 cups a week. Can you believe it?\n',
      '---\nlanguage: es\n---\nEl titular decía «no vas a creer lo que pasó», y no lo abrimos.\n',
    ],
  },
  *check({ prose, options }) {
    for (const text of prose) {
      for (const { word, start, end } of hitsIn(text, LISTS, options.sureness))
        yield { key: 'bait', params: { phrase: word }, span: toFile(text.text, start, end) };
    }
  },
});
