import type { Post } from '../model/parsed.ts';
import { channelOf, type Plan, zoneOf } from '../model/plan/plan.ts';
import type { Entry } from '../model/post.ts';
import { wallAt, wallMinutes } from '../model/time.ts';
import { dayOfDate, expand } from '../schedule/expand.ts';
import { dayOf, instantOf, type Occurrence, occurrencesOf } from '../schedule/occurrence.ts';
import type { Holiday } from '../schedule/tools.ts';
import { compareText } from '../text/compare.ts';
import type { Span } from '../text/span.ts';
import { fileId } from '../workspace/facts.ts';
import { pathFrom } from '../workspace/find-path.ts';
import { networkOf, sentPost } from '../workspace/sent.ts';
import { fileAt, planFor, projectOf, type Workspace } from '../workspace/workspace.ts';

/** One post on one channel at one time. */
export type CalendarEntry = {
  /** Stays the same while the post keeps its id and its place in the rule that repeats it. */
  readonly id: string;
  /** The post's own name: entries of one post have it in common. */
  readonly post: string;
  readonly channel: string;
  /** The name of the channel's network. */
  readonly network: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** The day in the channel's zone, counted from 1970-01-01, and the minute of that day. */
  readonly day: number;
  readonly minute: number;
  readonly zone: string;
  readonly title: string;
  /** What the channel is sent; the parts of a thread one after the other. */
  readonly text: string;
  readonly status: Entry['status'];
  readonly pillar: string | undefined;
  readonly campaign: string | undefined;
  readonly author: string | undefined;
  readonly isRepeated: boolean;
  readonly uri: string;
  /** Where its time is written. */
  readonly span: Span;
};

/** Something that lasts for whole days, the last one included. */
export type CalendarBand = {
  readonly kind: 'campaign' | 'blackout' | 'holiday' | 'key-date';
  readonly first: number;
  readonly last: number;
  readonly name: string;
};

/** A post that has no time yet. */
export type Undated = Pick<CalendarEntry, 'title' | 'status' | 'uri'> & {
  readonly channels: readonly string[];
};

export type Calendar = {
  /** Days counted from 1970-01-01, both included. */
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly zone: string;
  readonly entries: readonly CalendarEntry[];
  readonly bands: readonly CalendarBand[];
  readonly undated: readonly Undated[];
};

export type CalendarFilter = {
  readonly channels?: readonly string[] | undefined;
  readonly pillar?: string | undefined;
  readonly campaign?: string | undefined;
  readonly status?: Entry['status'];
};

/**
 * The calendar of one project.
 *
 * @param uri any file or folder of the project, a folder with a slash at its end.
 * @param first first day, counted from 1970-01-01, each channel's in its own zone.
 * @param language of the names of holidays.
 */
export function calendarOf(
  workspace: Workspace,
  uri: string,
  first: number,
  last: number,
  filter: CalendarFilter,
  language: string,
): Calendar {
  const plan = planFor(workspace, uri)?.plan;
  const project = projectOf(workspace, uri);
  const entries: CalendarEntry[] = [];
  const undated: Undated[] = [];
  for (const [file, { facts }] of workspace.entries) {
    if (projectOf(workspace, file) !== project || facts.posts === 0) continue;
    const mayConcern = facts.occurrences.length < facts.posts || facts.occurrences.some(isNear(first, last));
    const read = mayConcern ? fileAt(workspace, file) : undefined;
    if (read?.kind !== 'posts') continue;
    for (const post of read.posts) {
      if (!isWanted(post, filter)) continue;
      const own = occurrencesOf(post);
      if (own.length === 0 && isOpen(post)) undated.push(undatedOf(post, plan, project));
      entries.push(...entriesOf(workspace, plan, post, own, first, last, filter.channels));
    }
  }
  return {
    first,
    last,
    name: plan?.brand?.name ?? '',
    zone: plan?.brand?.timezone ?? 'UTC',
    entries: entries.sort((a, b) => a.instant - b.instant || compareText(a.id, b.id)),
    bands: [...bandsOf(workspace, plan, first, last, filter, language)].sort(
      (a, b) => a.first - b.first || a.last - b.last || compareText(a.name, b.name),
    ),
    undated: undated.sort((a, b) => compareText(a.uri, b.uri)),
  };
}

/** True for what may fall on the days: a wall day and that in the channel's zone differ by one at most. */
function isNear(first: number, last: number): (occurrence: Occurrence) => boolean {
  return ({ time, repeat }) => dayOf(time) <= last + 2 && (repeat !== undefined || dayOf(time) >= first - 2);
}

function isWanted({ entry }: Post, { pillar, campaign, status }: CalendarFilter): boolean {
  if (pillar !== undefined && entry.pillar !== pillar) return false;
  if (campaign !== undefined && entry.campaign !== campaign) return false;
  return status === undefined || (entry.status ?? 'draft') === status;
}

function isOpen({ entry }: Post): boolean {
  return entry.status !== 'cancelled' && entry.schedule === undefined;
}

