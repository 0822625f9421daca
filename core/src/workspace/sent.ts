import { firstCommentNode } from '../model/first-comment.ts';
import { LINK_PLACEHOLDER, linkOf } from '../model/link.ts';
import type { Post } from '../model/parsed.ts';
import { type Channel, channelOf, type Plan } from '../model/plan/plan.ts';
import { sectionFor, type Texts, textsOf } from '../model/variants.ts';
import type { Limits, Network, TextLimit } from '../networks/network.ts';
import { limitsOf } from '../networks/profile/limits-of.ts';
import { textLimitsOf } from '../networks/profile/text-limits-of.ts';
import { networks } from '../networks/registry.gen.ts';
import { type Section, withoutComments } from '../syntax/post-body.ts';
import { scalarText } from '../syntax/scalar-text.ts';
import { concat, type Mapped, replaced, slice, toFile } from '../text/mapped.ts';
import { mediumByName } from './sent-media.ts';

/** What one channel will be sent. */
export type Delivery = {
  readonly channelId: string;
  readonly channel: Channel;
  readonly networkId: string;
  /** Undefined when the plan names a network that Vocero does not know. */
  readonly network: Network | undefined;
  /** The limits of this account on its network. */
  readonly limits: Limits;
  readonly section: Section | undefined;
  /** The parts of the thread as the network will receive them, each mapped back to the file. */
  readonly parts: readonly Mapped[];
  /** What the account itself writes under the post; undefined where nothing, or where the network has no such thing. */
  readonly firstComment: Mapped | undefined;
  /** The limits on the text of each part. The first has the media, and so may have those of a caption. */
  readonly partLimits: readonly (readonly TextLimit[])[];
};

export type SentPost = Texts & { readonly deliveries: readonly Delivery[] };

/**
 * The one answer to "what will be sent": for every declared channel of a post the parts that its
 * network receives, with `{link}` filled in. Counting, preview, publishing and reports all ask here.
 */
export function sentPost(post: Post, plan: Plan | undefined): SentPost {
  const texts = textsOf(post, (name) => isTarget(name, plan));
  const [first] = post.entry.media ?? [];
  const medium = first && mediumByName(first.file);
  const deliveries = [...new Set(post.entry.channels ?? [])].flatMap((channelId): Delivery[] => {
    const channel = channelOf(plan, channelId);
    if (!channel) return [];
    const networkId = channel.network;
    const section = sectionFor(texts.sections, channelId, networkId);
    const link = linkOf(post.entry, plan, networkId);
    const fill = (text: Mapped) => (link === undefined ? text : fillLink(text, link));
    const parts = (section?.parts ?? []).map((part) => fill(withPlainBreaks(part.text)));
    const network = networkOf(networkId);
    const limits = limitsOf(network, channel);
    const partLimits = parts.map((_, index) => textLimitsOf(limits, index === 0 ? medium : undefined));
    const comment =
      network?.supports.firstComment?.value === false ? undefined : commentOf(post, channelId, networkId);
    const firstComment = comment && fill(withPlainBreaks(comment));
    return [{ channelId, channel, networkId, network, limits, section, parts, partLimits, firstComment }];
  });
  return { ...texts, deliveries };
}

/** Made once for each text, which stays the same for all channels that it goes to. */
const plain = new WeakMap<Mapped, Mapped>();

/** A text whose line breaks are one character each, as networks get them from a file of Windows too. */
function withPlainBreaks(text: Mapped): Mapped {
  if (!text.text.includes('\r\n')) return text;
  const known = plain.get(text);
  if (known) return known;
  const pieces: Mapped[] = [];
  let from = 0;
  for (const { index } of text.text.matchAll(/\r\n/g)) {
    pieces.push(slice(text, from, index), replaced('\n', toFile(text, index, index + 2)));
    from = index + 2;
  }
  const made = concat([...pieces, slice(text, from, text.text.length)]);
  plain.set(text, made);
  return made;
}

/** The text of a first comment, without what is for the team only. */
function commentOf(post: Post, channelId: string, networkId: string): Mapped | undefined {
  const node = firstCommentNode(post, channelId, networkId);
  const text = node && withoutComments(scalarText(post.source.text, node));
  return text?.text === '' ? undefined : text;
}

/** A channel as findings name it: by its network, and by its own id where that says more. */
export function deliveryName({ channelId, network, networkId }: Delivery): string {
  const name = network?.name ?? networkId;
  return channelId === networkId ? name : `${name} (${channelId})`;
}

/** True when a name is that of a declared channel or of a network: such a heading opens a variant. */
export function isTarget(name: string, plan: Plan | undefined): boolean {
  return Object.hasOwn(networks, name) || (plan !== undefined && Object.hasOwn(plan.channels, name));
}

export function networkOf(id: string): Network | undefined {
  return Object.hasOwn(networks, id) ? networks[id] : undefined;
}

/** A text in which each `{link}` is the address, mapped back to the placeholder. */
export function fillLink(text: Mapped, link: string): Mapped {
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
