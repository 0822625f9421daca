import type { PostMetrics } from '../../model/metrics.ts';
import type { Post } from '../../model/parsed.ts';
import { channelOf, type Plan, zoneOf } from '../../model/plan/plan.ts';
import { wallAt, wallMinutes } from '../../model/time.ts';
import { expand } from '../../schedule/expand.ts';
import {
  dayOf,
  instantOf,
  type Occurrence,
  occurrencesOf,
  refOf,
  writtenTimes,
} from '../../schedule/occurrence.ts';
import { weekdayOf } from '../../schedule/week.ts';
import { compareText } from '../../text/compare.ts';
import { countGraphemes } from '../../text/graphemes.ts';
import type { Span } from '../../text/span.ts';
import { fileId } from '../../workspace/facts.ts';
import { networkOf, type SentPost, sentPost } from '../../workspace/sent.ts';
import { mediumByName } from '../../workspace/sent-media.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../../workspace/workspace.ts';
import { dayName } from './period.ts';

/** Where a post is, for whoever reads a number that it is behind. */
export type PostLink = {
  readonly name: string;
  readonly title: string;
  readonly uri: string;
  /** Where its time is written. */
  readonly span: Span;
};

export const FORMATS = ['text', 'image', 'images', 'video', 'poll', 'thread', 'link'] as const;

/** What a post shows beside its words; of several things the one that catches the eye most. */
export type OutingFormat = (typeof FORMATS)[number];

/** What is recorded of whether it went out. Instants are milliseconds since 1970-01-01T00:00Z. */
export type Fate =
  | {
      readonly kind: 'published';
      readonly at: number;
      /** The network's own id of its first part, and where people see it. */
      readonly id: string | undefined;
      readonly url: string | undefined;
    }
  | { readonly kind: 'partly' | 'failed' | 'unknown'; readonly at: number }
  | { readonly kind: 'unrecorded' };

/** One post on one channel at one time, with all that a report asks of it. */
export type Outing = PostLink & {
  readonly channel: string;
  readonly networkId: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** Day counted from 1970-01-01 and minute of it, on the channel's wall clock; weekday from 0 for Monday. */
  readonly day: number;
  readonly minute: number;
  readonly weekday: number;
  readonly status: NonNullable<Post['entry']['status']>;
  readonly pillar: string | undefined;
  readonly campaign: string | undefined;
  readonly objective: string | undefined;
  readonly kind: Post['entry']['kind'];
  readonly format: OutingFormat;
  /** All of the post in its file, body and all. */
  readonly extent: Span;
  /** What the channel is sent, and how many graphemes that is. */
  readonly text: string;
  readonly length: number;
  /** Pictures and videos that it shows, and those of them with a text for who does not see them. */
  readonly media: number;
  readonly described: number;
  /** When people approved it; undefined for an approval without a time. */
  readonly approvals: readonly (number | undefined)[];
  readonly metrics: PostMetrics | undefined;
  readonly fate: Fate;
};

/** What is recorded of a post on a channel; the day is that of an occurrence of a post that comes again. */
export type Recorded = {
  readonly metricsOf: (name: string, channel: string, day: string | undefined) => PostMetrics | undefined;
  readonly fateOf: (name: string, channel: string, day: string | undefined) => Fate;
  /** The channels on which a post is out, and since when; not of a post that comes again. */
  readonly outOn: (name: string) => readonly OutOn[];
};

type OutOn = { readonly channel: string; readonly at: number };

/**
 * Every post on every channel on some days, in the order in which they go out.
 *
 * @param uri any address in the project.
 * @param first first day counted from 1970-01-01, each channel's in its own zone.
 */
export function outingsOf(
  workspace: Workspace,
  uri: string,
  first: number,
  last: number,
  recorded: Recorded,
): readonly Outing[] {
  const plan = planFor(workspace, uri)?.plan;
  const project = projectOf(workspace, uri);
  const found: Outing[] = [];
  for (const [file, { facts }] of workspace.entries) {
    if (facts.posts === 0 || projectOf(workspace, file) !== project) continue;
    const mayBeOut = facts.definitions.some(({ id }) => recorded.outOn(id).length > 0);
    if (!mayBeOut && !facts.occurrences.some(isNear(first, last))) continue;
    const read = fileAt(workspace, file);
    if (read?.kind !== 'posts') continue;
    for (const post of read.posts) {
      const own = [...occurrencesOf(post).filter(isNear(first, last)), ...unplanned(post, recorded)];
      if (own.length > 0) found.push(...ofPost(workspace, plan, post, own, first, last, recorded));
    }
  }
  return found.sort(
    (a, b) => a.instant - b.instant || compareText(a.name, b.name) || compareText(a.channel, b.channel),
  );
}

