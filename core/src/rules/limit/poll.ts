import * as z from 'zod';
import type { Post } from '../../model/parsed.ts';
import { nodeAt, spanAt } from '../../syntax/node.ts';
import { scalarText } from '../../syntax/scalar-text.ts';
import { textSpan } from '../../syntax/spell-scalar.ts';
import type { Span } from '../../text/span.ts';
import { overflowOf } from '../../workspace/overflow-of.ts';
import { deliveryName } from '../../workspace/sent.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { defineRule } from '../rule.ts';

export const poll = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A poll has more options, longer ones or another duration than its network takes, or the network has no polls.',
      es: 'Una encuesta tiene más opciones, opciones más largas u otra duración de lo que admite su red, o la red no tiene encuestas.',
    },
    why: {
      en: 'The network refuses such a post, question and all.',
      es: 'La red rechaza la publicación, con pregunta y todo.',
    },
    since: '0.1.0',
  },
  messages: {
    none: {
      en: 'No polls on {channel}. Leave the channel out, or ask there in words.',
      es: 'En {channel} no hay encuestas. Quita ese canal o pregunta allí con palabras.',
    },
    few: {
      en: 'A poll on {channel} has at least {limit} options; this one has {count}.',
      es: 'Una encuesta en {channel} tiene al menos {limit} opciones; esta tiene {count}.',
    },
    many: {
      en: 'A poll on {channel} has at most {limit} options; this one has {count}. Join some of them.',
      es: 'Una encuesta en {channel} tiene como mucho {limit} opciones; esta tiene {count}. Junta algunas.',
    },
    option: {
      en: 'This option is {over} over the limit of {channel}: {count} of {limit} {unit}. Shorten it.',
      es: 'Esta opción pasa en {over} del límite de {channel}: {count} de {limit} {unit}. Acórtala.',
    },
    question: {
      en: 'The question of the poll is {over} over the limit of {channel}: {count} of {limit} {unit}. Shorten it.',
      es: 'La pregunta de la encuesta pasa en {over} del límite de {channel}: {count} de {limit} {unit}. Acórtala.',
    },
    short: {
      en: 'A poll on {channel} is open for at least {limit}. Let it run longer.',
      es: 'Una encuesta en {channel} dura al menos {limit}. Déjala abierta más tiempo.',
    },
    long: {
      en: 'A poll on {channel} is open for {limit} at most. Close it sooner.',
      es: 'Una encuesta en {channel} dura como mucho {limit}. Ciérrala antes.',
    },
    media: {
      en: 'A post on {channel} has a poll or media, not both. Take one of them out.',
      es: 'Una publicación en {channel} lleva encuesta o imágenes, no las dos cosas. Quita una.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\npoll:\n  options: [A, B, C, D, ⟦E⟧(limit/poll)]\n  duration: ⟦8d⟧(limit/poll)\n---\nWhich one?\n',
      `// file: social.plan.yaml\nchannels: { mastodon: { network: mastodon } }\n// file: a.post.md\n---\nchannels: mastodon\npoll:\n  options:\n    - ${'a'.repeat(50)}⟦b⟧(limit/poll)\n    - No\n---\nWhich one?\n`,
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x }, mastodon: { network: mastodon } }\n// file: a.post.md\n---\nchannels: [x, mastodon]\npoll:\n  options: [In the fridge, In the cupboard]\n  duration: 1d\n---\nWhere do you keep it?\n',
    ],
  },
  check: (context) => joinChannels(faultsOf(context)),
});

function* faultsOf({ post, sent }: Contexts['post']) {
  const { poll: asked, media = [] } = post.entry;
  if (!asked) return;
  const whole = spanAt(post.node, ['poll']);
  const minutes = asked.duration;
  const duration = valueSpan(post, ['poll', 'duration']);
  for (const delivery of sent.deliveries) {
    const channel = deliveryName(delivery);
    const limits = delivery.limits.poll;
    if (delivery.network?.supports.polls?.value === false) {
      yield { key: 'none', params: { channel }, span: keySpan(post) } as const;
      continue;
    }
    if (!limits) continue;
    const { min, max } = limits.options;
    const count = asked.options.length;
    if (count < min.value)
      yield { key: 'few', params: { channel, count, limit: min.value }, span: whole } as const;
    if (count > max.value) {
      const span = valueSpan(post, ['poll', 'options', max.value]);
      yield { key: 'many', params: { channel, count, limit: max.value }, span } as const;
    }
    for (const index of asked.options.keys()) {
      const node = nodeAt(post.node, ['poll', 'options', index]);
      const overflow =
        node?.kind === 'scalar' ? overflowOf(scalarText(post.source.text, node), limits.option) : undefined;
      if (!overflow) continue;
      const { span, ...params } = overflow;
      yield { key: 'option', params: { ...params, channel }, span } as const;
    }
    const [text] = delivery.parts;
    const question = text && limits.question && overflowOf(text, limits.question);
    if (question) {
      const { span, ...params } = question;
      yield { key: 'question', params: { ...params, channel }, span } as const;
    }
    const { min: shortest, max: longest } = limits.minutes ?? {};
    if (minutes !== undefined && shortest && minutes < shortest.value)
      yield { key: 'short', params: { channel, limit: lasting(shortest.value) }, span: duration } as const;
    if (minutes !== undefined && longest && minutes > longest.value)
      yield { key: 'long', params: { channel, limit: lasting(longest.value) }, span: duration } as const;
    if (media.length > 0 && limits.withMedia?.value === false)
      yield { key: 'media', params: { channel }, span: keySpan(post) } as const;
  }
}

function lasting(minutes: number) {
  return { kind: 'duration', minutes } as const;
}

/** A value without its quotes. */
function valueSpan({ node, source }: Post, path: readonly (string | number)[]): Span {
  const found = nodeAt(node, path);
  return found?.kind === 'scalar' ? textSpan(source.text, found) : spanAt(node, path);
}

/** The word `poll` itself: what is said of all of it needs no more. */
function keySpan({ node }: Post): Span {
  const pair = node.kind === 'map' ? node.pairs.find(({ key }) => key.value === 'poll') : undefined;
  return pair?.key.span ?? spanAt(node, ['poll']);
}
