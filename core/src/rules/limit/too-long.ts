import * as z from 'zod';
import type { Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { fits } from '../../networks/profile/first-overflow.ts';
import type { Edit } from '../../text/edit.ts';
import { moveLink } from '../../workspace/move-link.ts';
import { overflowOf } from '../../workspace/overflow-of.ts';
import { type Delivery, deliveryName, type SentPost } from '../../workspace/sent.ts';
import { entitiesIn } from '../../workspace/sent-entities.ts';
import { shorterText } from '../../workspace/shorter-text.ts';
import { splitThread } from '../../workspace/split-thread.ts';
import { defineRule, type Found } from '../rule.ts';

const MESSAGES = {
  over: {
    en: '{over} over the limit of {channel}: {count} of {limit} {unit}. Shorten it, or split it into a thread.',
    es: '{over} por encima del límite de {channel}: {count} de {limit} {unit}. Acórtalo o divídelo en un hilo.',
  },
  overAlone: {
    en: '{over} over the limit of {channel}: {count} of {limit} {unit}. Shorten it.',
    es: '{over} por encima del límite de {channel}: {count} de {limit} {unit}. Acórtalo.',
  },
  split: { en: 'Split into a thread for {channel}', es: 'Dividir en un hilo para {channel}' },
  useVariant: {
    en: 'Send {channel} the shorter text of “{target}”',
    es: 'Enviar a {channel} el texto más corto de «{target}»',
  },
  useCommon: {
    en: 'Send {channel} the shorter common text',
    es: 'Enviar a {channel} el texto común, más corto',
  },
  moveLink: { en: 'Move the link to the first comment', es: 'Mover el enlace al primer comentario' },
} as const;

export const tooLong = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A text is longer than its network takes, counted as that network counts.',
      es: 'Un texto es más largo de lo que admite su red, contado como lo cuenta esa red.',
    },
    why: {
      en: 'The network refuses such a post, and the time it was planned for passes.',
      es: 'La red rechaza la publicación, y la hora prevista pasa.',
    },
    since: '0.1.0',
  },
  messages: MESSAGES,
  options: z.strictObject({}),
  examples: {
    flags: [
      `// file: social.plan.yaml\nchannels: { t: { network: telegram } }\n// file: a.post.md\n---\nchannels: t\nmedia: [{ file: a.png, alt: A cup. }]\n---\n${'a'.repeat(1024)}⟦b⟧(limit/too-long)\n\n---\n\n${'a'.repeat(4096)}\n`,
      `// file: social.plan.yaml\nchannels: { x: { network: x } }\n// file: a.post.md\n---\nchannels: x\n---\n${'a'.repeat(280)}⟦bc⟧(limit/too-long)\n`,
      `// file: social.plan.yaml\nchannels: { b: { network: bluesky } }\n// file: a.post.md\n---\nchannels: b\n---\nShort.\n\n---\n\n${'é'.repeat(300)}⟦!⟧(limit/too-long)\n`,
      `// file: social.plan.yaml\nchannels: { m: { network: mastodon, limits: { text: 10 } } }\n// file: a.posts.yaml\n- channels: m\n  text: >\n    folded\n    ove⟦r⟧(limit/too-long)\n`,
    ],
    allows: [
      `// file: social.plan.yaml\nchannels: { t: { network: telegram } }\n// file: a.post.md\n---\nchannels: t\n---\n${'a'.repeat(1025)}\n`,
      `// file: social.plan.yaml\nchannels: { x: { network: x, limits: { text: 25000 } } }\n// file: a.post.md\n---\nchannels: x\n---\n${'a'.repeat(600)}\n`,
      `// file: social.plan.yaml\nchannels: { x: { network: x } }\nrules: { link/costs-more: "off" }\n// file: a.post.md\n---\nchannels: x\nlink: https://acme.dev/${'path/'.repeat(60)}\n---\n${'a'.repeat(256)} {link}\n`,
    ],
  },
  *check({ post, plan, sent }) {
    const { warning } = post.entry;
    const tooLong = new Map<Delivery, Set<number>>();
    const found = sent.deliveries.flatMap((delivery) =>
      delivery.parts.flatMap((part, index) =>
        (delivery.partLimits[index] ?? []).flatMap((limit) => {
          const overflow = overflowOf(part, limit, warning);
          if (!overflow) return [];
          tooLong.set(delivery, (tooLong.get(delivery) ?? new Set()).add(index));
          return [{ delivery, index, overflow }];
        }),
      ),
    );
    for (const { delivery, index, overflow } of found) {
      const { span, ...params } = overflow;
      const channel = deliveryName(delivery);
      const offered = fixesFor(post, plan, sent, delivery, tooLong, index);
      const hasThreads = delivery.network?.supports.threads?.value !== false;
      yield { key: hasThreads ? 'over' : 'overAlone', params: { ...params, channel }, span, fixes: offered };
    }
  },
});

type Fix = NonNullable<Found<typeof MESSAGES>['fixes']>[number];

/** A thread, the link elsewhere, or a shorter text that the post already has. */
function fixesFor(
  post: Post,
  plan: Plan | undefined,
  sent: SentPost,
  delivery: Delivery,
  tooLong: ReadonlyMap<Delivery, ReadonlySet<number>>,
  index: number,
): readonly Fix[] {
  const channel = deliveryName(delivery);
  const fixes: Fix[] = [];
  const offer = (title: Fix['title'], edits: readonly Edit[] | undefined) => {
    const { uri } = post.source;
    if (edits) fixes.push({ title, edits: edits.map((edit) => ({ uri, edit })), safe: false });
  };
  offer({ key: 'split', params: { channel } }, splitThread(post, sent, delivery, tooLong, index));
  const shorter = shorterText(post, plan, sent, delivery);
  const target = shorter?.target;
  offer(
    target === undefined
      ? { key: 'useCommon', params: { channel } }
      : { key: 'useVariant', params: { target, channel } },
    shorter && [shorter.edit],
  );
  offer({ key: 'moveLink', params: {} }, linkMoved(post, sent, delivery, index));
  return fixes;
}

/** The edits that move the last link of a part, where the rest of the part fits. */
function linkMoved(
  post: Post,
  sent: SentPost,
  delivery: Delivery,
  index: number,
): readonly Edit[] | undefined {
  const part = delivery.parts[index];
  const link = part && entitiesIn(part, delivery.network).findLast(({ kind }) => kind === 'link');
  if (!part || !link) return undefined;
  const edits = moveLink(post, sent, delivery, part, link);
  const rest = part.text.slice(0, link.start).trimEnd() + part.text.slice(link.end);
  return edits && fits(rest, delivery.partLimits[index] ?? [], post.entry.warning) ? edits : undefined;
}
