import * as z from 'zod';
import { LINK_PLACEHOLDER } from '../../model/link.ts';
import { maskCode } from '../../syntax/prose.ts';
import { suggest } from '../../syntax/suggest.ts';
import { toFile } from '../../text/mapped.ts';
import { rewrite } from '../rewrite.ts';
import { defineRule } from '../rule.ts';

/** What people write who mean the link, in several languages; `link` itself in capitals or within other braces. */
const MEANT: ReadonlySet<string> = new Set([
  'link',
  'links',
  'enlace',
  'enlaces',
  'url',
  'liga',
  'vinculo',
  'hipervinculo',
]);

/** A word between braces of one kind or two, as templates of many tools have it. */
const PLACEHOLDER = /\{\{?\s{0,3}(\p{L}{3,14})\s{0,3}\}?\}|\[\[?(link|enlace)\]?\](?!\()/giu;

const POST = '---\nlink: https://acme.example/v2\n---\n';

export const misspeltPlaceholder = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A placeholder for the link that is not written {link}.',
      es: 'Un marcador del enlace que no está escrito {link}.',
    },
    why: {
      en: 'Only {link} becomes the address. {Link}, {enlace} and {{url}} go out as they stand, braces and all, and the post has no link.',
      es: 'Solo {link} se convierte en la dirección. {Link}, {enlace} y {{url}} salen tal cual, con llaves y todo, y la publicación se queda sin enlace.',
    },
    since: '0.3.0',
  },
  messages: {
    literal: {
      en: '“{written}” would go out as it stands. Write {braces} where the address belongs.',
      es: '«{written}» saldría tal cual. Escribe {braces} donde va la dirección.',
    },
    replace: { en: 'Change to {braces}', es: 'Cambiar por {braces}' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${POST}Todo está aquí: ⟦{enlace}⟧(link/misspelt-placeholder)\n`,
      `${POST}Read on: ⟦{Link}⟧(link/misspelt-placeholder) or ⟦{{ url }}⟧(link/misspelt-placeholder), ⟦{lnik}⟧(link/misspelt-placeholder).\n`,
      '// file: a.posts.yaml\n- link: https://acme.example/v2\n  text: "Read on: ⟦[link]⟧(link/misspelt-placeholder)"\n',
    ],
    allows: [
      `${POST}Read on: {link}\n`,
      `${POST}\`{url}\` and {name} or {line} are for the template, [link](https://acme.example) is Markdown.\n`,
    ],
  },
  *check({ post, prose }) {
    for (const text of prose) {
      if (!/[{[]/.test(text.text.text)) continue;
      for (const { 0: written, 1: inBraces, 2: inBrackets, index } of maskCode(text.text.text).matchAll(
        PLACEHOLDER,
      )) {
        const name = inBraces ?? inBrackets ?? '';
        if (written === LINK_PLACEHOLDER || !meansLink(name)) continue;
        const place = { start: index, end: index + written.length };
        const params = { braces: LINK_PLACEHOLDER };
        const edits = rewrite(post, text, place, LINK_PLACEHOLDER);
        const title = { key: 'replace', params } as const;
        const span = toFile(text.text, place.start, place.end);
        const fixes = edits.length === 0 ? [] : [{ title, edits, safe: false }];
        yield { key: 'literal', params: { ...params, written }, span, fixes };
      }
    }
  },
});

function meansLink(name: string): boolean {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const near = MEANT.has(plain) ? plain : suggest(plain, ['link', 'enlace']);
  if (near === undefined || near === plain) return near !== undefined;
  // Letters that are swapped, missing or doubled are slips; another letter, as in {line}, is another word.
  return near.length !== plain.length || lettersOf(near) === lettersOf(plain);
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
