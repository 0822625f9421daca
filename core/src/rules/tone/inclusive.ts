import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { toFile } from '../../text/mapped.ts';
import { phraseKey } from '../../text/phrases.ts';
import { EXCLUDING as ENGLISH } from '../../voice/languages/en/inclusive.ts';
import { GENERIC, EXCLUDING as SPANISH } from '../../voice/languages/es/inclusive.ts';
import { ownWords } from '../../voice/own-words.ts';
import type { Prose } from '../../voice/prose.ts';
import { isQuoted } from '../../voice/prose.ts';
import { speaks } from '../../voice/text-language.ts';
import { hitsIn, hitsOf, SURENESS, type WordList } from '../../voice/word-list.ts';
import { replacements } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

const LISTS = { en: ENGLISH, es: SPANISH };

export const inclusive = defineRule({
  scope: 'post',
  severity: 'hint',
  docs: {
    summary: {
      en: 'A word that leaves people out, with one that does not.',
      es: 'Una palabra que deja gente fuera, con otra que no.',
    },
    why: {
      en: 'People notice when a post is not for them. Only words that hurt wherever they stand are looked for; with `voice.inclusive` Spanish generic masculines are too, each with its neutral, doubled or -e form. `off` or `false` silences the rule.',
      es: 'La gente nota cuándo una publicación no es para ella. Solo se buscan palabras que hieren en cualquier contexto; con `voice.inclusive`, también los masculinos genéricos, cada uno con su forma neutra, desdoblada o en -e. `off` o `false` calla la regla.',
    },
    since: '0.1.0',
  },
  messages: {
    excluding: {
      en: '“{word}” leaves people out. Today one says {instead}.',
      es: '«{word}» deja gente fuera. Hoy se dice {instead}.',
    },
    alone: {
      en: '“{word}” may hurt or leave people out. Look for another word.',
      es: '«{word}» puede herir o dejar gente fuera. Busca otra palabra.',
    },
    generic: {
      en: 'The plan asks for inclusive language. For “{word}” there is {instead}.',
      es: 'El plan pide lenguaje inclusivo. En vez de «{word}» está {instead}.',
    },
    unreadable: {
      en: 'Screen readers cannot say “{word}”. Write a neutral word, or both.',
      es: 'Los lectores de pantalla no pueden decir «{word}». Escribe una palabra neutra, o las dos.',
    },
    replace: { en: 'Change to “{word}”', es: 'Cambiar por «{word}»' },
  },
  options: z.strictObject({
    sureness: z
      .enum(SURENESS)
      .default('sure')
      .meta(doc('How sure a listed word must be.', 'Qué tan segura debe ser una palabra de la lista.')),
  }),
  examples: {
    flags: [
      '---\nlanguage: en\n---\nAdd the host to the ⟦whitelist⟧(tone/inclusive).\n',
      '---\nlanguage: es\n---\nLa entrada para ⟦minusválidos⟧(tone/inclusive) está por la carrera 7.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: es } }\nvoice: { inclusive: neutral }\n// file: a.post.md\n---\nchannels: x\n---\n⟦Los usuarios⟧(tone/inclusive) deciden. Hola, ⟦amig@s⟧(tone/inclusive).\n',
    ],
    allows: [
      '---\nlanguage: es\n---\nLos usuarios deciden. La contraseña es inválida.\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { inclusive: off }\n// file: a.post.md\n---\nchannels: x\n---\nAdd the host to the whitelist.\n',
    ],
  },
  *check({ post, plan, prose, options }) {
    const policy = plan?.voice?.inclusive;
    if (policy === false || policy === 'off') return;
    const decided = ownWords(plan);
    for (const text of prose) {
      for (const hit of hitsIn(text, LISTS, options.sureness)) {
        if (decided.has(phraseKey(hit.word))) continue;
        const instead = { kind: 'choice', items: hit.instead } as const;
        const found = {
          span: toFile(text.text, hit.start, hit.end),
          fixes: replacements(post, text, hit, hit.instead),
        };
        if (hit.instead.length === 0) yield { key: 'alone', params: { word: hit.word }, ...found };
        else yield { key: 'excluding', params: { word: hit.word, instead }, ...found };
      }
      if (policy === undefined || !speaks(text.language, 'es')) continue;
      for (const hit of hitsOf(text, genericList(policy), 'sure')) {
        const instead = { kind: 'choice', items: hit.instead } as const;
        yield {
          key: 'generic',
          params: { word: hit.word, instead },
          span: toFile(text.text, hit.start, hit.end),
          fixes: replacements(post, text, hit, hit.instead),
        };
      }
      for (const { word, start, end } of unreadable(text))
        yield { key: 'unreadable', params: { word }, span: toFile(text.text, start, end) };
    }
  },
});

type Policy = Exclude<NonNullable<NonNullable<Plan['voice']>['inclusive']>, false | 'off'>;

const generic = new Map<Policy, WordList>();

/** What stands for each generic masculine under a policy; every form where the plan names none. */
function genericList(policy: Policy): WordList {
  const known = generic.get(policy);
  if (known) return known;
  const words = Object.entries(GENERIC).map(([word, forms]) => {
    if (policy !== true) return [word, forms[policy]] as const;
    return [word, [...forms.neutral, ...forms.doubled]] as const;
  });
  const made: WordList = [{ source: 'voice.inclusive', sure: 'sure', words: Object.fromEntries(words) }];
  generic.set(policy, made);
  return made;
}

/** `amig@s`, `todxs`: an ending that nobody can say. */
const UNREADABLE =
  /(?<![\p{L}\p{N}.])\p{L}{2,20}(?:@s?|(?<=\p{L}[^aeiou\P{L}])xs)(?![\p{L}\p{N}@]|\.\p{L})/giu;

function* unreadable(text: Prose) {
  if (!/@|xs/i.test(text.masked)) return;
  for (const { 0: word, index } of text.masked.matchAll(UNREADABLE)) {
    const place = { start: index, end: index + word.length };
    if (!isQuoted(text, place)) yield { word, ...place };
  }
}
