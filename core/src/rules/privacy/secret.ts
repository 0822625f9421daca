import * as z from 'zod';
import type { ParsedFile } from '../../model/parsed.ts';
import type { YamlNode } from '../../syntax/node.ts';
import { scalarText } from '../../syntax/scalar-text.ts';
import { type Mapped, toFile } from '../../text/mapped.ts';
import { overlaps, span } from '../../text/span.ts';
import { secretsIn } from '../../voice/privacy/secrets.ts';
import { defineRule } from '../rule.ts';

/** Put together here, so that nobody's scanner takes this file for a leak. */
const TOKEN = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

export const secret = defineRule({
  scope: 'file',
  severity: 'error',
  docs: {
    summary: {
      en: 'A key, token or password in a file.',
      es: 'Una llave, un token o una contraseña en un archivo.',
    },
    why: {
      en: 'Whoever reads the repository or the post can use it, and git keeps it after it is deleted. Reports never show it.',
      es: 'Quien lea el repositorio o la publicación puede usarla, y git la guarda aunque se borre. Los informes nunca la muestran.',
    },
    since: '0.1.0',
  },
  messages: {
    credential: {
      en: 'This looks like a credential for {issuer}. Revoke it there, and keep the new one out of the files.',
      es: 'Esto parece una credencial de {issuer}. Revócala allí y guarda la nueva fuera de los archivos.',
    },
    privateKey: {
      en: 'This is a private key. Replace the pair, and keep the new one out of the files.',
      es: 'Esto es una llave privada. Cambia el par y guarda el nuevo fuera de los archivos.',
    },
    password: {
      en: 'This address carries a password. Change it, and write the address without it.',
      es: 'Esta dirección lleva una contraseña. Cámbiala y escribe la dirección sin ella.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `---\nnotes: ⟦${TOKEN}⟧(privacy/secret)\n---\nText\n`,
      `<!-- for the bot: ⟦${TOKEN}⟧(privacy/secret) -->\nText\n`,
      `// file: social.plan.yaml\nchannels: { x: { network: x, purpose: "https://bot:⟦cafe2026⟧(privacy/secret)@acme.example" } }\n`,
    ],
    allows: [
      // Put together here, because what packs the extension takes it for a real one.
      `Put your token in GITHUB_TOKEN, such as ghp_${'x'.repeat(36)}.\n`,
      'postgres://user:password@localhost/db is what the manual says.\n',
    ],
  },
  *check({ file }) {
    const found = secretsIn(file.source.text).map((one) => ({ ...one, span: span(one.start, one.end) }));
    // Behind escapes a value may hold what the file does not show.
    const escaped = [...escapedTexts(file)].flatMap((text) =>
      secretsIn(text.text).map((one) => ({ ...one, span: toFile(text, one.start, one.end) })),
    );
    const more = escaped.filter((one) => !found.some((other) => overlaps(other.span, one.span)));
    for (const { kind, issuer, span: place } of [...found, ...more]) {
      const message = kind === 'credential' ? { key: kind, params: { issuer } } : { key: kind, params: {} };
      yield { ...message, span: place, isSecret: true };
    }
  },
});

/** The values of a file that are written with escapes. */
function* escapedTexts(file: ParsedFile): Generator<Mapped> {
  const { text } = file.source;
  if (!text.includes('\\')) return;
  const seen = new Set<YamlNode>();
  const open: YamlNode[] = file.kind === 'plan' ? [file.node] : file.posts.map(({ node }) => node);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    // Aliases share nodes; each is looked at once.
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'map') for (const { key, value } of node.pairs) open.push(key, value);
    else if (node.kind === 'seq') open.push(...node.items);
    else if (node.style === 'double' && text.slice(node.span.start, node.span.end).includes('\\'))
      yield scalarText(text, node);
  }
}
