import * as z from 'zod';
import type { Post } from '../../model/parsed.ts';
import { nodeAt } from '../../syntax/node.ts';
import { replaceScalar } from '../../syntax/spell-scalar.ts';
import { suggest } from '../../syntax/suggest.ts';
import { type SentMedium, sentMedia } from '../../workspace/sent-media.ts';
import { defineRule } from '../rule.ts';

export const missingFile = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A picture or video that is not where the post says.',
      es: 'Una imagen o un vídeo que no está donde dice la publicación.',
    },
    why: {
      en: 'Without its file the post cannot go out, or goes out bare. Ideas may name files that do not exist yet.',
      es: 'Sin su archivo, la publicación no puede salir, o sale desnuda. Las ideas sí pueden nombrar archivos que aún no existen.',
    },
    since: '0.2.0',
  },
  messages: {
    missing: {
      en: 'There is no file “{path}” here. Correct the path, or add the file.',
      es: 'Aquí no hay ningún archivo «{path}». Corrige la ruta o añade el archivo.',
    },
    misspelt: {
      en: 'There is no file “{path}” here. Did you mean “{suggestion}”?',
      es: 'Aquí no hay ningún archivo «{path}». ¿Querías decir «{suggestion}»?',
    },
    replace: { en: 'Change to “{suggestion}”', es: 'Cambiar por «{suggestion}»' },
    outside: {
      en: '“{path}” is no path from this file. Write one that is relative to it, such as img/photo.png.',
      es: '«{path}» no es una ruta desde este archivo. Escribe una relativa a él, como img/foto.png.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// media: img/b.png image/png 1200x630 90000\n// media: img/a.png missing\n// file: a.post.md\n---\nmedia:\n  - file: ⟦img/a.png⟧(media/missing-file)\n    alt: A dog\n  - file: img/b.png\n    alt: A cat\n---\nHi\n',
      '// media: img/dog.jpg missing dog.png cat.png\n// file: a.post.md\n---\nmedia:\n  - file: ⟦img/dog.jpg⟧(media/missing-file)\n---\nHi\n',
      '// file: a.post.md\n---\nmedia: [{ file: "⟦/home/ana/a.png⟧(media/missing-file)", alt: A dog }]\n---\nHi\n',
    ],
    allows: [
      '// media: img/a.png missing\n// file: posts/a.post.md\n---\nstatus: idea\nmedia: [{ file: ../img/a.png, alt: A dog }]\n---\nHi\n',
      '// file: a.post.md\n---\nmedia: [{ file: https://cdn.acme.example/a.png, alt: A dog }]\n---\nHi\n',
    ],
  },
  *check({ post, workspace }) {
    if (post.entry.status === 'idea') return;
    for (const medium of sentMedia(post, workspace)) {
      const { path, span, uri, known } = medium;
      if (uri === undefined && !/^https?:/i.test(path)) yield { key: 'outside', params: { path }, span };
      if (known?.kind !== 'missing') continue;
      const suggestion = meantPath(path, known.beside ?? []);
      if (suggestion === undefined) yield { key: 'missing', params: { path }, span };
      else
        yield {
          key: 'misspelt',
          params: { path, suggestion },
          span,
          fixes: replacement(post, medium, suggestion),
        };
    }
  },
});

/** The path to the file in the same folder whose name was most likely meant. */
function meantPath(path: string, beside: readonly string[]): string | undefined {
  const start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const name = path.slice(start);
  // The same name of another type is the likeliest slip of all: dog.jpg, dog.png.
  const meant = beside.find((other) => stemOf(other) === stemOf(name)) ?? suggest(name, beside);
  return meant === undefined || meant === name ? undefined : path.slice(0, start) + meant;
}

function stemOf(name: string): string {
  return name
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .toLowerCase();
}

function replacement({ node, source }: Post, { index }: SentMedium, suggestion: string) {
  const scalar = nodeAt(node, ['media', index, 'file']);
  const edit = scalar?.kind === 'scalar' ? replaceScalar(source.text, scalar, suggestion) : undefined;
  const title = { key: 'replace', params: { suggestion } } as const;
  return edit ? [{ title, edits: [{ uri: source.uri, edit }], safe: false }] : [];
}
