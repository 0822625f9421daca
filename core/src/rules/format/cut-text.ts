import * as z from 'zod';
import { nodeAt, type Path, type ScalarNode, type YamlNode } from '../../syntax/node.ts';
import { spellWhole } from '../../syntax/spell-scalar.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** A comment that begins like a hashtag, behind a value on its line: comments of people have a space behind their sign. */
const TAG = /[ \t]+(#[\p{L}\p{N}_][^\r\n]*)/uy;

const KEYS: readonly Path[] = [['text'], ['title'], ['firstComment'], ['warning']];

export const cutText = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A hashtag that YAML takes for a comment, so that the text ends before it.',
      es: 'Un hashtag que YAML toma por un comentario, con lo que el texto acaba antes.',
    },
    why: {
      en: 'In a text without quotation marks, a space and # begin a comment (YAML 1.2.2, chapter 6.6). The text goes out without what stands behind, and nobody is told.',
      es: 'En un texto sin comillas, un espacio y # empiezan un comentario (YAML 1.2.2, capítulo 6.6). El texto sale sin lo que va detrás, y nadie avisa.',
    },
    since: '0.3.0',
  },
  messages: {
    cut: {
      en: '“{tags}” is a comment for YAML and is not sent. Put the text in quotation marks.',
      es: 'Para YAML, «{tags}» es un comentario y no se envía. Pon el texto entre comillas.',
    },
    quote: { en: 'Put the text in quotation marks', es: 'Poner el texto entre comillas' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: a.posts.yaml\n- text: ⟦Prices are down until Monday. #BlackFriday #Sale⟧(format/cut-text)\n- text: Hi\n  variants:\n    x: ⟦Hi there #news⟧(format/cut-text)\n',
    ],
    allows: [
      '// file: a.posts.yaml\n- text: "Prices are down. #BlackFriday"\n- text: Prices are down. # ask Ana first\n- text: |\n    Prices are down. #BlackFriday\n- text: "#BlackFriday is here" # and so are we\n',
    ],
  },
  *check({ post }) {
    const { node, source } = post;
    const variants = nodeAt(node, ['variants']);
    const found = [
      ...KEYS.map((path) => nodeAt(node, path)),
      ...(variants?.kind === 'map' ? variants.pairs.map(({ value }) => value) : []),
    ];
    for (const scalar of found.filter(isPlain)) {
      TAG.lastIndex = scalar.span.end;
      const [whole = '', tags = ''] = TAG.exec(source.text) ?? [];
      if (tags === '') continue;
      const { start, end } = scalar.span;
      const last = end + whole.trimEnd().length;
      const text = spellWhole(`${String(scalar.value)} ${tags.trimEnd()}`);
      const edits = [{ uri: source.uri, edit: { span: span(start, last), text } }];
      yield {
        key: 'cut',
        params: { tags: tags.trimEnd() },
        span: span(start, last),
        fixes: [{ title: { key: 'quote', params: {} }, edits, safe: false }],
      };
    }
  },
});

function isPlain(node: YamlNode | undefined): node is ScalarNode {
  return node?.kind === 'scalar' && node.style === 'plain';
}
