import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import { hostOf, isWithin } from '../../model/host.ts';
import { nodeAt } from '../../syntax/node.ts';
import { textSpan } from '../../syntax/spell-scalar.ts';
import { contains, type Span } from '../../text/span.ts';
import { sentEntities } from '../../workspace/sent-entities.ts';
import { defineRule } from '../rule.ts';

/** Shorteners that anybody may use, so that nobody can tell where a link of theirs leads. Known 2026-11. */
const PUBLIC: ReadonlySet<string> = new Set([
  'acortar.link',
  'adf.ly',
  'bit.do',
  'bit.ly',
  'bitly.com',
  'bl.ink',
  'buff.ly',
  'clck.ru',
  'cutt.ly',
  'dlvr.it',
  'goo.gl',
  'ht.ly',
  'ift.tt',
  'is.gd',
  'j.mp',
  'n9.cl',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  'shorturl.at',
  'shorturl.asia',
  'soo.gd',
  't.ly',
  't2m.io',
  'tiny.cc',
  'tiny.one',
  'tinyurl.com',
  'u.to',
  'urlz.fr',
  'v.gd',
  'x.gd',
]);

export const shortener = defineRule({
  scope: 'post',
  severity: 'information',
  docs: {
    summary: {
      en: 'A link goes through a public shortener.',
      es: 'Un enlace pasa por un acortador público.',
    },
    why: {
      en: 'Readers cannot see where it leads, filters distrust it, and it dies with its service, as goo.gl did in 2025. Networks that count links count them all alike, so it saves nothing there.',
      es: 'Quien lee no ve adónde lleva, los filtros desconfían, y muere con su servicio, como goo.gl en 2025. Las redes que cuentan enlaces los cuentan todos igual, así que allí no ahorra nada.',
    },
    since: '0.1.0',
  },
  messages: {
    shortened: {
      en: '“{host}” hides where this link leads. Use the address itself, or a domain of your own.',
      es: '«{host}» esconde adónde lleva este enlace. Usa la propia dirección o un dominio tuyo.',
    },
  },
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .meta(doc('Shorteners that the brand does use.', 'Acortadores que la marca sí usa.')),
  }),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { mastodon: { network: mastodon } }\n// file: a.post.md\n---\nchannels: mastodon\nlink: ⟦https://bit.ly/3abc⟧(link/shortener)\n---\nRead {link} or ⟦https://tinyurl.com/acme⟧(link/shortener)\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\nrules: { link/shortener: { allow: [bit.ly] }, link/costs-more: "off" }\n// file: a.post.md\n---\nchannels: x\n---\nhttps://bit.ly/3abc and https://acme.dev/bit.ly\n',
    ],
  },
  *check({ post, plan, sent, options }) {
    const own = [...options.allow, ...(plan?.brand?.domains ?? [])];
    const shortened = (address: string) => {
      const host = hostOf(address);
      return host !== undefined && PUBLIC.has(host) && !isWithin(host, own) ? host : undefined;
    };
    const node = nodeAt(post.node, ['link']);
    let written: Span | undefined;
    if (node?.kind === 'scalar' && post.entry.link !== undefined) {
      written = textSpan(post.source.text, node);
      const host = shortened(post.entry.link);
      if (host !== undefined) yield { key: 'shortened', params: { host }, span: written };
    }
    for (const { entity, span } of sentEntities(sent, 'link')) {
      // What stands for the post's link was told where that is written.
      if (post.source.text.slice(span.start, span.end) === '{link}' || (written && contains(written, span)))
        continue;
      const host = shortened(entity.value);
      if (host !== undefined) yield { key: 'shortened', params: { host }, span };
    }
  },
});
