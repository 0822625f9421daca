import { dayOfDate } from '../../../schedule/expand.ts';
import { parsePeriod } from '../period.ts';
import type { ReportContext } from '../report-context.ts';
import { elapsedOf, sum } from './campaigns.ts';

export type BudgetLine = {
  readonly name: string;
  readonly campaign: string | undefined;
  readonly month: string | undefined;
  readonly planned: number | undefined;
  readonly approved: number | undefined;
  readonly spent: number | undefined;
  /** What it will have cost at its end if money keeps going out as it did. */
  readonly heading: number | undefined;
  readonly warning: 'over-approved' | 'not-approved' | 'over-planned' | 'heading-over' | undefined;
};

export type BudgetReport = {
  readonly currency: string | undefined;
  readonly total: number | undefined;
  readonly planned: number | undefined;
  readonly approved: number | undefined;
  readonly spent: number | undefined;
  /** By how much the lines together are planned beyond the total. */
  readonly overTotal: number | undefined;
  readonly lines: readonly BudgetLine[];
};

/** Before this much of its time is over, what a line will cost cannot be told from what it did. */
const EARLY = 0.25;

/** The whole budget, and the lines that are over or heading there. */
export function budgetOf({ plan, through }: ReportContext): BudgetReport {
  const { total, lines = [] } = plan?.budget ?? {};
  const planned = sum(lines.map((line) => line.planned));
  const campaigns = plan?.campaigns ?? {};
  return {
    currency: plan?.brand?.currency,
    total,
    planned,
    approved: sum(lines.map((line) => line.approved)),
    spent: sum(lines.map((line) => line.spent)),
    overTotal: total !== undefined && planned !== undefined && planned > total ? planned - total : undefined,
    lines: lines.map((line): BudgetLine => {
      const { name, campaign, month, approved, spent } = line;
      const own =
        campaign !== undefined && Object.hasOwn(campaigns, campaign) ? campaigns[campaign] : undefined;
      const span = month === undefined ? undefined : parsePeriod(month);
      const first = own?.start === undefined ? span?.first : dayOfDate(own.start);
      const last = own?.end === undefined ? span?.last : dayOfDate(own.end);
      const elapsed = elapsedOf(first, last, through);
      const canTell =
        spent !== undefined && campaign !== undefined && elapsed !== undefined && elapsed >= EARLY;
      const heading = canTell ? spent / elapsed : undefined;
      const money = { planned: line.planned, approved, spent, heading };
      return { name, campaign, month, ...money, warning: warningOf(money) };
    }),
  };
}

function warningOf({
  planned,
  approved,
  spent = 0,
  heading,
}: Pick<BudgetLine, 'planned' | 'approved' | 'spent' | 'heading'>): BudgetLine['warning'] {
  if (spent > 0 && approved === undefined) return 'not-approved';
  if (approved !== undefined && spent > approved) return 'over-approved';
  if (planned !== undefined && spent > planned) return 'over-planned';
  const limit = approved ?? planned;
  return heading !== undefined && limit !== undefined && heading > limit ? 'heading-over' : undefined;
}
