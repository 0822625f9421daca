import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { toFile } from '../../text/mapped.ts';
import { phraseKey } from '../../text/phrases.ts';
import { inflectedForms } from '../../voice/inflection.ts';
import { JARGON as ENGLISH } from '../../voice/languages/en/jargon.ts';
import { JARGON as SPANISH } from '../../voice/languages/es/jargon.ts';
import { ownWords } from '../../voice/own-words.ts';
import type { Prose } from '../../voice/prose.ts';
import { type Hit, hitsIn, hitsOf, SURENESS, type WordList } from '../../voice/word-list.ts';
import { replacements } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

const LISTS = { en: ENGLISH, es: SPANISH };

export const jargon = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A word that outsiders do not understand, or that says nothing.',
      es: 'Una palabra que no se entiende fuera, o que no dice nada.',
    },
    why: {
      en: 'A reader who stumbles over a word of the trade, or over an empty one, scrolls on. The plan’s `voice.jargon` names the words of the trade; a list of empty phrases comes with Vocero. A word that the text explains at once is not reported.',
      es: 'Quien tropieza con una palabra del oficio, o con una vacía, sigue de largo. `voice.jargon` nombra en el plan las del oficio; Vocero trae una lista de frases vacías. No se señala una palabra que el texto explica enseguida.',
    },
    since: '0.1.0',
  },
  messages: {
    inside: {
      en: 'Outsiders may not know “{word}”. Explain it, or say it in plain words.',
      es: 'Fuera quizá no se conozca «{word}». Conviene explicarla o decirlo con palabras corrientes.',
    },
    empty: {
      en: '“{word}” says little. Say what exactly is meant, or leave it out.',
      es: '«{word}» dice poco. Di qué es exactamente, o quítalo.',
    },
    plain: {
      en: '“{word}” has a plain form: {instead}.',
      es: '«{word}» tiene una forma sencilla: {instead}.',
    },
    replace: { en: 'Change to “{word}”', es: 'Cambiar por «{word}»' },
  },
  options: z.strictObject({
    shipped: z
      .boolean()
      .default(true)
      .meta(doc('Also look for empty phrases.', 'Buscar también frases vacías.')),
    sureness: z
      .enum(SURENESS)
      .default('sure')
      .meta(doc('How sure a listed phrase must be.', 'Qué tan segura debe ser una frase de la lista.')),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { jargon: [control plane] }\n// file: a.post.md\n---\nchannels: x\n---\nTwo ⟦control planes⟧(tone/jargon) talk to each other.\n',
      '---\nlanguage: en\n---\nWe stayed home ⟦due to the fact that⟧(tone/jargon) it rained.\n',
      '---\nlanguage: es\n---\nBuscamos ⟦sinergias⟧(tone/jargon) para llevarlo ⟦al siguiente nivel⟧(tone/jargon).\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { jargon: [TDS, cupping] }\n// file: a.post.md\n---\nchannels: x\n---\nMedimos los TDS (sólidos disueltos). El cupping, es decir, la cata a ciegas, es los jueves.\n',
      '---\nlanguage: es\n---\nNadie dice «sinergia» en serio.\n',
    ],
  },
  *check({ post, plan, prose, options }) {
    const decided = ownWords(plan);
    const inside = plan?.voice?.jargon && insideWords(plan.voice.jargon);
    for (const text of prose) {
      const isFree = (hit: Hit) => !decided.has(phraseKey(hit.word)) && !isExplained(text, hit);
      for (const hit of (inside ? hitsOf(text, inside, 'sure') : []).filter(isFree)) {
        yield { key: 'inside', params: { word: hit.word }, span: toFile(text.text, hit.start, hit.end) };
      }
      for (const hit of (options.shipped ? hitsIn(text, LISTS, options.sureness) : []).filter(isFree)) {
        const found = { span: toFile(text.text, hit.start, hit.end) };
        if (hit.instead.length === 0) yield { key: 'empty', params: { word: hit.word }, ...found };
        else
          yield {
            key: 'plain',
            params: { word: hit.word, instead: { kind: 'choice', items: hit.instead } },
            ...found,
            fixes: replacements(post, text, hit, hit.instead),
          };
      }
    }
  },
});

type Jargon = NonNullable<NonNullable<Plan['voice']>['jargon']>;
const lists = new WeakMap<Jargon, WordList>();

function insideWords(words: Jargon): WordList {
  const known = lists.get(words);
  if (known) return known;
  const forms = words.flatMap((word) => [word, ...inflectedForms(word).map(({ form }) => form)]);
  const filled = forms.filter((word) => phraseKey(word) !== '');
  const made: WordList = [{ source: 'voice.jargon', sure: 'sure', words: filled }];
  lists.set(words, made);
  return made;
}

/** Words after which an explanation stands: “TDS (dissolved solids)”, «el cupping, es decir, la cata». */
const EXPLAINS =
  /^["”’»]?(?: ?\(|(?:, | — | – | - )(?:es decir|o sea|esto es|que es|que son|that is|i\.e\.|which is|which means|or )| (?:es|son|significa|quiere decir|means|is|are) )/i;

function isExplained({ text }: Prose, { end }: Hit): boolean {
  return EXPLAINS.test(text.text.slice(end, end + 30));
}
