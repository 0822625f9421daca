import * as z from 'zod';
import type { MediaKind } from '../../networks/profile/media-limits.ts';
import { deliveryName } from '../../workspace/sent.ts';
import { type SentMedium, sentMedia } from '../../workspace/sent-media.ts';
import type { Contexts } from '../contexts.ts';
import { joinChannels } from '../join-channels.ts';
import { defineRule } from '../rule.ts';

export const tooMany = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'More files than a network takes in one post, or files that it does not take together.',
      es: 'Más archivos de los que admite una red en una publicación, o archivos que no admite juntos.',
    },
    why: {
      en: 'The network refuses the post, or shows only some of the files.',
      es: 'La red rechaza la publicación o muestra solo algunos de los archivos.',
    },
    since: '0.2.0',
  },
  messages: {
    all: {
      en: '{count} files; at most {max} on {channel}. Leave some out, or write a thread.',
      es: '{count} archivos; como mucho {max} en {channel}. Quita algunos o escribe un hilo.',
    },
    ofKind: {
      en: '{count} {medium}; at most {max} in one post on {channel}.',
      es: '{count} {medium}; como mucho {max} por publicación en {channel}.',
    },
    mixed: {
      en: 'No {first} and {second} in one post on {channel}. Leave one kind out.',
      es: 'En {channel} no se admiten {first} y {second} en la misma publicación. Quita una de las dos clases.',
    },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nmedia:\n  - { file: 1.png, alt: The first step }\n  - { file: 2.png, alt: The second step }\n  - { file: 3.png, alt: The third step }\n  - { file: 4.png, alt: The fourth step }\n  - { file: ⟦5.png⟧(media/too-many), alt: The fifth step }\n---\nHi\n',
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nmedia:\n  - { file: 1.png, alt: The first step }\n  - { file: ⟦2.mp4⟧(media/too-many) }\n---\nHi\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\nmedia:\n  - { file: 1.png, alt: The first step }\n  - { file: 2.png, alt: The second step }\n---\nHi\n',
    ],
  },
  check: (context) => joinChannels(faultsOf(context)),
});

function* faultsOf({ post, sent, workspace }: Contexts['post']) {
  const media = sentMedia(post, workspace);
  if (media.length < 2) return;
  for (const delivery of sent.deliveries) {
    const { count, perKind, mixed, kinds } = delivery.limits.media ?? {};
    const channel = deliveryName(delivery);
    // One finding for each channel: the first file that is too much.
    const beyond = count && media[count.value];
    if (beyond) {
      yield {
        key: 'all',
        params: { count: media.length, channel, max: count.value },
        span: beyond.span,
      } as const;
      continue;
    }
    const crowded = Object.entries(perKind ?? {}).flatMap(([kind, max]) => {
      const same = media.filter(({ medium }) => medium === kind);
      const first = same[max.value];
      return first ? [{ kind, count: same.length, max: max.value, span: first.span }] : [];
    })[0];
    const other = mixed?.value === false ? firstOther(media, kinds?.value) : undefined;
    if (crowded) {
      const { kind, count: found, max, span } = crowded;
      yield { key: 'ofKind', params: { count: found, medium: named(kind), channel, max }, span } as const;
    } else if (other) {
      const params = { channel, first: named(other.first), second: named(other.second) };
      yield { key: 'mixed', params, span: other.span } as const;
    }
  }
}

function named(medium: string) {
  return { kind: 'medium', medium } as const;
}

/** The first file of another kind than the first one, among those that the network takes at all. */
function firstOther(media: readonly SentMedium[], taken: readonly MediaKind[] | undefined) {
  const known = media.filter(
    (one): one is SentMedium & { readonly medium: MediaKind } =>
      one.medium !== undefined && taken?.includes(one.medium) !== false,
  );
  const other = known.find(({ medium }) => medium !== known[0]?.medium);
  return known[0] && other && { first: known[0].medium, second: other.medium, span: other.span };
}
