import type { Post } from '../../model/parsed.ts';
import { firstInstant, resolveTime, wallAt, wallMinutes } from '../../model/time.ts';
import { lengthText, relativeText, weekdayText } from '../../rules/date-text.ts';
import { momentText } from '../../rules/format-message.ts';
import { type ChannelCalendar, postsOn } from '../../schedule/channel-calendar.ts';
import { instantOf, refOf } from '../../schedule/occurrence.ts';
import { freeSlots, isFreeAt, type Slot } from '../../schedule/slots.ts';
import { clockText, dateText } from '../../schedule/write-time.ts';
import { calendarOf } from '../../workspace/calendar-of.ts';
import { type Bounds, boundsOf } from '../../workspace/post-bounds.ts';
import { ownPath } from '../cursor/cursor-at.ts';
import { label } from '../labels.ts';
import { plainMarkdown } from '../markdown.ts';
import type { Completer, CompletionAsk } from './completion.ts';
import { putValue, typedAt } from './put.ts';

/** Times that are offered, days that are looked through, and times that are tried for channels that go out together. */
const MAX_SLOTS = 8;
const DAYS = 45;
const MAX_TRIED = 150;
/** How far ahead the first time is, in milliseconds: one that is over before the file is saved helps nobody. */
export const SOON = 10 * 60_000;
/** How far apart times are that only nothing speaks against, in milliseconds. */
const APART = 4 * 60 * 60_000;

/** The next times at which all channels of the post are free, and why each is good. */
export const slots: Completer = function* (ask) {
  const { workspace, cursor, file, post, language, offset } = ask;
  const { now } = workspace;
  if (cursor.kind !== 'yaml' || cursor.place.kind !== 'value' || file.kind !== 'posts' || !post) return;
  const { place } = cursor;
  const [key, channel, more] = ownPath(file, place.path);
  if (key !== 'schedule' || more !== undefined || now === undefined) return;
  const typed = typedAt(file.source.text, place, offset);
  const ids = channel === undefined ? (post.entry.channels ?? []) : [String(channel)];
  const calendars = ids.flatMap((id) => calendarOf(workspace, ask.project, ask.plan, id) ?? []);
  const bounds = boundsOf(workspace, ask.plan, post, calendars[0]?.channelId ?? '');
  for (const slot of sharedSlots(calendars, post, bounds, fromTyped(typed, calendars, now + SOON))) {
    const text = `${dateText(slot.wall)} ${clockText(slot.wall)}`;
    const zone = calendars[0]?.zone ?? 'UTC';
    const when = relativeText(slot.instant, now, zone, language);
    yield {
      label: text,
      kind: 'time',
      detail: `${weekdayText(slot.instant, zone, language, 'short')}, ${when} · ${label(slot.why === 'best' ? 'best' : 'free', language)}`,
      documentation: () =>
        calendars
          .map((one) => {
            const instant = firstInstant(resolveTime({ kind: 'wall', wall: slot.wall }, one.zone));
            return `- **${plainMarkdown(one.channelId)}**: ${momentText(instant, one.zone, language)} (${plainMarkdown(one.zone)}), ${reasonOf(one, slot, post, ask)}`;
          })
          .join('\n'),
      filter: `${text} ${when} ${momentText(slot.instant, zone, language)}`,
      isPreferred: slot.why === 'best',
      ...putValue(place, text),
    };
  }
};

/** Times within the bounds of a post that are free on all of several channels, which share one wall time. */
export function* sharedSlots(
  calendars: readonly ChannelCalendar[],
  post: Post,
  bounds: Bounds,
  from: number,
  most = MAX_SLOTS,
): Generator<Slot> {
  const [first, ...others] = calendars;
  if (!first) return;
  const ignoring = refOf(post);
  let [found, tried] = [0, 0];
  let last = Number.NEGATIVE_INFINITY;
  for (const slot of freeSlots(first, Math.max(from, bounds.from), { ignoring, days: DAYS })) {
    if (tried++ >= MAX_TRIED || slot.instant > bounds.until) return;
    // Where the plan names no best times each half hour is as good as the next: a choice is apart.
    if (slot.why === 'open' && slot.instant - last < APART) continue;
    if (!others.every((other) => isFreeAt(other, { kind: 'wall', wall: slot.wall }, ignoring))) continue;
    last = slot.instant;
    yield slot;
    if (++found >= most) return;
  }
}

/** Somebody who has typed a month or a day is looking for a time in it. */
function fromTyped(typed: string, calendars: readonly ChannelCalendar[], now: number): number {
  const [, year, month, day = '01'] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(typed) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(`${year}-${month}-${day}T00:00Z`))) return now;
  const wall = { year: Number(year), month: Number(month), day: Number(day), hour: 0, minute: 0, second: 0 };
  const zone = calendars[0]?.zone ?? 'UTC';
  return Math.max(now, firstInstant(resolveTime({ kind: 'wall', wall }, zone)));
}

/** What speaks for a time on a channel: what the plan says of it, and how far the neighbours are. */
function reasonOf(calendar: ChannelCalendar, slot: Slot, post: Post, { language }: CompletionAsk): string {
  const { channelId, zone } = calendar;
  const instant = firstInstant(resolveTime({ kind: 'wall', wall: slot.wall }, zone));
  const day = Math.floor(wallMinutes(wallAt(instant, zone)) / (24 * 60));
  const near = postsOn(calendar, { first: day - 1, last: day + 1 })
    .filter(({ uri, index }) => uri !== post.source.uri || index !== post.index)
    .map((one) => instantOf(one, zone));
  const before = near.findLast((one) => one <= instant);
  const behind = near.find((one) => one > instant);
  const gap = (minutes: number) => lengthText(minutes, language);
  const neighbours = [
    before === undefined ? undefined : label('after', language, { gap: gap((instant - before) / 60_000) }),
    behind === undefined ? undefined : label('before', language, { gap: gap((behind - instant) / 60_000) }),
  ].filter((one) => one !== undefined);
  const why = label(slot.why === 'best' ? 'bestTime' : 'openTime', language, { channel: channelId });
  return [why, ...(neighbours.length > 0 ? neighbours : [label('emptyDay', language)])].join(', ');
}