/** Times at which a post went out on channels that it has no time for: somebody published it by hand. */
function unplanned(post: Post, { outOn }: Recorded): readonly Occurrence[] {
  const planned = new Set(writtenTimes(post).map(({ channel }) => channel));
  return outOn(nameOfPost(post)).flatMap(({ channel, at }): Occurrence[] =>
    planned.has(channel)
      ? []
      : [
          {
            ...refOf(post),
            channel,
            time: { kind: 'fixed', wall: wallAt(at, 'UTC'), offsetMinutes: 0 },
            span: post.span,
          },
        ],
  );
}

/** True for what may fall on the days: a wall day and that in the channel's zone differ by one at most. */
function isNear(first: number, last: number): (occurrence: Occurrence) => boolean {
  return ({ time, repeat }) => dayOf(time) <= last + 2 && (repeat !== undefined || dayOf(time) >= first - 2);
}

function* ofPost(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  own: readonly Occurrence[],
  first: number,
  last: number,
  recorded: Recorded,
): Generator<Outing> {
  const { entry, source } = post;
  const name = nameOfPost(post);
  const sent = sentPost(post, plan);
  const approvals = (entry.approvals ?? []).map(({ at }) => at && instantIn(at, zoneOf(plan, '')));
  const shown = (entry.media ?? []).filter(({ file }) => isSeen(file));
  const described = shown.filter(({ alt = '' }) => alt.trim() !== '').length;
  for (const occurrence of own) {
    const { channel, span } = occurrence;
    const delivery = sent.deliveries.find(({ channelId }) => channelId === channel);
    const parts = (delivery?.parts ?? []).map((part) => part.text.trim());
    const text = parts.join('\n\n');
    const zone = zoneOf(plan, channel);
    for (const one of expand(occurrence, first - 2, last + 2, workspace.tools.expandRule)) {
      const instant = instantOf(one, zone);
      const wall = Math.floor(wallMinutes(wallAt(instant, zone)));
      const day = Math.floor(wall / (24 * 60));
      if (day < first || day > last) continue;
      const again = one.repeat === undefined ? undefined : dayName(dayOf(one.time));
      yield {
        name,
        title: titleOfPost(post, text),
        uri: source.uri,
        span,
        channel,
        networkId: channelOf(plan, channel)?.network ?? channel,
        instant,
        day,
        minute: wall - day * 24 * 60,
        weekday: weekdayOf(day),
        status: entry.status ?? 'draft',
        pillar: entry.pillar,
        campaign: entry.campaign,
        objective: entry.objective,
        kind: entry.kind,
        format: formatOf(post, delivery),
        extent: { start: post.span.start, end: Math.max(post.span.end, post.body?.end ?? 0) },
        text,
        length: countGraphemes(text),
        media: shown.length,
        described,
        approvals,
        metrics: recorded.metricsOf(name, channel, again),
        fate: recorded.fateOf(name, channel, again),
      };
    }
  }
}

function instantIn(at: NonNullable<Occurrence['time']>, zone: string): number {
  return instantOf({ uri: '', index: 0, channel: '', time: at, span: { start: 0, end: 0 } }, zone);
}

function isSeen(file: string): boolean {
  const medium = mediumByName(file);
  return medium === undefined || medium === 'image' || medium === 'gif' || medium === 'video';
}

function formatOf({ entry }: Post, delivery: SentPost['deliveries'][number] | undefined): OutingFormat {
  const media = entry.media ?? [];
  if (media.some(({ file }) => mediumByName(file) === 'video')) return 'video';
  if ((entry.poll?.options.length ?? 0) > 0) return 'poll';
  if ((delivery?.parts.length ?? 0) > 1) return 'thread';
  if (media.length > 0) return media.length > 1 ? 'images' : 'image';
  const hasLink = delivery?.parts.some((part) => /https?:\/\//i.test(part.text)) ?? false;
  return hasLink ? 'link' : 'text';
}

/** What others may call a post by, or its place where it has no name. */
function nameOfPost({ entry, source, index }: Post): string {
  const file = source.uri.slice(source.uri.lastIndexOf('/') + 1);
  return entry.id ?? fileId(source.uri) ?? `${file}#${index + 1}`;
}

const MAX_TITLE = 80;

function titleOfPost(post: Post, text: string): string {
  const line = post.entry.title ?? text.split('\n').find((one) => one.trim() !== '') ?? nameOfPost(post);
  const title = line.trim();
  const short = Array.from(title).slice(0, MAX_TITLE).join('').trimEnd();
  return short.length < title.length ? `${short}…` : title;
}

/** The name of a channel as people read it: by its network, and by its own id where that says more. */
export function channelName(plan: Plan | undefined, channel: string): string {
  const id = channelOf(plan, channel)?.network ?? channel;
  const name = networkOf(id)?.name ?? id;
  return channel.toLowerCase() === id.toLowerCase() ? name : `${name} (${channel})`;
}
