import * as z from 'zod';
import { spanAt } from '../../syntax/node.ts';
import { bareDeliveries } from '../../workspace/bare-deliveries.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const empty = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A post without text, media or poll.',
      es: 'Una publicación sin texto, imágenes ni encuesta.',
    },
    why: {
      en: 'Every network refuses it: there is nothing to show. Ideas and drafts may still be empty, and a title is enough.',
      es: 'Todas las redes la rechazan: no hay nada que mostrar. Las ideas y los borradores aún pueden estar vacíos, y un título basta.',
    },
    since: '0.2.0',
  },
  messages: {
    nothing: {
      en: 'There is nothing to send to {channels}: no text, media or poll. Write the text, or leave the channel out.',
      es: 'No hay nada que enviar a {channels}: ni texto, ni imágenes, ni encuesta. Escribe el texto o quita el canal.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nstatus: approved\nchannels: ⟦x⟧(limit/empty)\n---\n<!-- Marta writes this -->\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x }, m: { network: mastodon } }\n// file: week.posts.yaml\n- status: review\n  channels: [x, ⟦m⟧(limit/empty)]\n  text: "  "\n  variants: { x: Hi }\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nstatus: draft\nchannels: x\n---\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nstatus: approved\nchannels: x\nmedia: [{ file: a.png, alt: The first step }]\n---\n',
    ],
  },
  *check({ post, sent }) {
    const { status } = post.entry;
    if (status !== 'approved' && status !== 'review') return;
    const bare = bareDeliveries(post, sent);
    const [first] = bare;
    if (!first) return;
    const span = spanAt(post.node, ['channels', (post.entry.channels ?? []).indexOf(first.channelId)]);
    yield { key: 'nothing', params: { channels: { kind: 'list', items: bare.map(deliveryName) } }, span };
  },
});
