import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import * as english from '../../voice/languages/en/sentiment.ts';
import * as spanish from '../../voice/languages/es/sentiment.ts';
import { isQuoted, type Prose } from '../../voice/prose.ts';
import { inLanguage } from '../../voice/word-list.ts';
import type { Word } from '../../voice/words.ts';
import { defineRule } from '../rule.ts';

const lexicon = ({ GOOD, BAD, DENIALS }: typeof english) => ({
  good: new Set(GOOD),
  bad: new Set(BAD),
  denials: new Set(DENIALS),
});
const LEXICONS = { en: lexicon(english), es: lexicon(spanish) };

/** How many words back a denial turns a word round: “not really that good”. */
const REACH = 3;

export const sentiment = defineRule({
  scope: 'post',
  severity: 'hint',
  docs: {
    summary: {
      en: 'A text that sounds darker or brighter than the plan asks for.',
      es: 'Un texto que suena más negativo o más positivo de lo que pide el plan.',
    },
    why: {
      en: 'The words of a post set a mood before it is read. The plan’s `voice.sentiment` sets a band from -1 (only bad words) to 1 (only good ones). Counting words is no understanding: take it as a hint. Without a band, and with fewer than three such words, nothing is said.',
      es: 'Las palabras crean un ánimo antes de que se lea la frase. `voice.sentiment` fija en el plan una banda de -1 (solo palabras malas) a 1 (solo buenas). Contar palabras no es entender: es solo una pista. Sin banda, o con menos de tres de esas palabras, no se dice nada.',
    },
    since: '0.1.0',
  },
  messages: {
    dark: {
      en: 'Sounds like {score} by its words ({words}); the plan asks for {min} at least.',
      es: 'Por sus palabras ({words}) suena a {score}; el plan pide al menos {min}.',
    },
    bright: {
      en: 'Sounds like {score} by its words ({words}); the plan asks for {max} at most.',
      es: 'Por sus palabras ({words}) suena a {score}; el plan pide como mucho {max}.',
    },
  },
  options: z.strictObject({
    words: z
      .int()
      .min(1)
      .default(3)
      .meta(
        doc(
          'Fewest good and bad words that are worth a score.',
          'Mínimo de palabras buenas y malas que merecen una medida.',
        ),
      ),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { sentiment: { min: -0.5 } }\n// file: a.post.md\n---\nchannels: x\n---\nThe ⟦worst week: a terrible delay, and problems⟧(tone/sentiment) since.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { sentiment: { max: 0.5 } }\n// file: a.post.md\n---\nchannels: x\n---\n⟦Feliz de verlos: qué alegría, qué éxito, gracias⟧(tone/sentiment).\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { sentiment: { min: -0.5 } }\n// file: a.post.md\n---\nchannels: x\n---\nNot bad, no problems, never late. She said “the worst, most terrible, awful day”.\n',
      '---\nlanguage: en\n---\nThe worst week: a terrible delay and nothing but problems.\n',
    ],
  },
  *check({ plan, prose, options }) {
    const { min = -1, max = 1 } = plan?.voice?.sentiment ?? {};
    if (min <= -1 && max >= 1) return;
    for (const text of prose) {
      const { good, bad } = weigh(text);
      const all = [...good, ...bad].sort((a, b) => a.start - b.start);
      if (all.length < options.words) continue;
      const score = Math.round((100 * (good.length - bad.length)) / all.length) / 100;
      const told = (words: readonly Word[]) => ({
        words: { kind: 'list', items: words.map((word) => word.text) } as const,
        score,
      });
      const span = (words: readonly Word[]) =>
        toFile(text.text, words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
      if (score < min) yield { key: 'dark', params: { ...told(bad), min }, span: span(bad) };
      else if (score > max) yield { key: 'bright', params: { ...told(good), max }, span: span(good) };
    }
  },
});

function weigh(text: Prose): { readonly good: readonly Word[]; readonly bad: readonly Word[] } {
  const words = inLanguage(text.language, LEXICONS);
  const good: Word[] = [];
  const bad: Word[] = [];
  for (const sentence of words ? text.sentences : []) {
    for (const [index, word] of sentence.words.entries()) {
      const key = word.text.toLowerCase();
      const isGood = words?.good.has(key);
      if ((!isGood && !words?.bad.has(key)) || isQuoted(text, word)) continue;
      const before = sentence.words.slice(Math.max(0, index - REACH), index);
      const isDenied = before.some((other) => words?.denials.has(other.text.toLowerCase().replace('’', "'")));
      // “Not bad” is hardly good: what is denied weighs nothing.
      if (!isDenied) (isGood ? good : bad).push(word);
    }
  }
  return { good, bad };
}
