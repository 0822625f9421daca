import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { readabilityOf } from '../../voice/readability.ts';
import { inLanguage } from '../../voice/word-list.ts';
import { defineRule } from '../rule.ts';

export const readability = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A text outside the readability that the plan asks for.',
      es: 'Un texto fuera de la legibilidad que pide el plan.',
    },
    why: {
      en: 'Long words in long sentences lose readers. The plan’s `voice.readability` sets a band by language: for Spanish on the INFLESZ scale (over 80 very easy, 65 to 80 fairly easy, 55 to 65 normal, 40 to 55 rather hard, under 40 very hard), for English on Flesch’s. Texts under twenty-five words are left alone, because their score jumps with every word.',
      es: 'Las palabras largas en frases largas pierden lectores. `voice.readability` fija en el plan una banda por idioma: en español en la escala INFLESZ (más de 80 muy fácil, de 65 a 80 bastante fácil, de 55 a 65 normal, de 40 a 55 algo difícil, menos de 40 muy difícil), en inglés en la de Flesch. No se mide un texto de menos de veinticinco palabras, porque cada palabra lo cambia.',
    },
    since: '0.1.0',
  },
  messages: {
    hard: {
      en: 'Reads at {score} on the {scale} scale; the plan asks for {min} at least. This sentence costs most: split it, or use shorter words.',
      es: 'Legibilidad de {score} en la escala {scale}; el plan pide al menos {min}. Esta frase es la que más pesa: conviene dividirla o usar palabras más cortas.',
    },
    easy: {
      en: 'Reads at {score} on the {scale} scale; the plan asks for {max} at most.',
      es: 'Legibilidad de {score} en la escala {scale}; el plan pide como mucho {max}.',
    },
  },
  options: z.strictObject({
    words: z
      .int()
      .min(1)
      .default(25)
      .meta(doc('Fewest words that are worth a score.', 'Mínimo de palabras que merecen una medida.')),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { readability: { en: { min: 60 } } }\nrules: { tone/readability: { words: 5 } }\n// file: a.post.md\n---\nchannels: x\n---\nWe open. ⟦Organizational responsibilities necessitate interdepartmental communication.⟧(tone/readability)\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { readability: { es: { min: 55 } } }\nrules: { tone/readability: { words: 5 } }\n// file: a.post.md\n---\nchannels: x\n---\nYa abrimos. ⟦La reestructuración institucional requiere consideraciones administrativas.⟧(tone/readability)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { readability: { es: { min: 55 } } }\n// file: a.post.md\n---\nchannels: x\n---\nReestructuración institucional pormenorizada.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { readability: { en: { min: 60 } } }\nrules: { tone/readability: { words: 5 } }\n// file: a.post.md\n---\nchannels: x\n---\nThe shop is open from nine. Come in and have a cup with us.\n',
    ],
  },
  *check({ plan, prose, options }) {
    const bands = plan?.voice?.readability;
    if (!bands) return;
    for (const text of prose) {
      const { min, max } = inLanguage(text.language, bands) ?? {};
      if ((min === undefined && max === undefined) || text.words.length < options.words) continue;
      const found = readabilityOf(text.sentences, text.language);
      if (!found || found.words < options.words) continue;
      const params = { score: Math.round(found.score), scale: found.scale };
      const { start, end } = found.hardest;
      if (min !== undefined && params.score < min)
        yield { key: 'hard', params: { ...params, min }, span: toFile(text.text, start, end) };
      else if (max !== undefined && params.score > max)
        yield { key: 'easy', params: { ...params, max }, span: toFile(text.text, 0, text.text.text.length) };
    }
  },
});
