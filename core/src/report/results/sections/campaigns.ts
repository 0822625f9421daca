import { dayOfDate } from '../../../schedule/expand.ts';
import type { PostLink } from '../outing.ts';
import { interactionsOf, type ReportContext, wentOut } from '../report-context.ts';
import { FEW } from '../statistics.ts';

export type CampaignReport = {
  readonly id: string;
  readonly name: string;
  /** Days counted from 1970-01-01. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly planned: number | undefined;
  readonly approved: number | undefined;
  readonly spent: number | undefined;
  /** Posts of the campaign so far, and those to come. */
  readonly wentOut: readonly PostLink[];
  readonly toCome: readonly PostLink[];
  readonly interactions: number | undefined;
  readonly clicks: number | undefined;
  /** What one cost, over the whole campaign so far; undefined where fewer than a handful were counted. */
  readonly costPerInteraction: number | undefined;
  readonly costPerClick: number | undefined;
  /** How much of its time is over, from 0 to 1. */
  readonly elapsed: number | undefined;
};

/** The campaigns that run in the period: what they cost, and what came of it. */
export function campaignsOf(context: ReportContext): readonly CampaignReport[] {
  const { plan, outings, period, through, options } = context;
  return Object.entries(plan?.campaigns ?? {}).flatMap(([id, { name = id, start, end, budget }]) => {
    const first = start === undefined ? undefined : dayOfDate(start);
    const last = end === undefined ? undefined : dayOfDate(end);
    const mine = outings.filter((outing) => outing.campaign === id);
    const isNow = (first ?? last ?? period.first) <= period.last && (last ?? period.last) >= period.first;
    const hasPosts = mine.some(({ day }) => day >= period.first && day <= period.last);
    const isAsked = options.campaign === undefined || options.campaign === id;
    if (!isAsked || (first === undefined ? !hasPosts : !isNow)) return [];
    const out = mine.filter((outing) => wentOut(outing, context) && outing.day <= through);
    const money = moneyOf(plan?.budget?.lines ?? [], id);
    const interactions = sum(out.map(interactionsOf));
    const clicks = sum(out.map(({ metrics }) => metrics?.clicks));
    const cost = (count: number | undefined) =>
      money.spent === undefined || money.spent === 0 || count === undefined || count < FEW
        ? undefined
        : money.spent / count;
    return [
      {
        ...{ id, name, first, last, interactions, clicks },
        planned: money.planned ?? budget,
        approved: money.approved,
        spent: money.spent,
        wentOut: out,
        toCome: mine.filter((outing) => !out.includes(outing)),
        costPerInteraction: cost(interactions),
        costPerClick: cost(clicks),
        elapsed: elapsedOf(first, last, through),
      },
    ];
  });
}

type Line = {
  readonly campaign?: string | undefined;
  readonly planned?: number | undefined;
  readonly approved?: number | undefined;
  readonly spent?: number | undefined;
};

function moneyOf(lines: readonly Line[], campaign: string) {
  const own = lines.filter((line) => line.campaign === campaign);
  return {
    planned: sum(own.map(({ planned }) => planned)),
    approved: sum(own.map(({ approved }) => approved)),
    spent: sum(own.map(({ spent }) => spent)),
  };
}

/** Of what is known; nothing known is no zero. */
export function sum(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((all, value) => all + value, 0);
}

/** How much of some days is over at the end of a day, from 0 to 1. */
export function elapsedOf(
  first: number | undefined,
  last: number | undefined,
  day: number,
): number | undefined {
  if (first === undefined || last === undefined || last < first) return undefined;
  return Math.min(1, Math.max(0, (day - first + 1) / (last - first + 1)));
}
