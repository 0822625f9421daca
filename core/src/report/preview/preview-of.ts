import type { Post } from '../../model/parsed.ts';
import { type Plan, zoneOf } from '../../model/plan/plan.ts';
import { wallAt, wallMinutes } from '../../model/time.ts';
import type { Language } from '../../rules/words.ts';
import { instantOf, occurrencesOf } from '../../schedule/occurrence.ts';
import { graphemes } from '../../text/graphemes.ts';
import type { Span } from '../../text/span.ts';
import { fileId } from '../../workspace/facts.ts';
import { type Delivery, sentPost } from '../../workspace/sent.ts';
import { fileAt, planFor, type Workspace } from '../../workspace/workspace.ts';
import { calendarLocale, dayText, timeText, zoneNote } from '../calendar/days.ts';
import type { Preview, PreviewChannel, PreviewPart } from './preview.ts';
import { previewMedia, previewPart } from './preview-part.ts';

/**
 * How the post at an offset of a file will look on each of its channels.
 *
 * @param offset UTF-16 offset; in a list, the post that it stands in or behind.
 */
export function previewOf(workspace: Workspace, uri: string, offset: number, language: Language): Preview {
  const file = fileAt(workspace, uri);
  if (file?.kind !== 'posts') return { kind: 'none', why: 'no-post' };
  const post = file.posts.findLast(({ span }) => span.start <= offset) ?? file.posts[0];
  if (!post) return { kind: 'none', why: 'no-post' };
  const plan = planFor(workspace, uri)?.plan;
  if (!plan) return { kind: 'none', why: 'no-plan' };
  const { deliveries } = sentPost(post, plan);
  if (deliveries.length === 0) return { kind: 'none', why: 'no-channels' };
  return {
    kind: 'post',
    uri,
    name: post.entry.id ?? fileId(uri) ?? `${uri.slice(uri.lastIndexOf('/') + 1)} ${post.index + 1}`,
    span: placeOf(post, file.posts),
    channels: deliveries.map((delivery) => channelOf(workspace, plan, post, delivery, language)),
  };
}

/** From the post to the next one, so that an empty line behind it is its own. */
function placeOf(post: Post, posts: readonly Post[]): Span {
  const next = posts[post.index + 1];
  return {
    start: post.index === 0 ? 0 : post.span.start,
    end: next?.span.start ?? post.source.text.length + 1,
  };
}

function channelOf(
  workspace: Workspace,
  plan: Plan,
  post: Post,
  delivery: Delivery,
  language: Language,
): PreviewChannel {
  const { channelId, channel, network, networkId, limits, parts, partLimits, firstComment } = delivery;
  const look = network?.look;
  const brand = plan.brand?.name ?? '';
  const warning = post.entry.warning ?? '';
  const isWarned = warning !== '' && limits.text.some(({ includesWarning }) => includesWarning);
  const media = previewMedia(post, workspace);
  const shown = parts.map((text, index): PreviewPart => {
    const isFirst = index === 0;
    const part = previewPart(delivery, text, partLimits[index] ?? limits.text, isFirst ? warning : '');
    return {
      ...part,
      media: isFirst ? media : [],
      poll: isFirst && network?.supports.polls?.value === true ? pollOf(post, language) : undefined,
      card: isFirst && media.length > 0 ? undefined : part.card,
    };
  });
  return {
    id: channelId,
    network: network?.name ?? networkId,
    networkId,
    brand: brand || channelId,
    handle: handleOf(delivery),
    initials: initialsOf(brand || channelId),
    language: post.entry.language ?? channel.language ?? plan.brand?.languages?.[0],
    when: whenOf(plan, post, channelId, language),
    title: look?.titleFirst ? post.entry.title : undefined,
    warning: isWarned ? warning : undefined,
    isMediaFirst: look?.mediaFirst === true,
    parts: shown,
    firstComment: firstComment && {
      ...previewPart(delivery, firstComment, limits.firstComment ?? limits.text, ''),
      media: [],
      poll: undefined,
      card: undefined,
    },
    fold: look?.fold && { source: look.fold.source, read: look.fold.read },
    counting: network?.counting?.[language],
  };
}

function handleOf({ channel: { handle, server }, network }: Delivery): string | undefined {
  if (handle === undefined) return undefined;
  const name = `${network?.look?.handleSign ?? ''}${handle.replace(/^@/, '')}`;
  return server === undefined ? name : `${name}@${server}`;
}

/** The first letters of the first two words. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = (word: string) => {
    for (const { text } of graphemes(word)) if (/[\p{L}\p{N}]/u.test(text)) return text.toUpperCase();
    return '';
  };
  return words.slice(0, 2).map(first).join('');
}

function whenOf(plan: Plan, post: Post, channelId: string, language: Language): string | undefined {
  const occurrence = occurrencesOf(post).find(({ channel }) => channel === channelId);
  if (!occurrence) return undefined;
  const zone = zoneOf(plan, channelId);
  const wall = wallMinutes(wallAt(instantOf(occurrence, zone), zone));
  const day = Math.floor(wall / (24 * 60));
  const { tag } = calendarLocale(language, plan.brand?.languages ?? []);
  const date = dayText(day, tag, { weekday: 'short', day: 'numeric', month: 'short' });
  const note = zoneNote({ zone }, plan.brand?.timezone ?? 'UTC');
  return `${date}, ${timeText({ minute: wall - day * 24 * 60 }, tag)}${note}`;
}

/** How long a poll is open when nobody says, in minutes: a day, as the networks' own forms have it. */
const A_DAY = 24 * 60;

function pollOf({ entry: { poll } }: Post, language: Language): PreviewPart['poll'] {
  if (!poll) return undefined;
  const minutes = poll.duration ?? A_DAY;
  const [value, unit] =
    minutes % (24 * 60) === 0
      ? [minutes / (24 * 60), 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  const open = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return { options: poll.options, open, isMultiple: poll.multiple === true };
}
