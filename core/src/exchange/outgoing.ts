import { type CalendarFilter, calendarOf } from '../features/calendar.ts';
import { linkOf } from '../model/link.ts';
import type { Post } from '../model/parsed.ts';
import { channelOf } from '../model/plan/plan.ts';
import { wallAt } from '../model/time.ts';
import { type SentPost, sentPost } from '../workspace/sent.ts';
import { fileAt, planFor, type Workspace } from '../workspace/workspace.ts';
import type { Outgoing } from './format.ts';

export type Selection = {
  readonly posts: readonly Outgoing[];
  /** How many were passed over: not approved, over already, without a time. */
  readonly unapproved: number;
  readonly past: number;
  readonly undated: number;
};

export type SelectionOptions = {
  /** Days counted from 1970-01-01, both included. */
  readonly first: number;
  readonly last: number;
  readonly filter: CalendarFilter;
  readonly onlyApproved: boolean;
  /** What is before this instant is over; undefined where that does not matter. */
  readonly now: number | undefined;
};

/** The posts of a project that another service can be given, in the order in which they go out. */
export function outgoingPosts(workspace: Workspace, uri: string, options: SelectionOptions): Selection {
  const { first, last, filter, onlyApproved, now } = options;
  const plan = planFor(workspace, uri)?.plan;
  const { entries, undated } = calendarOf(workspace, uri, first, last, filter, 'en');
  const coming = entries.filter(({ instant }) => now === undefined || instant >= now);
  const settled = coming.filter(({ status }) => !onlyApproved || status === 'approved');
  const read = new Map<string, readonly { readonly post: Post; readonly sent: SentPost }[]>();
  const postsIn = (file: string) => {
    const known = read.get(file);
    if (known) return known;
    const parsed = fileAt(workspace, file);
    const posts = parsed?.kind === 'posts' ? parsed.posts : [];
    const found = posts.map((post) => ({ post, sent: sentPost(post, plan) }));
    read.set(file, found);
    return found;
  };
  const posts = settled.flatMap((entry): Outgoing[] => {
    // The calendar knows where a time is written, and a time belongs to one post.
    const found = postsIn(entry.uri).find(
      ({ post }) => post.span.start <= entry.span.start && entry.span.end <= post.span.end,
    );
    const network = channelOf(plan, entry.channel)?.network;
    if (!found || network === undefined) return [];
    const { post, sent } = found;
    const delivery = sent.deliveries.find(({ channelId }) => channelId === entry.channel);
    const { title, media = [], campaign, pillar, poll, warning } = post.entry;
    const parts = (delivery?.parts ?? []).map((part) => part.text.replace(/\r\n?/g, '\n'));
    const link = linkOf(post.entry, plan, network);
    return [
      {
        uri: entry.uri,
        channel: entry.channel,
        network,
        parts,
        instant: entry.instant,
        wall: wallAt(entry.instant, entry.zone),
        zone: entry.zone,
        title,
        link: link !== undefined && parts.some((part) => part.includes(link)) ? link : undefined,
        media: media.map(({ file, alt }) => ({ file, alt })),
        labels: [campaign, pillar].flatMap((label) => label ?? []),
        hasPoll: poll !== undefined,
        warning,
      },
    ];
  });
  return {
    posts,
    unapproved: coming.length - settled.length,
    past: entries.length - coming.length,
    undated: undated.filter(
      ({ channels, status }) =>
        channels.some((id) => filter.channels?.includes(id) ?? true) &&
        (!onlyApproved || status === 'approved'),
    ).length,
  };
}
