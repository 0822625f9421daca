import type { PostMetrics } from '../../model/metrics.ts';
import { channelOf, type Plan } from '../../model/plan/plan.ts';
import { wallAt, wallMinutes } from '../../model/time.ts';
import type { Finding } from '../../rules/finding.ts';
import { dayOfDate } from '../../schedule/expand.ts';
import { groupBy } from '../../text/group-by.ts';
import { type ProjectRecords, recordsOf } from '../../workspace/records.ts';
import { planFor, projectOf, type Workspace } from '../../workspace/workspace.ts';
import { fatesOf } from './fates.ts';
import { type Outing, outingsOf, type Recorded } from './outing.ts';
import { cutAt, periodBefore, type ReportPeriod } from './period.ts';
import { FEW, median } from './statistics.ts';

/** What is asked of a report beside its period. */
export type ReportOptions = {
  /** Only posts on these channels; all where it is left out. */
  readonly channels?: readonly string[] | undefined;
  readonly pillar?: string | undefined;
  readonly campaign?: string | undefined;
};

/** All that the sections of one report are made from. Days are counted from 1970-01-01. */
export type ReportContext = {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly plan: Plan | undefined;
  readonly options: ReportOptions;
  readonly period: ReportPeriod;
  /** The period before; where this one is not over, as many days of it. */
  readonly previous: ReportPeriod;
  readonly now: number;
  readonly today: number;
  /** The last day of the period that has begun; before its first where it lies ahead. */
  readonly through: number;
  /** All posts that are looked at: those of both periods, earlier ones to compare with, and those to come. */
  readonly outings: readonly Outing[];
  readonly own: readonly Outing[];
  readonly before: readonly Outing[];
  /** True where it is recorded what went out; otherwise what is approved and due is taken to have gone out. */
  readonly hasReceipts: boolean;
  readonly records: ProjectRecords;
  /** Median interactions of a post by channel, of the posts of 90 days; only of channels with a handful. */
  readonly medians: ReadonlyMap<string, number>;
  readonly findingsOf: (uri: string) => readonly Finding[];
};

/** Days before the end of a period whose posts are compared with. */
const HISTORY = 90;
/** Days to come whose posts a recommendation may speak of. */
const AHEAD = 30;
/** Days before which the counters of a post still grow much. */
const SETTLED = 2;
/** Furthest that a campaign is followed back, in days. */
const FURTHEST = 400;

/** Gathers what a report is made from. `uri` is any address in the project, a folder with a slash at its end. */
export function reportContext(
  workspace: Workspace,
  uri: string,
  period: ReportPeriod,
  now: number,
  findingsOf: ReportContext['findingsOf'],
  options: ReportOptions = {},
): ReportContext {
  const plan = planFor(workspace, uri)?.plan;
  const project = projectOf(workspace, uri);
  const today = dayAt(now, plan?.brand?.timezone ?? 'UTC');
  const through = Math.min(period.last, today);
  const isOver = today > period.last;
  const before = periodBefore(period);
  const previous = isOver ? before : cutAt(before, Math.max(1, through - period.first + 1));
  const records = recordsOf(workspace, project);
  const { hasReceipts, ...fates } = fatesOf(workspace, project);
  const from = Math.min(previous.first, period.last - HISTORY, ...campaignStarts(plan, period));
  const until = Math.max(period.last, today + AHEAD);
  const outings = outingsOf(workspace, uri, from, until, {
    metricsOf: latestMetrics(records),
    ...fates,
  }).filter(isWanted(options));
  const context = {
    ...{
      workspace,
      uri,
      plan,
      options,
      period,
      previous,
      now,
      today,
      through,
      outings,
      hasReceipts,
      records,
    },
    own: outings.filter(({ day }) => day >= period.first && day <= period.last),
    before: outings.filter(({ day }) => day >= previous.first && day <= previous.last),
    findingsOf,
  };
  return { ...context, medians: mediansOf(context) };
}

/** The day in a zone, counted from 1970-01-01. */
export function dayAt(instant: number, zone: string): number {
  return Math.floor(wallMinutes(wallAt(instant, zone)) / (24 * 60));
}

function campaignStarts(plan: Plan | undefined, { first, last }: ReportPeriod): readonly number[] {
  return Object.values(plan?.campaigns ?? {}).flatMap(({ start, end }) => {
    if (start === undefined) return [];
    const begins = dayOfDate(start);
    const ends = end === undefined ? begins : dayOfDate(end);
    return begins <= last && ends >= first ? [Math.max(begins, first - FURTHEST)] : [];
  });
}

