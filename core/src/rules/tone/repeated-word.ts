import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { NEVER_TWICE as ENGLISH } from '../../voice/languages/en/repeatable.ts';
import { NEVER_TWICE as SPANISH } from '../../voice/languages/es/repeatable.ts';
import { isQuoted } from '../../voice/prose.ts';
import { inLanguage } from '../../voice/word-list.ts';
import { rewrite } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

const NEVER_TWICE = { en: new Set(ENGLISH), es: new Set(SPANISH) };

export const repeatedWord = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: { en: 'A word written twice in a row.', es: 'Una palabra escrita dos veces seguidas.' },
    why: {
      en: 'It is nearly always a slip, and the eye jumps over it when proofreading. Only words that nobody stresses are looked for: “muy muy”, “had had”, “that that” and “sí, sí” may be meant.',
      es: 'Casi siempre es un descuido, y al revisar la vista lo salta. Solo se buscan palabras que nadie acentúa: «muy muy», «un café café» y «sí, sí» pueden ser a propósito.',
    },
    since: '0.1.0',
  },
  messages: {
    twice: { en: '“{word}” stands twice. Delete one.', es: '«{word}» está dos veces. Sobra una.' },
    delete: { en: 'Delete one “{word}”', es: 'Borrar un «{word}»' },
  },
  options: z.strictObject({
    words: z
      .enum(['grammatical', 'all'])
      .default('grammatical')
      .meta(
        doc(
          'Which words: those that nobody stresses, or all of three letters and more.',
          'Qué palabras: las que nadie acentúa, o todas las de tres letras o más.',
        ),
      ),
  }),
  examples: {
    flags: [
      '---\nlanguage: es\n---\nMira ⟦la la⟧(tone/repeated-word) fecha de tueste.\n',
      '---\nlanguage: en\n---\nSee ⟦the the⟧(tone/repeated-word) date.\n',
      '// file: a.posts.yaml\n- language: es\n  text: >\n    Mira ⟦el\n    el⟧(tone/repeated-word) lote.\n',
    ],
    allows: [
      '---\nlanguage: es\n---\nEs muy muy bueno, un café café. Sí, sí. Para para tomar aire. La la la.\n',
      '---\nlanguage: en\n---\nShe had had enough; I know that that is so. Bye bye.\n',
    ],
  },
  *check({ post, prose, options }) {
    for (const text of prose) {
      const never = inLanguage(text.language, NEVER_TWICE);
      for (const { words } of text.sentences) {
        for (const [index, word] of words.entries()) {
          const next = words[index + 1];
          if (!next || next.text.length !== word.text.length) continue;
          const key = word.text.toLowerCase();
          if (key !== next.text.toLowerCase() || !/^\s+$/.test(text.text.text.slice(word.end, next.start)))
            continue;
          const isMistake = never?.has(key) || (options.words === 'all' && /^\p{L}{3,}$/u.test(key));
          const isSung = [words[index - 1], words[index + 2]].some(
            (other) => other?.text.toLowerCase() === key,
          );
          const place = { start: word.start, end: next.end };
          if (!isMistake || isSung || isName(next.text) || isQuoted(text, place)) continue;
          const edits = rewrite(post, text, place, word.text);
          const title = { key: 'delete', params: { word: word.text } } as const;
          yield {
            key: 'twice',
            params: { word: word.text },
            span: toFile(text.text, place.start, place.end),
            fixes: edits.length === 0 ? [] : [{ title, edits, safe: false }],
          };
        }
      }
    }
  },
});

/** “The The play tonight”: a second capital is that of a name. */
function isName(next: string): boolean {
  return /^\p{Lu}/u.test(next);
}
