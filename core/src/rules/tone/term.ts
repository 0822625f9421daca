import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { toFile } from '../../text/mapped.ts';
import { phraseKey } from '../../text/phrases.ts';
import { isQuoted, sentenceAt } from '../../voice/prose.ts';
import { termsOf } from '../../voice/terms.ts';
import { rewrite } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

export const term = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A name that is not spelt as its owner spells it.',
      es: 'Un nombre que no está escrito como lo escribe su dueño.',
    },
    why: {
      en: 'A misspelt name is found by no search and looks careless. Names come from `voice.terms` (each with spellings that are mistakes, if it has some) and `brand.name`; a short list of well-known ones, such as GitHub, comes with Vocero. Links, mentions, hashtags, names of files and quotations are left alone, and so are names in capitals.',
      es: 'Un nombre mal escrito no lo encuentra ninguna búsqueda y parece un descuido. Los nombres salen de `voice.terms` (cada uno con las grafías que son error, si las tiene) y de `brand.name`; Vocero trae una lista corta de muy conocidos, como GitHub. Se dejan los enlaces, las menciones, los hashtags, los nombres de archivo, las citas y los nombres en mayúsculas.',
    },
    since: '0.1.0',
  },
  messages: {
    spelling: {
      en: 'The name is written “{term}”, not “{word}”.',
      es: 'El nombre se escribe «{term}», no «{word}».',
    },
    replace: { en: 'Change to “{word}”', es: 'Cambiar por «{word}»' },
  },
  options: z.strictObject({
    shipped: z
      .boolean()
      .default(true)
      .meta(doc('Also look for well-known names.', 'Buscar también nombres muy conocidos.')),
  }),
  examples: {
    flags: [
      '---\nlanguage: en\n---\nThe source is on ⟦Github⟧(tone/term).\n',
      '// file: social.plan.yaml\nbrand: { name: Café Andino }\nchannels: { x: { network: x, language: es } }\nvoice: { terms: [{ term: Novena del Café, wrong: Novenario del Café }] }\n// file: a.post.md\n---\nchannels: x\n---\n⟦Cafe Andino⟧(tone/term) abre la ⟦novena del café⟧(tone/term).\n',
    ],
    allows: [
      '---\nlanguage: en\n---\nGitHub, https://github.com/a, @youtube, #Whatsapp, `javascript` and TIKTOK.\n',
      '// file: social.plan.yaml\nbrand: { name: Café Andino }\nchannels: { x: { network: x, language: es } }\n// file: a.post.md\n---\nchannels: x\n---\nCafé Andino vende café andino. Café andino hay en muchas partes.\n',
    ],
  },
  *check({ post, plan, prose, options }) {
    const { find, byKey } = termsOf(plan, options.shipped);
    for (const text of prose) {
      for (const { word, index } of find(text.masked)) {
        const found = byKey.get(phraseKey(word));
        const place = { start: index, end: index + word.length };
        const sentence = text.sentences[sentenceAt(text, index)];
        if (!found?.isWrong(word.normalize('NFC').replace(/\s+/g, ' '), sentence?.words[0]?.start === index))
          continue;
        // `acme-github` and `github/linguist` are other names.
        if (isQuoted(text, place) || /[-/_\\]$/.test(text.masked.slice(0, index).slice(-1))) continue;
        if (/^(?:[-/_\\]|\.\p{L})/u.test(text.masked.slice(place.end, place.end + 2))) continue;
        const edits = rewrite(post, text, place, found.term);
        const title = { key: 'replace', params: { word: found.term } } as const;
        yield {
          key: 'spelling',
          params: { term: found.term, word },
          span: toFile(text.text, place.start, place.end),
          fixes: edits.length === 0 ? [] : [{ title, edits, safe: false }],
        };
      }
    }
  },
});
