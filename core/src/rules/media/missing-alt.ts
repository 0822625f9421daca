import * as z from 'zod';
import type { Post } from '../../model/parsed.ts';
import { nodeAt, pairOf, spanAt } from '../../syntax/node.ts';
import { lineStartAt } from '../../text/source.ts';
import { contains } from '../../text/span.ts';
import { type SentMedium, sentMedia } from '../../workspace/sent-media.ts';
import type { FileEdit } from '../finding.ts';
import { defineRule } from '../rule.ts';

export const missingAlt = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: { en: 'A picture without alt text.', es: 'Una imagen sin texto alternativo.' },
    why: {
      en: 'Who does not see the picture hears only that there is one. Screen readers, slow connections and search engines have nothing but its alt text.',
      es: 'Quien no ve la imagen solo oye que hay una. Los lectores de pantalla, las conexiones lentas y los buscadores no tienen más que su texto alternativo.',
    },
    since: '0.2.0',
  },
  messages: {
    missing: {
      en: '“{path}” has no alt text. Say in a sentence what it shows.',
      es: '«{path}» no tiene texto alternativo. Di en una frase qué muestra.',
    },
    add: { en: 'Add a place for the alt text', es: 'Añadir un lugar para el texto alternativo' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { m: { network: mastodon } }\n// file: a.post.md\n---\nchannels: m\nmedia:\n  - file: ⟦img/a.png⟧(media/missing-alt)\n---\nHi\n',
      '// file: a.posts.yaml\n- text: Hi\n  media: [{ file: a.gif, alt: ⟦""⟧(media/missing-alt) }]\n',
    ],
    allows: [
      '// file: a.post.md\n---\nmedia:\n  - file: img/a.png\n    alt: A dog asleep on a red sofa\n  - file: talk.pdf\n---\nHi\n',
      '// media: b.gif image/gif 12x12 900\n// media: a.png image/png 12x12 900\n// file: a.post.md\n---\nmedia: [{ file: a.png, alt: A dot }, { file: b.gif, alt: A dot that moves }]\n---\nHi\n',
      '// file: a.post.md\n---\nstatus: idea\nmedia: [{ file: a.png }]\n---\nHi\n',
    ],
  },
  *check({ file, post, sent, workspace }) {
    const { status } = post.entry;
    if (status === 'idea' || status === 'cancelled') return;
    const takesAlt = sent.deliveries.some(({ network }) => network?.supports.altText?.value !== false);
    if (sent.deliveries.length > 0 && !takesAlt) return;
    for (const medium of sentMedia(post, workspace)) {
      const isSeen = medium.medium === 'image' || medium.medium === 'gif';
      if (!isSeen || (medium.alt ?? '').trim() !== '') continue;
      // Of a file that is not there nobody can say what it shows; that it is missing is told already.
      if (medium.known?.kind === 'missing') continue;
      // A slip in the entry, such as `atl`, may be the alt text itself.
      const entry = spanAt(post.node, ['media', medium.index]);
      if (file.problems.some((problem) => contains(entry, problem.span))) continue;
      const found = { key: 'missing', params: { path: medium.path } } as const;
      // An empty text stands where one should be: nothing is to be added but words.
      if (medium.alt !== undefined)
        yield { ...found, span: spanAt(post.node, ['media', medium.index, 'alt']) };
      else yield { ...found, span: medium.span, fixes: stub(post, medium) };
    }
  },
});

/** A key for the alt text behind that of the file, in the style of the entry. */
function stub(post: Post, { index }: SentMedium) {
  const pair = pairOf(nodeAt(post.node, ['media', index]), 'file');
  if (pair?.value.kind !== 'scalar') return [];
  const { text: fileText, uri } = post.source;
  const { inFlow, span } = pair.value;
  // Behind a comment that speaks of the file, if there is one.
  const line = /[^\r\n]*(\r?\n|$)/y;
  line.lastIndex = span.end;
  const [rest = '', lineBreak = ''] = line.exec(fileText) ?? [];
  const at = inFlow ? span.end : span.end + rest.length - lineBreak.length;
  const { start } = pair.key.span;
  const indent = fileText.slice(lineStartAt(fileText, start), start).replace(/\S/g, ' ');
  const text = inFlow ? ', alt: ""' : `${lineBreak || '\n'}${indent}alt: ""`;
  const edit: FileEdit = { uri, edit: { span: { start: at, end: at }, text } };
  return [{ title: { key: 'add', params: {} } as const, edits: [edit], safe: false }];
}
