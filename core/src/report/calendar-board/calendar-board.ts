import { channelOf, type Plan, zoneOf } from '../../model/plan/plan.ts';
import { wallAt, wallMinutes } from '../../model/time.ts';
import type { Finding } from '../../rules/finding.ts';
import { findingText } from '../../rules/format-message.ts';
import type { Language } from '../../rules/words.ts';
import { isPaused } from '../../schedule/closed.ts';
import { expand } from '../../schedule/expand.ts';
import { dayOf, instantOf, type Occurrence } from '../../schedule/occurrence.ts';
import { compareText } from '../../text/compare.ts';
import { contains } from '../../text/span.ts';
import { dayInSeries } from '../../workspace/delivery-states.ts';
import { networkOf } from '../../workspace/sent.ts';
import { planFor, projectOf, type Workspace } from '../../workspace/workspace.ts';
import { calendarLocale, timeText, zoneNote } from '../calendar/days.ts';
import { harmless } from '../harmless.ts';
import type {
  BoardChannel,
  BoardCrisis,
  BoardFilter,
  CalendarBoard,
  Card,
  CardFinding,
  Choice,
  DatedCard,
} from './board.ts';
import { boardBands } from './board-bands.ts';
import { boardHours, boardSlots } from './board-slots.ts';
import { type CardState, cardState } from './card-state.ts';
import { type PostCard, postCards } from './cards.ts';
import { holdsWords } from './fold-text.ts';

export type BoardQuestion = {
  /** Any file or folder of the project, a folder with a slash at its end. */
  readonly uri: string;
  /** Days counted from 1970-01-01, both included. */
  readonly first: number;
  readonly last: number;
  readonly scale: 'cards' | 'year';
  readonly filter: BoardFilter;
  readonly showsSlots: boolean;
};

/** The findings of a file, or undefined while nobody has looked for them. */
export type KnownFindings = (uri: string) => readonly Finding[] | undefined;

const DAY = 24 * 60;
/** Undated posts that are told at most. */
const MAX_TRAY = 200;

/**
 * What the calendar view shows of one project, made in steps: each `yield` is a place to stop, because
 * files may have to be read.
 */
export function* calendarBoard(
  workspace: Workspace,
  question: BoardQuestion,
  findingsOf: KnownFindings,
  language: Language,
): Generator<undefined, CalendarBoard> {
  const { uri, first, last, filter, scale } = question;
  const planFile = planFor(workspace, uri);
  const plan = planFile?.plan;
  const project = projectOf(workspace, uri);
  const zone = plan?.brand?.timezone ?? 'UTC';
  const locale = calendarLocale(language, plan?.brand?.languages ?? []);
  const cards: DatedCard[] = [];
  const tray: Card[] = [];
  const density = new Map<number, number>();
  const authors = new Set<string>(Object.keys(plan?.team ?? {}));
  let trayTotal = 0;
  let hasAllFindings = true;
  const stateAt = (
    post: PostCard,
    moment: Pick<CardTime, 'channels' | 'on'> & { readonly instant: number | undefined },
  ) => cardState(workspace, project, plan, post, moment);
  for (const [file, { facts }] of workspace.entries) {
    if (facts.posts === 0 || projectOf(workspace, file) !== project) continue;
    // What has a time of its own elsewhere needs no reading.
    const mayShow = facts.occurrences.some(isNear(first, last)) || hasMorePosts(facts);
    if (!mayShow) continue;
    if (scale === 'year' && !asksForContent(filter)) {
      for (const { day } of datedTimes(workspace, plan, facts.occurrences, zone, first, last, filter))
        density.set(day, (density.get(day) ?? 0) + 1);
      continue;
    }
    yield;
    const found = findingsOf(file);
    let isShown = false;
    for (const post of postCards(workspace, file, plan)) {
      if (post.card.author !== undefined) authors.add(post.card.author);
      if (!isWanted(post, filter)) continue;
      if (post.times.length === 0) {
        const state = stateAt(post, { instant: undefined, channels: post.channels, on: undefined });
        if (
          state === 'cancelled' ||
          !isInState(state, filter) ||
          scale === 'year' ||
          !isOnChannels(post.channels, filter)
        )
          continue;
        trayTotal++;
        isShown = true;
        if (tray.length < MAX_TRAY) tray.push(undatedCard(post, state, cardFindings(post, found, language)));
        continue;
      }
      const own = datedTimes(workspace, plan, post.times, zone, first, last, filter);
      if (scale === 'year') {
        if (post.status === 'idea' || post.status === 'cancelled') continue;
        for (const time of own) {
          if (!isInState(stateAt(post, time), filter)) continue;
          density.set(time.day, (density.get(time.day) ?? 0) + 1);
        }
        continue;
      }
      const findings = cardFindings(post, found, language);
      for (const time of own) {
        const state = stateAt(post, time);
        if (!isInState(state, filter)) continue;
        isShown = true;
        cards.push(datedCard(post, state, time, findings, locale.tag, zone));
      }
    }
    if (isShown && found === undefined) hasAllFindings = false;
  }
  const now = workspace.now === undefined ? undefined : split(wallMinutes(wallAt(workspace.now, zone)));
  const isCards = scale === 'cards';
  return {
    first,
    last,
    plan: planFile?.source.uri,
    name: harmless(plan?.brand?.name ?? ''),
    zone,
    locale,
    now,
    cards: cards.sort((a, b) => a.day - b.day || a.minute - b.minute || compareText(a.id, b.id)),
    tray: tray.sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id)),
    trayTotal,
    bands: boardBands(workspace, plan, first, last, filter, language),
    hours: isCards ? boardHours(plan, filter, first, last, zone) : undefined,
    slots:
      isCards && question.showsSlots
        ? boardSlots(workspace, project, plan, filter, { first, last, zone, tag: locale.tag })
        : [],
    channels: boardChannels(plan),
    pillars: choices(plan?.pillars),
    campaigns: choices(plan?.campaigns),
    authors: [...authors]
      .sort(compareText)
      .map((id) => ({ id, name: harmless(plan?.team?.[id]?.name ?? id) })),
    crisis: boardCrisis(plan),
    density: [...density].sort(([a], [b]) => a - b).map(([day, posts]) => ({ day, posts })),
    hasAllFindings,
  };
}

