/** Tables of the report, in their order. */
export const GROUPS = [
  'keystroke',
  'completion',
  'edit',
  'start',
  'index',
  'many',
  'lint',
  'counting',
  'voice',
  'memory',
  'calendar',
  'publish',
] as const;
export type Group = (typeof GROUPS)[number];

/** What is aimed at: a bound of the ratio to the floor, or of the headline figure itself. */
export type Goal = { readonly of: 'ratio' | 'value'; readonly max: number };

/** How unquiet the machine was: a floor's p95 in its quietest and its loudest part, in milliseconds. */
export type Noise = { readonly lowest: number; readonly highest: number };

/** One measured thing. */
export type Row = {
  readonly group: Group;
  readonly name: string;
  /** Figures by column; milliseconds or megabytes, as the group says. */
  readonly figures: Readonly<Record<string, number>>;
  /** The column that is compared with the floor and with the goal. */
  readonly headline: string;
  /** The same figure of the floor, measured in the same run. */
  readonly floor: number;
  readonly goal?: Goal;
  /** Of a floor that was measured all through the run. */
  readonly noise?: Noise;
};

export function headlineOf(row: Row): number {
  return row.figures[row.headline] ?? Number.NaN;
}

export function ratioOf(row: Row): number {
  return headlineOf(row) / row.floor;
}

/** Whether a row meets its goal; undefined where none is set. */
export function isMet(row: Row): boolean | undefined {
  if (!row.goal) return undefined;
  return (row.goal.of === 'ratio' ? ratioOf(row) : headlineOf(row)) <= row.goal.max;
}
