import { LINK_PLACEHOLDER } from '../model/link.ts';
import { channelOf, type Plan, zoneOf } from '../model/plan/plan.ts';
import { entrySchema } from '../model/post.ts';
import { firstInstant, resolveTime, type WrittenTime, wallAt } from '../model/time.ts';
import { networkOf } from '../workspace/sent.ts';
import type { When } from './dates.ts';
import type { Incoming } from './format.ts';
import type { Draft } from './post-file.ts';
import type { Remark } from './remark.ts';

export type Drafted = { readonly draft: Draft; readonly remarks: readonly Remark[] };

/**
 * A row as a post of a plan, and what of it has no place there.
 *
 * @param asked channels that the post goes to whatever the row says.
 */
export function draftOf(
  row: Incoming,
  when: When,
  plan: Plan,
  asked: readonly string[] | undefined,
): Drafted {
  const remarks: Remark[] = row.unknown.map((text) => ({ kind: 'column', text }));
  if (row.isBroken) remarks.push({ kind: 'broken' });
  const channels = asked ?? channelsOf(row, plan, remarks);
  if (channels.length === 0) remarks.push({ kind: 'no-channel' });
  const [first = ''] = channels;
  const { campaign, pillar } = labelsOf(row, plan, remarks);
  const links = row.links.filter((link) => entrySchema.shape.link.safeParse(link).success);
  const [link] = links;
  for (const text of row.links) if (text !== link) remarks.push({ kind: 'link', text });
  const media = row.media.filter(({ file }) => /^https?:\/\//i.test(file));
  for (const { file } of row.media) {
    if (!/^https?:\/\//i.test(file)) remarks.push({ kind: 'media', text: file });
  }
  const written = partsOf(row, channels, plan, remarks);
  // What stands for the link in a post stood for itself before.
  if (link !== undefined && written.some((part) => part.includes(LINK_PLACEHOLDER)))
    remarks.push({ kind: 'changed' });
  const parts = withLink(written, link);
  if (media.length === 0 && parts.every((part) => part.trim() === '')) remarks.push({ kind: 'empty' });
  const time = timeOf(row, when, zoneOf(plan, first), remarks);
  return { draft: { channels, time, title: row.title, campaign, pillar, link, media, parts }, remarks };
}

/** A time with an offset becomes one on the channel's clock, as people write it. */
function timeOf(
  { time: text }: Incoming,
  when: When,
  zone: string,
  remarks: Remark[],
): WrittenTime | undefined {
  switch (when.kind) {
    case 'none':
      return undefined;
    case 'ambiguous':
      remarks.push({ kind: 'ambiguous-date', text });
      return undefined;
    case 'no-hour':
      remarks.push({ kind: 'no-hour', text });
      return undefined;
    case 'unreadable':
      remarks.push({ kind: 'unreadable-date', text });
      return undefined;
    case 'time': {
      if (when.time.kind === 'wall') return when.time;
      const instant = firstInstant(resolveTime(when.time, zone));
      const wall: WrittenTime = { kind: 'wall', wall: wallAt(instant, zone) };
      // An hour that the clock shows twice needs its offset.
      return resolveTime(wall, zone).kind === 'exact' ? wall : when.time;
    }
  }
}

/** Channels by their id, account or network, where that names one only. */
function channelsOf(row: Incoming, plan: Plan, remarks: Remark[]): readonly string[] {
  const all = Object.entries(plan.channels);
  const [only] = all;
  if (row.channels.length === 0) return only && all.length === 1 ? [only[0]] : [];
  const found = row.channels.flatMap((name) => {
    const named = all.filter(([id, channel]) => isSame(name, id) || isSame(name, channel.handle));
    const onNetwork = all.filter(
      ([, { network }]) => isSame(name, network) || isSame(name, networkOf(network)?.name),
    );
    const matches = named.length > 0 ? named : onNetwork;
    const [match] = matches;
    if (match && matches.length === 1) return [match[0]];
    remarks.push({ kind: 'channel', text: name });
    return [];
  });
  return [...new Set(found)];
}

function labelsOf({ labels }: Incoming, plan: Plan, remarks: Remark[]) {
  let campaign: string | undefined;
  let pillar: string | undefined;
  for (const label of labels) {
    const inCampaigns = idOf(label, plan.campaigns);
    const inPillars = idOf(label, plan.pillars);
    if (inCampaigns !== undefined && (campaign ?? inCampaigns) === inCampaigns) campaign = inCampaigns;
    else if (inPillars !== undefined && (pillar ?? inPillars) === inPillars) pillar = inPillars;
    else remarks.push({ kind: 'label', text: label });
  }
  return { campaign, pillar };
}

type Named = Readonly<Record<string, { readonly name?: string | undefined }>>;

function idOf(label: string, known: Named | undefined): string | undefined {
  return Object.entries(known ?? {}).find(([id, { name }]) => isSame(label, id) || isSame(label, name))?.[0];
}

function isSame(one: string, other: string | undefined): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().replace(/^[@#]/, '').toLowerCase();
  return other !== undefined && plain(one) !== '' && plain(one) === plain(other);
}

/** Comments are the rest of a thread; a post has no place for them on a network without threads. */
function partsOf({ parts }: Incoming, channels: readonly string[], plan: Plan, remarks: Remark[]) {
  const hasNoThreads = (id: string) =>
    networkOf(channelOf(plan, id)?.network ?? '')?.supports.threads?.value === false;
  if (parts.length < 2 || !channels.some(hasNoThreads)) return parts;
  remarks.push({ kind: 'comments', count: parts.length - 1 });
  return parts.slice(0, 1);
}

/** Puts `{link}` where the text has the address, else behind it: other services put a link there too. */
function withLink(parts: readonly string[], link: string | undefined): readonly string[] {
  if (link === undefined) return parts;
  const index = parts.findIndex((part) => placeOf(part, link) >= 0);
  return parts.map((part, at) => {
    if (at === index) {
      const place = placeOf(part, link);
      return `${part.slice(0, place)}${LINK_PLACEHOLDER}${part.slice(place + link.length)}`;
    }
    return index < 0 && at === 0 ? `${part.trimEnd()}\n\n${LINK_PLACEHOLDER}` : part;
  });
}

/** Where an address stands in a text on its own, not as the start of a longer one; -1 where it does not. */
function placeOf(text: string, link: string): number {
  for (let at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + 1)) {
    if (/^(?:$|[\s.,;:!?)\]}»"'…]+(?:\s|$)|\s)/u.test(text.slice(at + link.length))) return at;
  }
  return -1;
}