/** True for what may fall on the days: a wall day in another zone differs by two at most. */
function isNear(first: number, last: number): (occurrence: Occurrence) => boolean {
  return ({ time, repeat }) => dayOf(time) <= last + 2 && (repeat !== undefined || dayOf(time) >= first - 2);
}

/** True when some post of a file has no time that it takes up: it may have none, or one that is only an idea. */
function hasMorePosts({
  posts,
  occurrences,
}: {
  posts: number;
  occurrences: readonly Occurrence[];
}): boolean {
  if (occurrences.length === 0) return true;
  return posts > 1 && new Set(occurrences.map(({ index }) => index)).size < posts;
}

function isWanted({ card, search }: PostCard, filter: BoardFilter): boolean {
  const { pillars, campaigns, authors, text } = filter;
  const isIn = (value: string | undefined, wanted: readonly string[] | undefined) =>
    !wanted?.length || (value !== undefined && wanted.includes(value));
  return (
    isIn(card.pillar, pillars) &&
    isIn(card.campaign, campaigns) &&
    isIn(card.author, authors) &&
    (text === undefined || text.trim() === '' || holdsWords(search, text.trim()))
  );
}

/** True for a filter that only the posts themselves can answer; channels and days are known without reading them. */
function asksForContent({ pillars, campaigns, states, authors, text }: BoardFilter): boolean {
  return [pillars, campaigns, states, authors, text].some((one) => one !== undefined && one.length > 0);
}

function isInState(state: CardState, { states }: BoardFilter): boolean {
  return !states?.length || states.includes(state);
}

function isOnChannels(channels: readonly string[], { channels: wanted }: BoardFilter): boolean {
  return !wanted?.length || channels.some((id) => wanted.includes(id));
}

type CardTime = {
  readonly day: number;
  readonly minute: number;
  readonly instant: number;
  readonly channels: readonly string[];
  /** The zone of the channels, and the minute of the day there. */
  readonly zone: string;
  readonly ownMinute: number;
  readonly offset: number;
  /** Tells the times of a post that comes again apart. */
  readonly again: number | undefined;
  /** The same as the ledger names that day. */
  readonly on: string | undefined;
};

