import * as z from 'zod';
import { deliveryName } from '../../workspace/sent.ts';
import { sentMedia } from '../../workspace/sent-media.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { defineRule } from '../rule.ts';

export const unsupportedType = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A file of a kind or type that a network does not take.',
      es: 'Un archivo de una clase o un tipo que una red no admite.',
    },
    why: {
      en: 'The network refuses the file, and with it the post. What a file is, is read from its content: a PNG named .jpg is a PNG.',
      es: 'La red rechaza el archivo y, con él, la publicación. Lo que es un archivo se lee de su contenido: un PNG llamado .jpg es un PNG.',
    },
    since: '0.2.0',
  },
  messages: {
    kind: {
      en: 'No {medium} on {channel}. Leave it out there, or take the channel out of the post.',
      es: 'En {channel} no se admiten {medium}. Quítalo de ahí o quita el canal de la publicación.',
    },
    type: {
      en: 'No {type} on {channel}. Save it as {types}.',
      es: 'En {channel} no se admite {type}. Guárdalo como {types}.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// media: a.png image/png 1080x1080 90000\n// file: social.plan.yaml\nchannels: { i: { network: instagram } }\n// file: a.post.md\n---\nchannels: i\nmedia:\n  - file: ⟦a.png⟧(media/unsupported-type)\n    alt: A dog asleep on a sofa\n---\nHi\n',
    ],
    allows: [
      '// media: a.png image/jpeg 1080x1080 90000\n// file: social.plan.yaml\nchannels: { i: { network: instagram } }\n// file: a.post.md\n---\nchannels: i\nmedia:\n  - file: a.png\n    alt: A dog asleep on a sofa\n---\nHi\n',
    ],
  },
  check: (context) => joinChannels(faultsOf(context)),
});

function* faultsOf({ post, sent, workspace }: Contexts['post']) {
  for (const { known, medium, span } of sentMedia(post, workspace)) {
    if (known?.kind !== 'file' || medium === undefined) continue;
    for (const delivery of sent.deliveries) {
      const { media } = delivery.limits;
      const channel = deliveryName(delivery);
      const kinds = media?.kinds?.value;
      const types = media?.[medium]?.types?.value;
      if (kinds && !kinds.includes(medium)) {
        yield { key: 'kind', params: { channel, medium: { kind: 'medium', medium } }, span } as const;
      } else if (types && known.type !== undefined && !types.includes(known.type)) {
        const params = {
          channel,
          type: typeName(known.type),
          types: { kind: 'either', items: types.map(typeName) },
        } as const;
        yield { key: 'type', params, span } as const;
      }
    }
  }
}

const NAMES: Readonly<Record<string, string>> = {
  'image/svg+xml': 'SVG',
  'video/quicktime': 'MOV',
  'video/x-matroska': 'MKV',
  'audio/mpeg': 'MP3',
};

/** A media type as people call it. */
function typeName(type: string): string {
  return NAMES[type] ?? type.slice(type.indexOf('/') + 1).toUpperCase();
}
