import * as z from 'zod';
import { sentMedia } from '../../workspace/sent-media.ts';
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
    outside: {
      en: '“{path}” is no path from this file. Write one that is relative to it, such as img/photo.png.',
      es: '«{path}» no es una ruta desde este archivo. Escribe una relativa a él, como img/foto.png.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// media: img/b.png image/png 1200x630 90000\n// media: img/a.png missing\n// file: a.post.md\n---\nmedia:\n  - file: ⟦img/a.png⟧(media/missing-file)\n    alt: A dog\n  - file: img/b.png\n    alt: A cat\n---\nHi\n',
      '// file: a.post.md\n---\nmedia: [{ file: "⟦/home/ana/a.png⟧(media/missing-file)", alt: A dog }]\n---\nHi\n',
    ],
    allows: [
      '// media: img/a.png missing\n// file: posts/a.post.md\n---\nstatus: idea\nmedia: [{ file: ../img/a.png, alt: A dog }]\n---\nHi\n',
      '// file: a.post.md\n---\nmedia: [{ file: https://cdn.acme.example/a.png, alt: A dog }]\n---\nHi\n',
    ],
  },
  *check({ post, workspace }) {
    if (post.entry.status === 'idea') return;
    for (const { path, span, uri, known } of sentMedia(post, workspace)) {
      if (uri === undefined && !/^https?:/i.test(path)) yield { key: 'outside', params: { path }, span };
      else if (known?.kind === 'missing') yield { key: 'missing', params: { path }, span };
    }
  },
});
