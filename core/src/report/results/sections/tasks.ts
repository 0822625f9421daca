import { dayOfDate } from '../../../schedule/expand.ts';
import type { ReportContext } from '../report-context.ts';

export type TaskReport = {
  readonly task: string;
  /** The name of who does it. */
  readonly owner: string | undefined;
  /** Days counted from 1970-01-01. */
  readonly due: number | undefined;
  readonly done: number | undefined;
  readonly state: 'done' | 'overdue' | 'due' | 'later' | 'open';
  /** Days after its day, of one that is overdue. */
  readonly late: number;
};

/** Days from today on in which a task that falls due is worth naming. */
const SOON = 14;

/** Tasks done in the period, overdue, and due soon. Those of other times are left out. */
export function tasksOf({ plan, period, today }: ReportContext): readonly TaskReport[] {
  const reports = (plan?.tasks ?? []).flatMap(({ task, owner, due: dueDate, done }): TaskReport[] => {
    const due = dueDate === undefined ? undefined : dayOfDate(dueDate);
    const doneOn = typeof done === 'string' ? dayOfDate(done) : undefined;
    const isDone = done === true || doneOn !== undefined;
    const late = due !== undefined && !isDone ? Math.max(0, today - due) : 0;
    const state = isDone
      ? 'done'
      : due === undefined
        ? 'open'
        : late > 0
          ? 'overdue'
          : due <= Math.max(period.last, today + SOON)
            ? 'due'
            : 'later';
    const day = doneOn ?? due;
    const isOfOtherTimes =
      state === 'later' || (isDone && day !== undefined && (day < period.first || day > period.last));
    if (isOfOtherTimes) return [];
    const team = plan?.team ?? {};
    const name = owner !== undefined && Object.hasOwn(team, owner) ? team[owner]?.name : undefined;
    return [{ task, owner: name ?? owner, due, done: doneOn, state, late }];
  });
  return reports.sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.due ?? 0) - (b.due ?? 0));
}

const ORDER = { overdue: 0, due: 1, open: 2, done: 3, later: 4 } as const;