function isWanted({ channels, pillar, campaign }: ReportOptions): (outing: Outing) => boolean {
  return (outing) =>
    (channels?.includes(outing.channel) ?? true) &&
    (pillar === undefined || outing.pillar === pillar) &&
    (campaign === undefined || outing.campaign === campaign);
}

/** The newest counters of each post on each channel, for who asks by post, channel and occurrence. */
function latestMetrics({ metrics }: ProjectRecords): Recorded['metricsOf'] {
  const latest = new Map<string, PostMetrics>();
  // They come in the order of days, so that the last one stays; what it leaves out was told before.
  for (const metric of metrics) {
    if (metric.kind !== 'post') continue;
    const key = `${metric.post}\n${metric.channel}\n${metric.occurrence ?? ''}`;
    latest.set(key, { ...latest.get(key), ...metric });
  }
  return (name, channel, day) => latest.get(`${name}\n${channel}\n${day ?? ''}`);
}

type Base = Pick<ReportContext, 'outings' | 'hasReceipts' | 'now' | 'period'>;

/** True for a post that went out, as far as anything says so. */
export function wentOut(outing: Outing, { hasReceipts, now }: Pick<Base, 'hasReceipts' | 'now'>): boolean {
  if (outing.fate.kind === 'published' || outing.fate.kind === 'partly') return true;
  if (outing.metrics !== undefined) return true;
  return !hasReceipts && outing.status === 'approved' && outing.instant <= now;
}

/** What people did with a post: likes, reposts, replies and saves together. Undefined where none was counted. */
export function interactionsOf({ metrics }: Outing): number | undefined {
  const counted = [metrics?.likes, metrics?.reposts, metrics?.replies, metrics?.saves].filter(
    (count) => count !== undefined,
  );
  return counted.length === 0 ? undefined : counted.reduce((sum, count) => sum + count, 0);
}

/** A post with its interactions, read late enough after it went out to be compared with others. */
export type Measured = { readonly outing: Outing; readonly interactions: number };

export function measuredOf(
  outings: readonly Outing[],
  context: Pick<Base, 'hasReceipts' | 'now'>,
): readonly Measured[] {
  return outings.flatMap((outing) => {
    const interactions = interactionsOf(outing);
    if (interactions === undefined || !wentOut(outing, context)) return [];
    const isSettled = dayOfDate(outing.metrics?.day ?? '1970-01-01') - outing.day >= SETTLED;
    return isSettled ? [{ outing, interactions }] : [];
  });
}

function mediansOf(context: Base): ReadonlyMap<string, number> {
  const { outings, period } = context;
  const recent = outings.filter(({ day }) => day > period.last - HISTORY && day <= period.last);
  const byChannel = groupBy(measuredOf(recent, context), ({ outing }) => outing.channel);
  return new Map(
    [...byChannel].flatMap(([channel, measured]) => {
      const middle = median(measured.map(({ interactions }) => interactions));
      return measured.length >= FEW && middle !== undefined && middle > 0 ? [[channel, middle] as const] : [];
    }),
  );
}

/** How a post did beside others of its channel: 2 is twice its median. Undefined where that says nothing. */
export function ratioOf(
  { outing, interactions }: Measured,
  { medians }: Pick<ReportContext, 'medians'>,
): number | undefined {
  const middle = medians.get(outing.channel);
  return middle === undefined ? undefined : interactions / middle;
}

/** The measured posts of the last 90 days before the end of the period, each with its ratio. */
export function ratedHistory(context: ReportContext): readonly (Measured & { readonly ratio: number })[] {
  const { outings, period } = context;
  const recent = outings.filter(({ day }) => day > period.last - HISTORY && day <= period.last);
  return measuredOf(recent, context).flatMap((measured) => {
    const ratio = ratioOf(measured, context);
    return ratio === undefined ? [] : [{ ...measured, ratio }];
  });
}

/** The channels that a report is about, in the order of the plan. */
export function channelsOf({ plan, options, own }: ReportContext): readonly string[] {
  const planned = Object.keys(plan?.channels ?? {});
  const others = own.map(({ channel }) => channel).filter((id) => channelOf(plan, id) === undefined);
  return [...new Set([...planned, ...others])].filter((id) => options.channels?.includes(id) ?? true);
}
