import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import * as english from '../../voice/languages/en/passive.ts';
import * as spanish from '../../voice/languages/es/passive.ts';
import { isQuoted, type Prose } from '../../voice/prose.ts';
import type { Stretch } from '../../voice/stretch.ts';
import { speaks } from '../../voice/text-language.ts';
import { defineRule } from '../rule.ts';

const ENGLISH = { irregular: new Set(english.IRREGULAR), adjectives: new Set(english.ADJECTIVES) };
const SPANISH = { irregular: new Set(spanish.IRREGULAR), adjectives: new Set(spanish.ADJECTIVES) };

export const passive = defineRule({
  scope: 'post',
  severity: 'off',
  docs: {
    summary: {
      en: 'A sentence that hides who acts.',
      es: 'Una frase que esconde quién actúa.',
    },
    why: {
      en: 'A sentence such as “mistakes were made” tells less than who made them. The passive has its uses, so the rule is off until the plan turns it on; states (“we are excited”) and the Spanish “se” are not reported.',
      es: 'Una frase como «fueron cometidos errores» dice menos que quién los cometió. La pasiva tiene su lugar, y por eso la regla está apagada hasta que el plan la encienda; no se señalan los estados («es conocido») ni la pasiva con «se».',
    },
    since: '0.1.0',
  },
  messages: {
    passive: {
      en: '“{phrase}” is passive. Say who does it.',
      es: '«{phrase}» está en pasiva. Di quién lo hace.',
    },
  },
  options: z.strictObject({
    share: z
      .number()
      .min(0)
      .max(1)
      .default(0)
      .meta(
        doc(
          'Share of sentences that may be passive, from 0 to 1.',
          'Parte de las frases que puede ir en pasiva, de 0 a 1.',
        ),
      ),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nrules: { tone/passive: hint }\n// file: a.post.md\n---\nchannels: x\n---\nThe bug ⟦was quietly fixed⟧(tone/passive) and the notes ⟦were written⟧(tone/passive) by Ana.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nrules: { tone/passive: hint }\n// file: a.post.md\n---\nchannels: x\n---\nEl lote ⟦fue comprado⟧(tone/passive) en agosto y las cartas ⟦fueron escritas⟧(tone/passive) a mano.\n',
    ],
    allows: [
      '---\nlanguage: en\n---\nThe bug was fixed.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nrules: { tone/passive: hint }\n// file: a.post.md\n---\nchannels: x\n---\nWe are excited; it is red, it is indeed so, and she is used to it.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nrules: { tone/passive: hint }\n// file: a.post.md\n---\nchannels: x\n---\nEs conocido, es un helado, es nuestro y fue mi marido. Se vende por kilos.\n',
    ],
  },
  *check({ prose, options }) {
    for (const text of prose) {
      const found = passives(text);
      if (found.length === 0 || found.length <= options.share * text.sentences.length) continue;
      for (const { phrase, start, end } of found)
        yield { key: 'passive', params: { phrase }, span: toFile(text.text, start, end) };
    }
  },
});

function passives(text: Prose): readonly (Stretch & { readonly phrase: string })[] {
  const isSpanish = speaks(text.language, 'es');
  if (!isSpanish && !speaks(text.language, 'en')) return [];
  const pattern = isSpanish ? spanish.PASSIVE : english.PASSIVE;
  const isParticiple = isSpanish ? isSpanishParticiple : isEnglishParticiple;
  return [...text.masked.matchAll(pattern)]
    .filter(({ 0: phrase }) => isParticiple(/\p{L}+$/u.exec(phrase)?.[0].toLowerCase() ?? ''))
    .map(({ 0: phrase, index }) => ({ phrase, start: index, end: index + phrase.length }))
    .filter((place) => !isQuoted(text, place));
}

function isEnglishParticiple(word: string): boolean {
  if (ENGLISH.adjectives.has(word)) return false;
  return (
    ENGLISH.irregular.has(word) ||
    /[^aeiou]{1}ed$|[aeiou]{2}ed$|[oiu]ed$/.test(
      word.replace(/^(?:indeed|need|seed|feed|speed|red|bed)$/, ''),
    )
  );
}

function isSpanishParticiple(word: string): boolean {
  const stem = word.replace(/[oa]s?$/, '');
  if (stem === word || SPANISH.adjectives.has(stem)) return false;
  return SPANISH.irregular.has(stem) || /.{3}(?:ad|id)$/.test(stem);
}