function undatedOf(post: Post, plan: Plan | undefined, project: string): Undated {
  const { status, channels = [] } = post.entry;
  const text = sentPost(post, plan).sections.find(({ parts }) =>
    parts.some((part) => part.text.text.trim() !== ''),
  );
  const title = titleOf(post, text?.parts[0]?.text.text ?? '', project);
  return { title, status, channels, uri: post.source.uri };
}

function* entriesOf(
  workspace: Workspace,
  plan: Plan | undefined,
  post: Post,
  own: readonly Occurrence[],
  first: number,
  last: number,
  channels: readonly string[] | undefined,
): Generator<CalendarEntry> {
  const wanted = own.filter(({ channel }) => channels === undefined || channels.includes(channel));
  if (wanted.length === 0) return;
  const { deliveries } = sentPost(post, plan);
  const project = projectOf(workspace, post.source.uri);
  for (const occurrence of wanted) {
    const { channel } = occurrence;
    const delivery = deliveries.find(({ channelId }) => channelId === channel);
    const text = (delivery?.parts ?? []).map((part) => part.text.trim()).join('\n\n---\n\n');
    const zone = zoneOf(plan, channel);
    const network = channelOf(plan, channel)?.network ?? channel;
    for (const one of expand(occurrence, first - 2, last + 2, workspace.tools.expandRule)) {
      const instant = instantOf(one, zone);
      const wall = wallMinutes(one.time.kind === 'wall' ? one.time.wall : wallAt(instant, zone));
      const day = Math.floor(wall / (24 * 60));
      if (day < first || day > last) continue;
      yield {
        id: `${nameOf(post, project)}/${channel}${one.repeat ? `/${dayOf(one.time)}` : ''}`,
        post: nameOf(post, project),
        channel,
        network: networkOf(network)?.name ?? network,
        instant,
        day,
        minute: Math.floor(wall) - day * 24 * 60,
        zone,
        title: titleOf(post, text, project),
        text,
        status: post.entry.status,
        pillar: post.entry.pillar,
        campaign: post.entry.campaign,
        author: post.entry.author,
        isRepeated: one.repeat !== undefined,
        uri: one.uri,
        span: one.span,
      };
    }
  }
}

/** What others may call a post by, or its place in the project where it has no name: files in two folders may be called the same. */
function nameOf({ entry, source, index }: Post, project: string): string {
  return entry.id ?? fileId(source.uri) ?? `${pathFrom(project, source.uri)}#${index + 1}`;
}

const MAX_TITLE = 80;

/** The title of a post, else its first line, else its name. */
function titleOf(post: Post, text: string, project: string): string {
  const line = post.entry.title ?? text.split('\n').find((one) => one.trim() !== '') ?? nameOf(post, project);
  const title = line.trim();
  const short = Array.from(title).slice(0, MAX_TITLE).join('').trimEnd();
  return short.length < title.length ? `${short}…` : title;
}

function* bandsOf(
  { tools }: Workspace,
  plan: Plan | undefined,
  first: number,
  last: number,
  { channels, campaign: wanted }: CalendarFilter,
  language: string,
): Generator<CalendarBand> {
  const isShown = (band: CalendarBand) => band.first <= last && band.last >= first;
  const concerns = (ids: readonly string[] | undefined) =>
    channels === undefined || ids === undefined || ids.some((id) => channels.includes(id));
  const { holidays = [], blackouts = [], keyDates = [] } = plan?.calendar ?? {};
  const all: CalendarBand[] = [];
  for (const [id, { name = id, start, end }] of Object.entries(plan?.campaigns ?? {})) {
    if (start === undefined || (wanted !== undefined && id !== wanted)) continue;
    const day = dayOfDate(start);
    all.push({ kind: 'campaign', first: day, last: end === undefined ? day : dayOfDate(end), name });
  }
  for (const { from, to = from, reason, channels: ids } of blackouts) {
    if (concerns(ids))
      all.push({ kind: 'blackout', first: dayOfDate(from), last: dayOfDate(to), name: reason });
  }
  for (const { date, name } of keyDates) {
    all.push({ kind: 'key-date', first: dayOfDate(date), last: dayOfDate(date), name });
  }
  const known = new Set<string>();
  for (const { country, region, channels: ids } of holidays) {
    if (!concerns(ids) || !tools.holidaysOf) continue;
    for (const holiday of holidaysBetween(tools.holidaysOf, country, region, first, last, language)) {
      const key = `${holiday.first} ${holiday.name}`;
      if (known.has(key)) continue;
      known.add(key);
      all.push({ kind: 'holiday', ...holiday });
    }
  }
  yield* all.filter(isShown);
}

type HolidaysOf = NonNullable<Workspace['tools']['holidaysOf']>;

function holidaysBetween(
  holidaysOf: HolidaysOf,
  country: string,
  region: string | undefined,
  first: number,
  last: number,
  language: string,
): readonly Holiday[] {
  const yearOf = (day: number) => new Date(day * 24 * 60 * 60_000).getUTCFullYear();
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  return years.flatMap((year) => holidaysOf(country, region, year, language));
}
