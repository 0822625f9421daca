import { LINK_PLACEHOLDER, linkOf } from '../model/link.ts';
import type { Post } from '../model/parsed.ts';
import { type Channel, channelOf, type Plan } from '../model/plan/plan.ts';
import { sectionFor, type Texts, textsOf } from '../model/variants.ts';
import type { Network } from '../networks/network.ts';
import { networks } from '../networks/registry.gen.ts';
import type { Section } from '../syntax/post-body.ts';
import { concat, type Mapped, replaced, slice, toFile } from '../text/mapped.ts';

/** What one channel will be sent. */
export type Delivery = {
  readonly channelId: string;
  readonly channel: Channel;
  readonly networkId: string;
  /** Undefined when the plan names a network that Vocero does not know. */
  readonly network: Network | undefined;
  readonly section: Section | undefined;
  /** The parts of the thread as the network will receive them, each mapped back to the file. */
  readonly parts: readonly Mapped[];
};

export type SentPost = Texts & { readonly deliveries: readonly Delivery[] };

/**
 * The one answer to "what will be sent": for every declared channel of a post the parts that its
 * network receives, with `{link}` filled in. Counting, preview, publishing and reports all ask here.
 */
export function sentPost(post: Post, plan: Plan | undefined): SentPost {
  const texts = textsOf(post, (name) => isTarget(name, plan));
  const deliveries = [...new Set(post.entry.channels ?? [])].flatMap((channelId): Delivery[] => {
    const channel = channelOf(plan, channelId);
    if (!channel) return [];
    const networkId = channel.network;
    const section = sectionFor(texts.sections, channelId, networkId);
    const link = linkOf(post.entry, plan, networkId);
    const parts = (section?.parts ?? []).map((part) =>
      link === undefined ? part.text : fillLink(part.text, link),
    );
    return [{ channelId, channel, networkId, network: networkOf(networkId), section, parts }];
  });
  return { ...texts, deliveries };
}

/** True when a name is that of a declared channel or of a network: such a heading opens a variant. */
export function isTarget(name: string, plan: Plan | undefined): boolean {
  return Object.hasOwn(networks, name) || (plan !== undefined && Object.hasOwn(plan.channels, name));
}

export function networkOf(id: string): Network | undefined {
  return Object.hasOwn(networks, id) ? networks[id] : undefined;
}

function fillLink(text: Mapped, link: string): Mapped {
  const pieces: Mapped[] = [];
  let from = 0;
  for (
    let at = text.text.indexOf(LINK_PLACEHOLDER);
    at >= 0;
    at = text.text.indexOf(LINK_PLACEHOLDER, from)
  ) {
    const end = at + LINK_PLACEHOLDER.length;
    pieces.push(slice(text, from, at), replaced(link, toFile(text, at, end)));
    from = end;
  }
  if (from === 0) return text;
  return concat([...pieces, slice(text, from, text.text.length)]);
}
