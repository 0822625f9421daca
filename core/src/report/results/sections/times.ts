import { groupBy } from '../../../text/group-by.ts';
import type { Outing, PostLink } from '../outing.ts';
import { type ReportContext, ratedHistory } from '../report-context.ts';
import { chanceOf, FEW, median } from '../statistics.ts';
import { type Daypart, daypartOf } from './posts.ts';

/** A weekday and hour of a channel, and how posts did then. */
export type Slot = {
  readonly channel: string;
  /** From 0 for Monday. */
  readonly weekday: number;
  readonly hour: number;
  /** Median beside that of the channel. */
  readonly ratio: number;
  /** Posts that lie above the median of their channel. */
  readonly above: number;
  readonly posts: readonly PostLink[];
  /** How easily chance alone would give as much, for all hours that were looked at together, from 0 to 1. */
  readonly chance: number;
  readonly sureness: Sureness;
};

export type Sureness = 'clear' | 'hint' | 'open' | 'too-few';

/** A weekday and part of the day, all channels together. */
export type DayCell = {
  readonly weekday: number;
  readonly daypart: Daypart;
  readonly ratio: number | undefined;
  readonly posts: readonly PostLink[];
};

export type Times = {
  readonly slots: readonly Slot[];
  readonly cells: readonly DayCell[];
  /** Posts that all this rests on. */
  readonly measured: number;
};

const CLEAR = 0.05;
const HINT = 0.25;

/**
 * When posts did well, as observed and no more. The chance is that of the sign test, multiplied by the
 * number of hours that were tried (Bonferroni): who looks at many hours finds a good one by luck.
 */
export function timesOf(context: ReportContext): Times {
  const rated = ratedHistory(context);
  const bySlot = groupBy(rated, ({ outing }) => `${outing.channel}\n${outing.weekday}\n${hourOf(outing)}`);
  const tried = [...bySlot.values()].filter((posts) => posts.length >= FEW).length;
  const slots = [...bySlot.values()].flatMap((rows): Slot[] => {
    const [first] = rows;
    const ratio = median(rows.map((row) => row.ratio));
    if (!first || ratio === undefined || rows.length < 2) return [];
    const above = rows.filter((row) => row.ratio > 1).length;
    const chance = Math.min(1, chanceOf(above, rows.length) * Math.max(1, tried));
    const { channel, weekday } = first.outing;
    const posts = rows.map(({ outing }) => outing);
    const sureness =
      rows.length < FEW ? 'too-few' : chance < CLEAR ? 'clear' : chance < HINT ? 'hint' : 'open';
    return [{ channel, weekday, hour: hourOf(first.outing), ratio, above, posts, chance, sureness }];
  });
  const byCell = groupBy(rated, ({ outing }) => `${outing.weekday}\n${daypartOf(outing.minute)}`);
  const cells = [...byCell.values()].flatMap((rows): DayCell[] => {
    const [first] = rows;
    if (!first) return [];
    const { weekday, minute } = first.outing;
    const ratio = rows.length < FEW ? undefined : median(rows.map((row) => row.ratio));
    return [{ weekday, daypart: daypartOf(minute), ratio, posts: rows.map(({ outing }) => outing) }];
  });
  return {
    slots: slots.sort((a, b) => RANK[a.sureness] - RANK[b.sureness] || b.ratio - a.ratio),
    cells,
    measured: rated.length,
  };
}

const RANK = { clear: 0, hint: 1, open: 2, 'too-few': 3 } as const;

function hourOf({ minute }: Outing): number {
  return Math.floor(minute / 60);
}
