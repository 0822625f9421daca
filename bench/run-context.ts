import type { Programs } from './processes/programs.ts';
import type { WrittenWorkspace } from './workspace/write-workspace.ts';

/** What every measurement works with. */
export type RunContext = {
  readonly programs: Programs;
  /** Workspaces from small to large. */
  readonly small: WrittenWorkspace;
  readonly middle: WrittenWorkspace;
  readonly large: WrittenWorkspace;
  /** The middle workspace with a plan of 100 kB. */
  readonly largePlan: WrittenWorkspace;
  readonly effort: Effort;
  /** Where more workspaces may be written, and the seed that they are made from. */
  readonly folder: string;
  readonly seed: number;
  /** Tells a waiting person what is going on. */
  readonly say: (what: string) => void;
};

/** How much is measured. */
export type Effort = {
  readonly sizes: readonly [small: number, middle: number, large: number];
  /** Posts of the workspaces in which one edit is measured without a server, from few to many. */
  readonly indexes: readonly number[];
  /** Key presses that are counted, and those before, which warm up. */
  readonly strokes: number;
  readonly warmUp: number;
  /** Key presses in a plan of 100 kB. */
  readonly planStrokes: number;
  readonly starts: number;
  /** Rounds of cold lint of the small, the middle and the large workspace. */
  readonly lints: readonly [number, number, number];
  /** Rounds of counting the same texts. */
  readonly counts: number;
  /** Publications that are killed while they run. */
  readonly publications: number;
};

export const FULL: Effort = {
  sizes: [100, 1_000, 10_000],
  indexes: [1_000, 10_000, 100_000],
  strokes: 500,
  warmUp: 150,
  planStrokes: 200,
  starts: 7,
  lints: [7, 5, 3],
  counts: 50,
  publications: 200,
};

/** Runs every measurement once to show that it works; its figures mean little. */
export const QUICK: Effort = {
  sizes: [20, 50, 100],
  indexes: [50, 100],
  strokes: 40,
  warmUp: 10,
  planStrokes: 10,
  starts: 1,
  lints: [1, 1, 1],
  counts: 5,
  publications: 2,
};
