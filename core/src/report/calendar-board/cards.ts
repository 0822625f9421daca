import type { ParsedFile, Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { type Occurrence, writtenTimes } from '../../schedule/occurrence.ts';
import { spanAt } from '../../syntax/node.ts';
import { graphemes } from '../../text/graphemes.ts';
import { type Span, span } from '../../text/span.ts';
import { publishedName } from '../../workspace/delivery-states.ts';
import { fileId } from '../../workspace/facts.ts';
import { sentPost } from '../../workspace/sent.ts';
import { type Entry, fileAt, type Workspace } from '../../workspace/workspace.ts';
import { harmless } from '../harmless.ts';
import type { Card } from './board.ts';
import { foldText } from './fold-text.ts';

/** A post made ready for cards: all that depends on its file and its plan alone. */
export type PostCard = {
  /** The card without what depends on a time, a channel or the findings. */
  readonly card: Omit<Card, 'id' | 'channels' | 'offset' | 'findings' | 'state'>;
  readonly status: Post['entry']['status'];
  /** The name under which it is published; undefined where it has none. */
  readonly published: string | undefined;
  /** Its times, also those of ideas and of cancelled posts, which take up no room. */
  readonly times: readonly Occurrence[];
  readonly channels: readonly string[];
  /** The front matter or the entry, and the body: where its findings stand. */
  readonly places: readonly Span[];
  /** Offset of what says when it goes out, or else of the post. */
  readonly offset: number;
  /** All that a search looks through, folded. */
  readonly search: string;
};

const MAX_TITLE = 100;
const MAX_EXCERPT = 280;
/** Characters of a post that a search looks through at most. */
const MAX_SEARCH = 20_000;

/** Reading a file costs about a millisecond, and a month has hundreds: what was read is kept as long as entry and plan are the same. */
const known = new WeakMap<Entry, { readonly plan: Plan | undefined; readonly cards: readonly PostCard[] }>();

/** The posts of a file, ready for cards. */
export function postCards(workspace: Workspace, uri: string, plan: Plan | undefined): readonly PostCard[] {
  const entry = workspace.entries.get(uri);
  if (!entry) return [];
  const kept = known.get(entry);
  if (kept && kept.plan === plan) return kept.cards;
  const cards = read(fileAt(workspace, uri), plan);
  known.set(entry, { plan, cards });
  return cards;
}

function read(file: ParsedFile | undefined, plan: Plan | undefined): readonly PostCard[] {
  return file?.kind === 'posts' ? file.posts.map((post) => toPostCard(post, plan)) : [];
}

function toPostCard(post: Post, plan: Plan | undefined): PostCard {
  const { entry, source, index } = post;
  const sent = sentPost(post, plan);
  const texts = sent.sections.map(({ parts }) => parts.map((part) => part.text.text.trim()).join('\n\n'));
  const text = texts.find((one) => one !== '') ?? '';
  const name =
    entry.id ?? fileId(source.uri) ?? `${source.uri.slice(source.uri.lastIndexOf('/') + 1)}#${index + 1}`;
  const title = entry.title ?? text.split('\n').find((line) => line.trim() !== '') ?? name;
  const scheduled = spanAt(post.node, ['schedule']);
  return {
    card: {
      uri: source.uri,
      index,
      // A Markdown file is one post, with the marks around its front matter.
      span: post.body ? span(0, source.text.length) : post.span,
      title: cut(title.trim(), MAX_TITLE),
      excerpt: cut(text, MAX_EXCERPT),
      pillar: entry.pillar,
      campaign: entry.campaign,
      author: entry.author,
      lock: entry.repeat === undefined ? undefined : 'repeated',
    },
    status: entry.status,
    published: publishedName(post),
    times: timesOf(post),
    channels: [...new Set(entry.channels ?? [])],
    places: post.body ? [post.span, post.body] : [post.span],
    offset: entry.schedule === undefined ? post.span.start : scheduled.start,
    search: foldText([title, name, ...texts].join('\n').slice(0, MAX_SEARCH)),
  };
}

/** Without channels there is one time for all that will come. */
function timesOf(post: Post): readonly Occurrence[] {
  const { schedule, channels = [] } = post.entry;
  if (channels.length > 0 || schedule === undefined) return writtenTimes(post);
  return writtenTimes({ ...post, entry: { ...post.entry, channels: [''] } });
}

/** The first graphemes of a text, harmless; a text of a million characters is not walked through. */
function cut(text: string, most: number): string {
  let cutText = '';
  let count = 0;
  for (const grapheme of graphemes(text.slice(0, most * 32))) {
    if (count++ === most) return `${harmlessLines(cutText).trimEnd()}…`;
    cutText += grapheme.text;
  }
  return harmlessLines(cutText) + (text.length > most * 32 ? '…' : '');
}

/** Line breaks and tabs only part words; everything else that does something to a reader becomes visible. */
function harmlessLines(text: string): string {
  return text.replaceAll('\t', ' ').split(/\r?\n/).map(harmless).join('\n');
}
