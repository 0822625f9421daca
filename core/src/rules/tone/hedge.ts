import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { HEDGES as ENGLISH } from '../../voice/languages/en/hedges.ts';
import { HEDGES as SPANISH } from '../../voice/languages/es/hedges.ts';
import { hitsIn } from '../../voice/word-list.ts';
import { defineRule } from '../rule.ts';

const LISTS = { en: ENGLISH, es: SPANISH };

export const hedge = defineRule({
  scope: 'post',
  severity: 'hint',
  docs: {
    summary: {
      en: 'A statement that takes itself back more than once.',
      es: 'Una afirmación que se retira más de una vez.',
    },
    why: {
      en: 'One “maybe” is honest. Two in a sentence, or one in every sentence, leave nothing said. Words in quotation marks are somebody else’s and not counted.',
      es: 'Un «quizá» es honesto. Dos en una frase, o uno en cada frase, no dejan nada dicho. Lo que está entre comillas es de otra persona y no cuenta.',
    },
    since: '0.1.0',
  },
  messages: {
    sentence: {
      en: '{count} hedges in one sentence: {words}. Keep the one that is true.',
      es: '{count} reservas en una frase: {words}. Basta con la que sea cierta.',
    },
    part: {
      en: '{count} hedges in one text: {words}. Say what is known, and hedge only the rest.',
      es: '{count} reservas en un texto: {words}. Di lo que se sabe y deja la reserva para el resto.',
    },
  },
  options: z.strictObject({
    sentence: z
      .int()
      .min(0)
      .default(1)
      .meta(doc('Most hedges in one sentence.', 'Máximo de reservas por frase.')),
    part: z.int().min(0).default(4).meta(doc('Most hedges in one part.', 'Máximo de reservas por parte.')),
  }),
  examples: {
    flags: [
      '---\nlanguage: en\n---\n⟦I think it could perhaps⟧(tone/hedge) help.\n',
      '---\nlanguage: es\n---\n⟦Creemos que tal vez⟧(tone/hedge) llegue el lunes.\n',
      '---\nlanguage: en\n---\n⟦Maybe we were late. Perhaps nobody saw. It seems quiet. Probably fine. Apparently⟧(tone/hedge) yes.\n',
    ],
    allows: [
      '---\nlanguage: en\n---\nMaybe it rains on Monday.\n\nPerhaps not.\n',
      '---\nlanguage: es\n---\nTal vez llueva. Ella dijo «quizás, a lo mejor, puede que sí».\n',
    ],
  },
  *check({ prose, options }) {
    for (const text of prose) {
      const hits = hitsIn(text, LISTS, 'sure');
      if (hits.length <= options.sentence) continue;
      const told = (found: typeof hits) => ({
        params: {
          count: found.length,
          words: { kind: 'list', items: found.map(({ word }) => word) },
        } as const,
        span: toFile(text.text, found[0]?.start ?? 0, found.at(-1)?.end ?? 0),
      });
      const stacked = text.sentences
        .map(({ start, end }) => hits.filter((hit) => start <= hit.start && hit.end <= end))
        .filter((found) => found.length > options.sentence);
      for (const found of stacked) yield { key: 'sentence', ...told(found) };
      if (stacked.length === 0 && hits.length > options.part) yield { key: 'part', ...told(hits) };
    }
  },
});