/** The moments of a post on some days, each with the channels that share it, on the plan's clock. */
function datedTimes(
  { tools }: Workspace,
  plan: Plan | undefined,
  times: readonly Occurrence[],
  zone: string,
  first: number,
  last: number,
  { channels: wanted }: BoardFilter,
): readonly CardTime[] {
  const moments = new Map<string, CardTime>();
  for (const occurrence of times) {
    const { channel, span } = occurrence;
    if (wanted?.length && !wanted.includes(channel)) continue;
    const own = zoneOf(plan, channel);
    for (const one of expand(occurrence, first - 2, last + 2, tools.expandRule)) {
      const instant = instantOf(one, own);
      const isPlansClock = own === zone && one.time.kind === 'wall';
      const { day, minute } = split(wallMinutes(isPlansClock ? one.time.wall : wallAt(instant, zone)));
      if (day < first || day > last) continue;
      const again = one.repeat === undefined ? undefined : dayOf(one.time);
      // Channels of other zones keep apart: their clocks show other times.
      const key = `${one.uri} ${one.index} ${instant} ${own}`;
      const known = moments.get(key);
      const ownMinute = own === zone ? minute : split(wallMinutes(wallAt(instant, own))).minute;
      moments.set(key, {
        day,
        minute,
        instant,
        channels: [...(known?.channels ?? []), ...(channel === '' ? [] : [channel])],
        zone: own,
        ownMinute,
        offset: known?.offset ?? span.start,
        again,
        on: dayInSeries(one),
      });
    }
  }
  return [...moments.values()];
}

function split(minutes: number): { readonly day: number; readonly minute: number } {
  const day = Math.floor(minutes / DAY);
  return { day, minute: Math.floor(minutes - day * DAY) };
}

function datedCard(
  { card }: PostCard,
  state: CardState,
  { day, minute, instant, channels, zone, ownMinute, offset, again }: CardTime,
  findings: readonly CardFinding[],
  tag: string,
  planZone: string,
): DatedCard {
  const name = `${card.uri}#${card.index}/${channels[0] ?? ''}`;
  return {
    ...card,
    state,
    id: again === undefined ? name : `${name}/${again}`,
    channels,
    offset,
    findings,
    day,
    minute,
    instant,
    time: timeText({ minute }, tag),
    localTime:
      zone === planZone
        ? undefined
        : `${timeText({ minute: ownMinute }, tag)}${zoneNote({ zone }, planZone)}`,
  };
}

function undatedCard(
  { card, channels, offset }: PostCard,
  state: CardState,
  findings: readonly CardFinding[],
): Card {
  return { ...card, state, id: `${card.uri}#${card.index}`, channels, offset, findings };
}

/** The findings that stand in a post, the gravest first. */
function cardFindings(
  { places }: PostCard,
  findings: readonly Finding[] | undefined,
  language: Language,
): readonly CardFinding[] {
  const order = ['error', 'warning', 'information', 'hint'];
  return (findings ?? [])
    .filter(({ span, severity }) => severity !== 'hint' && places.some((place) => contains(place, span)))
    .map((finding) => ({
      severity: finding.severity,
      rule: finding.rule,
      text: harmless(findingText(finding, language)),
    }))
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function boardChannels(plan: Plan | undefined): readonly BoardChannel[] {
  return Object.entries(plan?.channels ?? {}).map(([id, { network }]) => ({
    id,
    network,
    networkName: networkOf(network)?.name ?? network,
    isPaused: plan !== undefined && channelOf(plan, id) !== undefined && isPaused(plan, id),
  }));
}

function choices(
  named: Readonly<Record<string, { readonly name?: string | undefined }>> | undefined,
): readonly Choice[] {
  return Object.entries(named ?? {}).map(([id, { name = id }]) => ({ id, name: harmless(name) }));
}

function boardCrisis(plan: Plan | undefined): BoardCrisis | undefined {
  const { state = 'normal', reason } = plan?.crisis ?? {};
  if (!plan || state === 'normal') return undefined;
  const paused = Object.keys(plan.channels).filter((id) => isPaused(plan, id));
  return {
    state,
    reason: reason === undefined ? undefined : harmless(reason),
    isEverything: paused.length > 0 && paused.length === Object.keys(plan.channels).length,
    paused,
  };
}
