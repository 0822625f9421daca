import * as z from 'zod';
import type { PostRef } from '../../schedule/occurrence.ts';
import { spanAt } from '../../syntax/node.ts';
import { postsWithId } from '../../workspace/workspace-index.ts';
import { defineRule } from '../rule.ts';

/** Most other posts that one finding names. */
const MAX_RELATED = 10;

export const duplicateId = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: { en: 'Two posts have the same id.', es: 'Dos publicaciones tienen el mismo id.' },
    why: {
      en: 'Who refers to the id means one of them, and receipts of one would count for the other.',
      es: 'Quien usa ese id se refiere a una de ellas, y los recibos de una contarían para la otra.',
    },
    since: '0.1.0',
  },
  messages: {
    duplicate: {
      en: 'Another post is called “{id}” too. Give one of them another id.',
      es: 'Otra publicación también se llama «{id}». Cambia el id de una de las dos.',
    },
    other: { en: 'The other “{id}”.', es: 'La otra «{id}».' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: a.post.md\n---\nid: ⟦launch⟧(format/duplicate-id)\n---\nOne\n// file: b.post.md\n---\nid: ⟦launch⟧(format/duplicate-id)\n---\nTwo\n',
      '// file: week.posts.yaml\n- id: ⟦monday⟧(format/duplicate-id)\n  text: One\n- id: ⟦monday⟧(format/duplicate-id)\n  text: Two\n',
    ],
    allows: [
      // Only ids that somebody wrote count: file names may repeat in folders.
      '// file: 2026-11/launch.post.md\nOne\n// file: 2026-12/launch.post.md\nTwo\n',
    ],
  },
  *check({ workspace, post, project }) {
    const { id } = post.entry;
    if (id === undefined) return;
    const isOther = ({ uri, index }: PostRef) => uri !== post.source.uri || index !== post.index;
    const related = [];
    for (const other of postsWithId(workspace.index, project, id)) {
      if (!other.span || !isOther(other)) continue;
      related.push({ uri: other.uri, span: other.span, key: 'other', params: { id } } as const);
      if (related.length === MAX_RELATED) break;
    }
    if (related.length === 0) return;
    yield { key: 'duplicate', params: { id }, span: spanAt(post.node, ['id']), related };
  },
});
