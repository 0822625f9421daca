import * as z from 'zod';
import { LINK_PLACEHOLDER } from '../../model/link.ts';
import { toFile } from '../../text/mapped.ts';
import { defineRule } from '../rule.ts';

export const missingLink = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'The text has {link}, but the post has no link.',
      es: 'El texto tiene {link}, pero la publicación no tiene enlace.',
    },
    why: {
      en: 'The placeholder itself would be published, braces and all.',
      es: 'Se publicaría el propio marcador, con llaves y todo.',
    },
    since: '0.1.0',
  },
  messages: {
    missing: {
      en: 'There is no link to put here, and the braces would be published. Add “link:” to the post.',
      es: 'No hay enlace que poner aquí, y se publicarían las llaves. Añade «link:» a la publicación.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: ['---\nchannels: [x]\n---\nRead on: ⟦{link}⟧(format/missing-link)\n'],
    allows: ['---\nchannels: [x]\nlink: https://acme.dev/v2\n---\nRead on: {link}\n'],
  },
  *check({ post, sent }) {
    if (post.entry.link !== undefined) return;
    for (const { text } of sent.sections.flatMap((section) => section.parts)) {
      for (
        let at = text.text.indexOf(LINK_PLACEHOLDER);
        at >= 0;
        at = text.text.indexOf(LINK_PLACEHOLDER, at + 1)
      ) {
        yield { key: 'missing', params: {}, span: toFile(text, at, at + LINK_PLACEHOLDER.length) };
      }
    }
  },
});
