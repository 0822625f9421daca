import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { inLanguage } from '../../voice/word-list.ts';
import { defineRule } from '../rule.ts';

export const longSentence = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A sentence with more words than its readers hold.',
      es: 'Una frase con más palabras de las que se retienen.',
    },
    why: {
      en: 'On a phone a long sentence fills the screen, and its start is forgotten before it ends. The plan’s `voice.readability` sets how many words a sentence may have by language; without it fifty.',
      es: 'En un teléfono una frase larga llena la pantalla, y el principio se olvida antes del final. `voice.readability` fija en el plan cuántas palabras caben por idioma; sin él, cincuenta.',
    },
    since: '0.1.0',
  },
  messages: {
    long: {
      en: '{count} words in one sentence; {max} at most. Split it.',
      es: '{count} palabras en una frase; como mucho {max}. Divídela.',
    },
  },
  options: z.strictObject({
    words: z
      .int()
      .min(1)
      .default(50)
      .meta(
        doc(
          'Most words in a sentence where the plan sets none.',
          'Máximo de palabras por frase si el plan no lo fija.',
        ),
      ),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { readability: { en: { sentenceWords: 8 } } }\n// file: a.post.md\n---\nchannels: x\n---\nWe are open. ⟦On Monday we open at nine and close at ten.⟧(tone/long-sentence)\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { readability: { es: { sentenceWords: 8 } } }\n// file: a.post.md\n---\nchannels: x\n---\n⟦El lunes abrimos a las nueve y cerramos a las diez.⟧(tone/long-sentence) Ven.\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { readability: { en: { sentenceWords: 5 } } }\n// file: a.post.md\n---\nchannels: x\n---\nEl lunes abrimos a las nueve y cerramos a las diez.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { readability: { en: { sentenceWords: 5 } } }\n// file: a.post.md\n---\nchannels: x\n---\nThree things to bring:\n• your own cup\n• a warm coat, please\n• friends\n',
    ],
  },
  *check({ plan, prose, options }) {
    for (const text of prose) {
      const band = plan?.voice?.readability && inLanguage(text.language, plan.voice.readability);
      const max = band?.sentenceWords ?? options.words;
      for (const { start, end, words } of text.sentences) {
        if (words.length > max)
          yield { key: 'long', params: { count: words.length, max }, span: toFile(text.text, start, end) };
      }
    }
  },
});
