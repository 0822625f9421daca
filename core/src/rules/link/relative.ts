import * as z from 'zod';
import { maskCode } from '../../syntax/prose.ts';
import { toFile } from '../../text/mapped.ts';
import { writtenTexts } from '../../workspace/written-texts.ts';
import { defineRule } from '../rule.ts';

/** Where a Markdown link, picture or an HTML attribute points, when that has no scheme and no host. */
const TARGET =
  /(?:\]\(\s{0,4}<?|\b(?:href|src)\s{0,4}=\s{0,4}["'])(?<target>(?:\.{0,2}\/(?!\/)|(?:[\w-]{1,80}\/){0,10}[\w-]{1,80}\.(?:md|mdx|html?|php|pdf|png|jpe?g|gif|webp|svg|mp4)(?=[\s)>"'#?]))[^\s)>"']*)/giu;

export const relative = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A link points to a place beside the file, which readers do not have.',
      es: 'Un enlace apunta a un sitio junto al archivo, que quien lee no tiene.',
    },
    why: {
      en: 'It works in the editor and in the repository, and nowhere else.',
      es: 'Funciona en el editor y en el repositorio, y en ningún otro lado.',
    },
    since: '0.1.0',
  },
  messages: {
    relative: {
      en: 'Once published, “{target}” leads nowhere. Write the whole address, with https://.',
      es: 'Una vez publicado, «{target}» no lleva a ninguna parte. Escribe la dirección completa, con https://.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\nchannels: [devto]\n---\nSee [the guide](⟦../docs/guide.md⟧(link/relative)) and ![a chart](⟦img/chart.png⟧(link/relative)).\n',
      '---\nchannels: [wordpress]\n---\n<a href="⟦/precios⟧(link/relative)">Precios</a>\n',
    ],
    allows: [
      '---\nchannels: [devto]\n---\n[Guide](https://acme.dev/guide.md), [below](#below), `[a](b.md)`, 24/7 and/or /start.\n\n```md\n[a](../b.md)\n```\n',
    ],
  },
  *check({ post, sent }) {
    for (const mapped of writtenTexts(post, sent)) {
      if (!/\]\(|\b(?:href|src)\b/i.test(mapped.text)) continue;
      for (const { 0: found, index, groups = {} } of maskCode(mapped.text).matchAll(TARGET)) {
        const target = groups.target ?? '';
        const end = index + found.length;
        yield { key: 'relative', params: { target }, span: toFile(mapped, end - target.length, end) };
      }
    }
  },
});
