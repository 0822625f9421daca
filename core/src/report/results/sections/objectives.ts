import { dayOfDate } from '../../../schedule/expand.ts';
import type { PostLink } from '../outing.ts';
import type { ReportContext } from '../report-context.ts';
import { type Forecast, forecastAt, type Point } from '../statistics.ts';

export type ObjectiveReport = {
  readonly id: string;
  readonly statement: string | undefined;
  /** The name of its KPI; undefined where it has none. */
  readonly kpi: string | undefined;
  readonly unit: string | undefined;
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  /** Day counted from 1970-01-01. */
  readonly due: number | undefined;
  /** The newest value until the end of the period, and that until the end of the one before. */
  readonly current: Point | undefined;
  readonly before: Point | undefined;
  /** Every value until the end of the period, in the order of days. */
  readonly points: readonly Point[];
  /** How much of the way from baseline to target is done; may be below 0 or above 1. */
  readonly progress: number | undefined;
  readonly forecast: Forecast | undefined;
  readonly verdict: Verdict;
  /** Posts of the period that name it. */
  readonly posts: readonly PostLink[];
};

export type Verdict =
  | 'reached'
  | 'missed'
  | 'on-course'
  | 'within-reach'
  | 'behind'
  | 'too-few-values'
  | 'no-values'
  | 'not-measurable';

/** Where each objective stands, and where its KPI is heading. */
export function objectivesOf(context: ReportContext): readonly ObjectiveReport[] {
  const { plan, records, previous, through, own } = context;
  return Object.entries(plan?.objectives ?? {}).map(([id, objective]): ObjectiveReport => {
    const { statement, kpi, baseline, target } = objective;
    const due = objective.due === undefined ? undefined : dayOfDate(objective.due);
    const described = kpi === undefined ? undefined : named(plan?.kpis, kpi);
    const typed = Object.entries(described?.values ?? {}).map(([day, value]) => ({
      day: dayOfDate(day),
      value,
    }));
    const filed = records.kpis
      .filter((value) => value.kpi === kpi)
      .map(({ day, value }) => ({ day: dayOfDate(day), value }));
    // Of two values for one day that of the file counts, which is newer than the plan.
    const byDay = new Map([...typed, ...filed].map((point) => [point.day, point] as const));
    const points = [...byDay.values()].sort((a, b) => a.day - b.day).filter(({ day }) => day <= through);
    const current = points.at(-1);
    const way = target === undefined || baseline === undefined ? undefined : target - baseline;
    const progress =
      current === undefined || way === undefined || way === 0 || baseline === undefined
        ? undefined
        : (current.value - baseline) / way;
    const forecast = due === undefined ? undefined : forecastAt(points, due);
    const base = { baseline, target, due, current, forecast };
    return {
      ...base,
      ...{ id, statement, points, progress },
      kpi: kpi === undefined ? undefined : (described?.name ?? kpi),
      unit: described?.unit,
      before: points.filter(({ day }) => day <= previous.last).at(-1),
      verdict: verdictOf(base, through),
      posts: own.filter((outing) => outing.objective === id),
    };
  });
}

type Base = Pick<ObjectiveReport, 'baseline' | 'target' | 'due' | 'current' | 'forecast'>;

function verdictOf({ baseline, target, due, current, forecast }: Base, through: number): Verdict {
  if (target === undefined || due === undefined) return 'not-measurable';
  if (current === undefined) return 'no-values';
  const isFalling = baseline !== undefined && target < baseline;
  const meets = (value: number) => (isFalling ? value <= target : value >= target);
  if (meets(current.value)) return 'reached';
  if (due < through) return 'missed';
  if (forecast === undefined) return 'too-few-values';
  if (meets(forecast.value)) return 'on-course';
  return meets(forecast.low) || meets(forecast.high) ? 'within-reach' : 'behind';
}

/** A value by its name; names that every object has, such as `constructor`, are none. */
function named<Value>(values: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return values && Object.hasOwn(values, name) ? values[name] : undefined;
}
