import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { toFile } from '../../text/mapped.ts';
import { phraseKey } from '../../text/phrases.ts';
import * as english from '../../voice/languages/en/hype.ts';
import * as spanish from '../../voice/languages/es/hype.ts';
import { ownWords } from '../../voice/own-words.ts';
import { isQuoted, type Prose, sentenceAt } from '../../voice/prose.ts';
import type { Stretch } from '../../voice/stretch.ts';
import { hitsIn, hitsOf, inLanguage, SURENESS, type WordList } from '../../voice/word-list.ts';
import { defineRule } from '../rule.ts';

const LISTS = { en: english.HYPE, es: spanish.HYPE };
const LANGUAGES = { en: english, es: spanish };

export const hype = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A superlative or an absolute claim without proof.',
      es: 'Un superlativo o una afirmación absoluta sin prueba.',
    },
    why: {
      en: 'Readers discount what cannot be checked, and consumer law asks whoever claims it to prove it. Also finds the plan’s `voice.claims`. A link or a source in the same sentence or the next, or the post’s `source`, is proof; questions, denials and quotations claim nothing.',
      es: 'Quien lee descuenta lo que no se puede comprobar, y las leyes de consumo piden la prueba a quien lo afirma. También busca `voice.claims` del plan. Un enlace o una fuente en la misma frase o en la siguiente, o la clave `source`, son prueba; las preguntas, las negaciones y las citas no afirman nada.',
    },
    since: '0.1.0',
  },
  messages: {
    unproven: {
      en: '“{claim}” needs proof. Give a number with its source, link to it, or say less.',
      es: '«{claim}» necesita prueba. Da una cifra con su fuente, enlázala o di menos.',
    },
    claim: {
      en: 'The plan asks for proof of “{claim}”. Name the source or link to it.',
      es: 'El plan pide prueba de «{claim}». Nombra la fuente o enlázala.',
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
      '---\nlanguage: es\n---\nTostamos ⟦el mejor café del mundo⟧(tone/hype), y nos encanta hacerlo.\n',
      '---\nlanguage: en\n---\n⟦The #1 scheduling tool⟧(tone/hype) for teams. ⟦Best tool ever⟧(tone/hype)!\n',
      '---\nlanguage: es\n---\nSomos la ⟦plataforma n.º 1⟧(tone/hype) para equipos. ⟦La mejor herramienta de la historia⟧(tone/hype), creemos.\n',
      '---\nlanguage: en\n---\nOur new grinder is ⟦unparalleled⟧(tone/hype).\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { claims: [zero downtime] }\n// file: a.post.md\n---\nchannels: x\n---\n⟦Zero downtime⟧(tone/hype), every time.\n',
    ],
    allows: [
      '---\nlanguage: es\n---\nSegún la cata de Cali, el mejor café del mundo. ¿Será infalible? No es milagroso.\n',
      '---\nlanguage: en\n---\nIssue #1 is out, step number one is done, and it was the best weekend ever.\n',
      '---\nlanguage: en\n---\nUnparalleled uptime in November. The log: https://status.acme.example/november\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x, language: en } }\nvoice: { claims: [zero downtime] }\n// file: a.post.md\n---\nchannels: x\nlink: https://acme.example/report\n---\nZero downtime in November: {link}\n',
    ],
  },
  *check({ post, plan, prose, options }) {
    if (post.entry.source !== undefined) return;
    const decided = ownWords(plan);
    const claims = plan?.voice?.claims && claimList(plan.voice.claims);
    for (const text of prose) {
      const claimed = claims ? hitsOf(text, claims, 'sure') : [];
      for (const { word, start, end } of claimed.filter((hit) => !isAnswered(text, hit)))
        yield { key: 'claim', params: { claim: word }, span: toFile(text.text, start, end) };
      const shouted = [...hitsIn(text, LISTS, options.sureness), ...superlatives(text)];
      let last = -1;
      for (const { word, start, end } of shouted.sort((a, b) => a.start - b.start)) {
        const isTold = start < last || claimed.some((hit) => start < hit.end && hit.start < end);
        if (isTold || decided.has(phraseKey(word)) || isAnswered(text, { start, end })) continue;
        last = end;
        yield { key: 'unproven', params: { claim: word }, span: toFile(text.text, start, end) };
      }
    }
  },
});

type Claims = NonNullable<NonNullable<Plan['voice']>['claims']>;
const lists = new WeakMap<Claims, WordList>();

function claimList(claims: Claims): WordList {
  const known = lists.get(claims);
  if (known) return known;
  const words = claims.filter((claim) => phraseKey(claim) !== '');
  const made: WordList = [{ source: 'voice.claims', sure: 'sure', words }];
  lists.set(claims, made);
  return made;
}

/** Superlatives over the whole world; most only where somebody speaks of themselves. */
function superlatives(text: Prose): readonly (Stretch & { readonly word: string })[] {
  const language = inLanguage(text.language, LANGUAGES);
  if (!language?.PERHAPS.test(text.masked)) return [];
  return language.ABSOLUTES.flatMap(({ self, pattern }) =>
    [...text.masked.matchAll(pattern)]
      .map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))
      .filter((hit) => !isQuoted(text, hit) && (!self || language.SELF.test(sentenceOf(text, hit)))),
  );
}

function sentenceOf(text: Prose, { start }: Stretch): string {
  const sentence = text.sentences[sentenceAt(text, start)];
  return sentence ? text.masked.slice(sentence.start, sentence.end) : '';
}

const LINK = /https?:\/\/|www\.|\{link\}/i;

/** True where a claim is proved, asked or denied. */
function isAnswered(prose: Prose, { start }: Stretch): boolean {
  const { text, masked, sentences, language } = prose;
  const at = sentenceAt(prose, start);
  const sentence = sentences[at];
  const words = inLanguage(language, LANGUAGES);
  if (!sentence) return false;
  // What is masked belongs to no sentence: a link after the next sentence still stands beside it.
  if (LINK.test(text.text.slice(sentence.start, sentences[at + 2]?.start ?? text.text.length))) return true;
  if (words?.PROOF.test(masked.slice(sentence.start, sentences[at + 1]?.end ?? sentence.end))) return true;
  if (/\?["'”’»)]*$/.test(masked.slice(sentence.start, sentence.end))) return true;
  const before =
    masked
      .slice(sentence.start, start)
      .split(/[,;:—–]/)
      .at(-1) ?? '';
  return words?.DENIAL.test(before.slice(-40)) === true;
}
