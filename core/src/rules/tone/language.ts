import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { canGuess, guessLanguage } from '../../voice/guess-language.ts';
import { isQuoted, type Prose } from '../../voice/prose.ts';
import { speaks } from '../../voice/text-language.ts';
import { defineRule } from '../rule.ts';

export const language = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A text in another language than its channel or post declares.',
      es: 'Un texto en otro idioma que el de su canal o publicación.',
    },
    why: {
      en: 'It is usually a text pasted into the wrong variant. Only a clear majority of function words counts, and only English, Spanish, Portuguese, French and German are told apart; short texts and quotations are left alone.',
      es: 'Suele ser un texto pegado en la variante equivocada. Solo cuenta una mayoría clara de palabras gramaticales, y solo se distinguen inglés, español, portugués, francés y alemán; se dejan los textos cortos y las citas.',
    },
    since: '0.1.0',
  },
  messages: {
    other: {
      en: 'This reads like “{found}”; “{declared}” is declared. Move it, translate it, or set `language`.',
      es: 'Esto parece «{found}» y está declarado «{declared}». Muévelo, tradúcelo o indica `language`.',
    },
  },
  options: z.strictObject({
    votes: z
      .int()
      .min(1)
      .default(4)
      .meta(
        doc(
          'Fewest words of the other language that make it sure.',
          'Mínimo de palabras del otro idioma que dan seguridad.',
        ),
      ),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { es: { network: x, language: es }, en: { network: linkedin, language: en } }\n// file: a.post.md\n---\nchannels: [es, en]\n---\n# es\n\n⟦We open at nine and the first coffee is on us.⟧(tone/language)\n\n# en\n\n⟦Abrimos a las nueve y el primer café lo invita la casa.⟧(tone/language)\n',
    ],
    allows: [
      '---\nlanguage: es\n---\nHoy suena The House of the Rising Sun.\n',
      '---\nlanguage: ca\n---\nObrim a les nou i el primer cafè el convida la casa de la plaça.\n',
      '---\nlanguage: es\n---\nElla escribió: “We open at nine and the first coffee is on us, and you are all welcome to it”.\n',
    ],
  },
  *check({ prose, options }) {
    for (const text of prose) {
      const declared = text.declared?.toLowerCase().split('-')[0];
      if (declared === undefined || text.declared === undefined || !canGuess(declared)) continue;
      const own =
        text.quotations.length === 0 ? text.keys : text.keys.filter((_, index) => !isQuotedAt(text, index));
      const guess = guessLanguage(own);
      if (!guess || guess.votes < options.votes || speaks(text.declared, guess.language)) continue;
      const { start } = text.words[0] ?? { start: 0 };
      const end = text.sentences.at(-1)?.end ?? start;
      yield {
        key: 'other',
        params: { found: guess.language, declared: text.declared },
        span: toFile(text.text, Math.min(start, text.sentences[0]?.start ?? start), end),
      };
    }
  },
});

function isQuotedAt(text: Prose, index: number): boolean {
  const word = text.words[index];
  return word !== undefined && isQuoted(text, word);
}
