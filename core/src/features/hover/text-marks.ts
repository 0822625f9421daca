import { LINK_PLACEHOLDER, linkOf } from '../../model/link.ts';
import type { Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { pairOf } from '../../syntax/node.ts';
import { toFile } from '../../text/mapped.ts';
import { type Span, touches } from '../../text/span.ts';
import { entitiesOf } from '../../workspace/entities-of.ts';
import { isHandle, ownersOf } from '../../workspace/owners.ts';
import { type Delivery, type SentPost, sentPost } from '../../workspace/sent.ts';
import { tagsUsed } from '../../workspace/tag-counts.ts';
import { planFor } from '../../workspace/workspace.ts';
import { label } from '../labels.ts';
import { codeSpan, plainMarkdown } from '../markdown.ts';
import type { Hover, HoverAsk } from './hover.ts';

/** What a placeholder, a hashtag or a mention in a text stands for, and at the link of a post what is sent of it. */
export function* textMarks(ask: HoverAsk): Generator<Hover> {
  const { post, plan, offset } = ask;
  if (!post) return;
  const sent = sentPost(post, plan);
  const link = pairOf(post.node, 'link')?.value.span;
  if (link && touches(link, offset)) yield { span: link, markdown: addresses(ask, post, sent.deliveries) };
  for (const { span, deliveries } of placeholders(sent))
    if (touches(span, offset)) yield { span, markdown: addresses(ask, post, deliveries) };
  for (const { kind, value, span } of entitiesOf(sent)) {
    if (!touches(span, offset)) continue;
    if (kind === 'hashtag') yield { span, markdown: hashtagText(ask, value) };
    if (kind === 'mention' && plan) yield { span, markdown: mentionText(ask, plan, sent, value) };
  }
}

function placeholders({ sections, deliveries }: SentPost) {
  return sections.flatMap((section) =>
    section.parts.flatMap(({ text }) =>
      Array.from(
        text.text.matchAll(/\{link\}/g),
        ({ index }): { span: Span; deliveries: readonly Delivery[] } => ({
          span: toFile(text, index, index + LINK_PLACEHOLDER.length),
          deliveries: deliveries.filter((one) => one.section === section),
        }),
      ),
    ),
  );
}

/** The address that each channel is sent, with the parameters of the campaign. Channels that get the same share a line. */
function addresses({ plan, language }: HoverAsk, post: Post, deliveries: readonly Delivery[]): string {
  if (post.entry.link === undefined) return label('noLink', language);
  const channels = new Map<string, string[]>();
  for (const { channelId, networkId } of deliveries) {
    const address = linkOf(post.entry, plan, networkId) ?? '';
    channels.set(address, [...(channels.get(address) ?? []), channelId]);
  }
  return Array.from(
    channels,
    ([address, ids]) => `- ${plainMarkdown(ids.join(', '))}: ${codeSpan(address)}`,
  ).join('\n');
}

/** How often the channels of the post use a hashtag, how else it is written there, and whose it is. */
function hashtagText({ workspace, project, plan, post, language }: HoverAsk, value: string): string {
  const tag = value.startsWith('#') ? value : `#${value}`;
  const key = (text: string) => text.replace(/^#/, '').normalize('NFC').toLowerCase();
  const isSame = (other: string) => key(other) === key(tag);
  const names = (post?.entry.channels ?? []).flatMap((id) => [id, plan?.channels[id]?.network ?? id]);
  const used = tagsUsed(workspace.index.tags, project, [...new Set(names)], tag, MAX_USES).filter((one) =>
    isSame(one.tag),
  );
  const count = used.reduce((sum, one) => sum + one.count, 0);
  const others = used.map((one) => one.tag).filter((other) => other !== tag);
  const campaigns = Object.entries(plan?.campaigns ?? {}).filter(([, one]) => one.hashtags?.some(isSame));
  const facts = [
    plan?.voice?.hashtags?.allow?.some(isSame) ? label('ofBrand', language) : undefined,
    ...campaigns.map(([id, { name }]) => label('ofCampaign', language, { name: name ?? id })),
    count === 1
      ? label('usedOnce', language)
      : label('usedTimes', language, { count: new Intl.NumberFormat(language).format(count) }),
    others.length > 0 ? label('alsoWritten', language, { tags: others.join(', ') }) : undefined,
  ];
  return [
    `**${plainMarkdown(tag)}**`,
    facts.flatMap((fact) => (fact === undefined ? [] : [`- ${plainMarkdown(fact)}`])).join('\n'),
  ].join('\n\n');
}

/** Spellings of a hashtag that are told apart. */
const MAX_USES = 20;

/** Who is called so on the networks that get the text, as far as the plan knows. */
function mentionText(ask: HoverAsk, plan: Plan, { deliveries }: SentPost, value: string): string {
  const node = planFor(ask.workspace, ask.file.source.uri)?.node;
  const handle = value.replace(/^@/, '');
  const networks = [...new Set(deliveries.map(({ networkId }) => networkId))];
  const isTheirs = (handles: Readonly<Record<string, string>> | undefined) =>
    networks.some((network) => isHandle(handles?.[network] ?? '', handle));
  const groups = Object.entries(plan.community ?? {}).map(
    ([group, people]) => [group, people ?? []] as const,
  );
  const people = groups.flatMap(([, all]) => all.filter(({ handles }) => isTheirs(handles)));
  const rivals = (plan.competitors ?? []).filter(({ handles }) => isTheirs(handles));
  const isOwn = node && networks.some((network) => ownersOf(node, network, handle).length > 0);
  const lines = [
    ...people.map(
      ({ name, notes }) => `**${plainMarkdown(name)}**${notes ? `\n\n${plainMarkdown(notes)}` : ''}`,
    ),
    ...rivals.map(({ name }) => `**${plainMarkdown(name)}** · ${label('competitor', ask.language)}`),
  ];
  if (lines.length > 0) return lines.join('\n\n');
  return isOwn ? `**${plainMarkdown(plan.brand?.name ?? handle)}** · ${label('ofBrand', ask.language)}` : '';
}
