import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { linkOf } from '../model/link.ts';
import type { Post } from '../model/parsed.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Delivery } from '../workspace/sent.ts';
import { sentMedia } from '../workspace/sent-media.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Adapter, OutgoingMedia, Step } from './adapter.ts';

/** A step before anybody knows when it is tried, and what went out before it. */
export type PlannedStep = Omit<Step, 'at' | 'due' | 'scheduleAt' | 'follows' | 'first'> & {
  /** Digest of what is sent in it, whatever the key. */
  readonly digest: string;
};

/** What names a post on a channel for good. */
export type Place = {
  readonly post: string;
  readonly channel: string;
  /** Of a post that comes again: the day of the time that is meant. */
  readonly on: string | undefined;
  readonly round: number;
};

/** The steps by which a post goes out on a channel, in their order. */
export function stepsOf(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  delivery: Delivery,
  adapter: Adapter | undefined,
  place: Place,
): readonly PlannedStep[] {
  const { entry } = post;
  const { parts, networkId, network, firstComment, channel } = delivery;
  const media = outgoingMedia(workspace, post);
  const poll = entry.poll && {
    options: entry.poll.options,
    minutes: entry.poll.duration,
    isMultiple: entry.poll.multiple ?? false,
  };
  const shared = {
    parts: parts.length,
    title: entry.title,
    link: linkOf(entry, plan, networkId),
    warning: entry.warning,
    language: entry.language ?? channel.language ?? plan?.brand?.languages?.[0],
  };
  const make = (
    id: string,
    kind: Step['kind'],
    index: number,
    text: string,
    more: Pick<Step, 'media' | 'poll'>,
  ): PlannedStep => {
    const wire = network?.wire?.(text) ?? text;
    const content = { kind, text: wire, ...more, ...shared };
    return {
      id,
      kind,
      index,
      text,
      wire,
      ...shared,
      ...more,
      key: keyOf(place, id),
      digest: digestOf(content),
    };
  };
  const bare = { media: [], poll: undefined };
  const steps = parts.map(({ text }, index) =>
    make(`part/${index + 1}`, 'part', index, text.trim(), {
      media: index === 0 ? media : [],
      poll: index === 0 && adapter?.pollTravels === 'with-first-part' ? poll : undefined,
    }),
  );
  if (poll && adapter?.pollTravels === 'alone')
    steps.push(make('poll', 'poll', 0, parts[0]?.text.trim() ?? '', { ...bare, poll }));
  if (firstComment) steps.push(make('comment', 'comment', 0, firstComment.text.trim(), bare));
  return steps;
}

function outgoingMedia(workspace: Workspace, post: Post): readonly OutgoingMedia[] {
  return sentMedia(post, workspace).flatMap(({ uri, path, known, alt }): OutgoingMedia[] => {
    if (uri === undefined || known?.kind !== 'file' || !known.medium || !known.type) return [];
    const { type, medium: kind, bytes, width, height, seconds } = known;
    const fileName = path.split(/[\\/]/).at(-1) ?? path;
    return [{ uri, fileName, type, kind, bytes, width, height, seconds, alt }];
  });
}

/**
 * The key of a step: of what it is and never of its text, which may be edited between two attempts and
 * would then be another post to the network.
 */
function keyOf({ post, channel, on, round }: Place, step: string): string {
  return hash(['vocero', post, channel, on ?? null, round, step]);
}

function digestOf(content: object): string {
  return hash(content);
}

function hash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}
