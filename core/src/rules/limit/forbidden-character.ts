import * as z from 'zod';
import { nodeAt } from '../../syntax/node.ts';
import { scalarText } from '../../syntax/scalar-text.ts';
import { type Mapped, toFile } from '../../text/mapped.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const forbiddenCharacter = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A text or title has a character that its network refuses.',
      es: 'Un texto o un título tiene un carácter que su red rechaza.',
    },
    why: {
      en: 'One such character, and the whole post is refused.',
      es: 'Basta un carácter así para que se rechace toda la publicación.',
    },
    since: '0.1.0',
  },
  messages: {
    forbidden: {
      en: 'On {channels}, titles and texts with “{character}” are refused. Write it in words, or leave it out.',
      es: 'En {channels} se rechazan los títulos y textos con «{character}». Escríbelo con palabras o quítalo.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { youtube: { network: youtube } }\n// file: a.post.md\n---\ntitle: Café ⟦<⟧(limit/forbidden-character) té\nchannels: youtube\n---\nGuarda ⟦<⟧(limit/forbidden-character)esto⟦>⟧(limit/forbidden-character).\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x }, youtube: { network: youtube } }\n// file: a.post.md\n---\nchannels: [x, youtube]\n---\nHecho con <3 por Ana.\n\n# youtube\n\nHecho por Ana.\n',
    ],
  },
  *check({ post, sent }) {
    const node = nodeAt(post.node, ['title']);
    const title = node?.kind === 'scalar' ? [scalarText(post.source.text, node)] : [];
    const places = new Map<number, { span: ReturnType<typeof toFile>; character: string; names: string[] }>();
    for (const delivery of sent.deliveries) {
      const characters = delivery.limits.forbidden?.value ?? [];
      if (characters.length === 0) continue;
      for (const text of [...title, ...delivery.parts]) {
        for (const { character, at } of occurrences(text, characters)) {
          const span = toFile(text, at, at + character.length);
          const known = places.get(span.start);
          if (known) known.names.push(deliveryName(delivery));
          else places.set(span.start, { span, character, names: [deliveryName(delivery)] });
        }
      }
    }
    for (const { span, character, names } of places.values()) {
      const channels = { kind: 'list', items: names } as const;
      yield { key: 'forbidden', params: { channels, character }, span };
    }
  },
});

function* occurrences({ text }: Mapped, characters: readonly string[]) {
  for (const character of characters) {
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + character.length))
      yield { character, at };
  }
}
