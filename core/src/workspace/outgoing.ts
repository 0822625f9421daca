import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { linkOf } from '../model/link.ts';
import type { Post } from '../model/parsed.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { MediaKind } from '../networks/profile/media-limits.ts';
import type { Delivery } from './sent.ts';
import { sentMedia } from './sent-media.ts';
import type { Workspace } from './workspace.ts';

/** A media file as it is going to be sent. */
export type OutgoingMedia = {
  /** Its address: what requests name it by. */
  readonly uri: string;
  readonly fileName: string;
  /** Media type by its content, such as `image/png`. */
  readonly type: string;
  readonly kind: MediaKind;
  readonly bytes: number;
  /** Pixels as shown, where they are known. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly seconds: number | undefined;
  readonly alt: string | undefined;
};

export type OutgoingPoll = {
  readonly options: readonly string[];
  /** How long it is open; undefined where the author left it to the network. */
  readonly minutes: number | undefined;
  readonly isMultiple: boolean;
};

/** What all steps of a post on a channel have in common. */
export type SharedContent = {
  /** How many parts the thread has. */
  readonly parts: number;
  readonly title: string | undefined;
  /** The post's link with its campaign's parameters. */
  readonly link: string | undefined;
  readonly warning: string | undefined;
  /** BCP 47 tag of the text. */
  readonly language: string | undefined;
};

/** What goes out in one step, whoever sends it and when. */
export type StepContent = {
  readonly kind: 'part' | 'poll' | 'comment';
  /** As it travels. */
  readonly text: string;
  readonly media: readonly OutgoingMedia[];
  readonly poll: OutgoingPoll | undefined;
} & SharedContent;

/** What all steps of a post on a channel have in common. */
export function sharedContent(
  { entry }: Post,
  plan: Plan | undefined,
  { parts, networkId, channel }: Delivery,
): SharedContent {
  return {
    parts: parts.length,
    title: entry.title,
    link: linkOf(entry, plan, networkId),
    warning: entry.warning,
    language: entry.language ?? channel.language ?? plan?.brand?.languages?.[0],
  };
}

/** The media of a post whose files are there. */
export function outgoingMedia(workspace: Workspace, post: Post): readonly OutgoingMedia[] {
  return sentMedia(post, workspace).flatMap(({ uri, path, known, alt }): OutgoingMedia[] => {
    if (uri === undefined || known?.kind !== 'file' || !known.medium || !known.type) return [];
    const { type, medium: kind, bytes, width, height, seconds } = known;
    const fileName = path.split(/[\\/]/).at(-1) ?? path;
    return [{ uri, fileName, type, kind, bytes, width, height, seconds, alt }];
  });
}

export function outgoingPoll({ entry }: Post): OutgoingPoll | undefined {
  return (
    entry.poll && {
      options: entry.poll.options,
      minutes: entry.poll.duration,
      isMultiple: entry.poll.multiple ?? false,
    }
  );
}

/** A digest of what goes out in a step: two steps with one digest look the same to readers. */
export function stepDigest({ kind, text, media, poll, ...shared }: StepContent): string {
  return hashOf({ kind, text, media, poll, ...shared });
}

/** 64 hexadecimal digits that stand for a value. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}
