import { channelOf, zoneOf } from '../../model/plan/plan.ts';
import { wallAt, wallMinutes } from '../../model/time.ts';
import type { Words } from '../../rules/rule.ts';
import type { Language } from '../../rules/words.ts';
import { instantOf } from '../../schedule/occurrence.ts';
import { compareText } from '../../text/compare.ts';
import { networkOf } from '../../workspace/sent.ts';
import { planFor, type Workspace } from '../../workspace/workspace.ts';
import { calendarLocale, dayText, timeText, zoneNote } from '../calendar/days.ts';
import { harmless } from '../harmless.ts';
import type { PostRow } from './post-rows.ts';
import {
  mostPressing,
  POST_STATES,
  type PostState,
  STATE_OF_ONE,
  STATE_WORDS,
  stateOnChannel,
} from './post-state.ts';

/** What the posts are grouped by. */
export const GROUPINGS = ['status', 'channel', 'campaign'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type PostGroup = {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same name: the network, the brand. */
  readonly detail: string;
  readonly count: number;
  /** Set on groups by status. */
  readonly state: PostState | undefined;
};

/** A post in a group. */
export type PostItem = {
  /** Stays while the post keeps its place; the same post in another group has another. */
  readonly id: string;
  readonly uri: string;
  readonly offset: number;
  readonly postId: string | undefined;
  readonly label: string;
  /** Time and channels, behind the label. */
  readonly detail: string;
  readonly state: PostState;
  /** All of it as sentences, for the mouse and for who listens. */
  readonly tooltip: string;
};

export type PostPage = {
  readonly items: readonly PostItem[] /** Posts behind those of this page. */;
  readonly more: number;
};

const WORDS = {
  noChannel: { en: 'No channel yet', es: 'Aún sin canal' },
  noCampaign: { en: 'No campaign', es: 'Sin campaña' },
  noTime: { en: 'no time yet', es: 'aún sin hora' },
} as const satisfies Readonly<Record<string, Words>>;

type Key = { readonly id: string; readonly project: string; readonly name: string | undefined };

/** The groups that hold a post, in the order in which they are shown. */
export function postGroups(
  workspace: Workspace,
  rows: readonly PostRow[],
  by: Grouping,
  language: Language,
): readonly PostGroup[] {
  const counts = new Map<string, { readonly key: Key; count: number }>();
  for (const row of rows) {
    for (const key of keysOf(workspace, row, by)) {
      const group = counts.get(key.id);
      if (group) group.count++;
      else counts.set(key.id, { key, count: 1 });
    }
  }
  const isAlone = new Set(rows.map(({ project }) => project)).size < 2;
  const groups = [...counts.values()].map(({ key, count }) =>
    groupOf(workspace, key, by, count, isAlone, language),
  );
  return groups.sort((a, b) => rank(a) - rank(b) || compareText(a.label, b.label) || compareText(a.id, b.id));
}

/**
 * The posts of one group: what comes next first, what is over from the latest on, without a time at the end.
 *
 * @param most items of the page.
 */
export function postsInGroup(
  workspace: Workspace,
  rows: readonly PostRow[],
  by: Grouping,
  group: string,
  most: number,
  language: Language,
): PostPage {
  const members = rows.filter((row) => keysOf(workspace, row, by).some(({ id }) => id === group));
  const timed = members.map((row) => ({ row, at: timeOf(workspace, row) }));
  const { now = 0 } = workspace;
  const order = (at: number | undefined) =>
    at === undefined ? Infinity : at >= now ? at - now : 1e15 + now - at;
  timed.sort(
    (a, b) =>
      order(a.at?.instant) - order(b.at?.instant) ||
      compareText(a.row.title, b.row.title) ||
      compareText(a.row.uri, b.row.uri) ||
      a.row.index - b.row.index,
  );
  const items = timed.slice(0, most).map(({ row }) => itemOf(workspace, row, group, language));
  return { items, more: members.length - items.length };
}

function keysOf(workspace: Workspace, row: PostRow, by: Grouping): readonly Key[] {
  const { project } = row;
  const key = (name: string | undefined): Key => ({
    id: JSON.stringify([by, project, name ?? null]),
    project,
    name,
  });
  if (by === 'status') {
    const state = stateOf(workspace, row);
    return [{ id: JSON.stringify([by, state]), project, name: state }];
  }
  if (by === 'campaign') return [key(row.campaign)];
  return row.channels.length > 0 ? row.channels.map(key) : [key(undefined)];
}

function groupOf(
  workspace: Workspace,
  { id, project, name }: Key,
  by: Grouping,
  count: number,
  isAlone: boolean,
  language: Language,
): PostGroup {
  const plan = planIn(workspace, project);
  const brand = isAlone ? '' : harmless(plan?.brand?.name ?? '');
  const state = by === 'status' ? POST_STATES.find((one) => one === name) : undefined;
  if (state) return { id, label: STATE_WORDS[state][language], detail: '', count, state };
  const nothing = by === 'channel' ? WORDS.noChannel : WORDS.noCampaign;
  if (name === undefined) return { id, label: nothing[language], detail: brand, count, state: undefined };
  const campaign = by === 'campaign' ? plan?.campaigns?.[name]?.name : undefined;
  const network = by === 'channel' ? channelOf(plan, name)?.network : undefined;
  const networkName = network === undefined || network === name ? '' : (networkOf(network)?.name ?? network);
  const detail = [harmless(networkName), brand].filter((part) => part !== '').join(' · ');
  return { id, label: harmless(campaign ?? name), detail, count, state: undefined };
}

/** Groups by status in their own order; what has no channel or campaign comes last. */
function rank({ state, id }: PostGroup): number {
  if (state) return POST_STATES.indexOf(state);
  return id.endsWith(',null]') ? 1 : 0;
}

function itemOf(workspace: Workspace, row: PostRow, group: string, language: Language): PostItem {
  const state = stateOf(workspace, row);
  const plan = planIn(workspace, row.project);
  const locale = calendarLocale(language, plan?.brand?.languages ?? []);
  const own = plan?.brand?.timezone ?? 'UTC';
  const time = timeOf(workspace, row);
  const wall = time && wallMinutes(wallAt(time.instant, time.zone));
  const day = wall === undefined ? undefined : Math.floor(wall / (24 * 60));
  const when = (options: Intl.DateTimeFormatOptions) =>
    wall === undefined || day === undefined || time === undefined
      ? WORDS.noTime[language]
      : `${dayText(day, locale.tag, options)}, ${timeText({ minute: wall - day * 24 * 60 }, locale.tag)}${zoneNote(time, own)}`;
  const channels = row.channels.map(harmless).join(', ');
  const short = [
    wall === undefined ? '' : when({ weekday: 'short', day: 'numeric', month: 'short' }),
    channels,
  ];
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return {
    id: JSON.stringify([group, row.uri, row.index]),
    uri: row.uri,
    offset: row.offset,
    postId: row.id,
    label: row.title,
    detail: short.filter((part) => part !== '').join(' · '),
    state,
    tooltip: [
      row.title,
      STATE_OF_ONE[state][language],
      when(long),
      channels || WORDS.noChannel[language],
    ].join('\n'),
  };
}

/** The time that a list shows of a post: the next one, else the last. */
function timeOf(
  workspace: Workspace,
  row: PostRow,
): { readonly instant: number; readonly zone: string } | undefined {
  const plan = planIn(workspace, row.project);
  const times = row.occurrences
    .map((occurrence) => {
      const zone = zoneOf(plan, occurrence.channel);
      return { instant: instantOf(occurrence, zone), zone };
    })
    .sort((a, b) => a.instant - b.instant);
  const { now } = workspace;
  return (now === undefined ? undefined : times.find(({ instant }) => instant >= now)) ?? times.at(-1);
}

function stateOf(workspace: Workspace, { project, status, channels, occurrences }: PostRow): PostState {
  const plan = planIn(workspace, project);
  const states = channels.map((channel) => {
    const occurrence = occurrences.find((one) => one.channel === channel);
    const at = occurrence && instantOf(occurrence, zoneOf(plan, channel));
    return stateOnChannel(status, at, workspace.now);
  });
  return states.length > 0 ? mostPressing(states) : stateOnChannel(status, undefined, workspace.now);
}

function planIn(workspace: Workspace, project: string) {
  return planFor(workspace, `${project}/`)?.plan;
}
