import type { Left, StepResult } from '../../publish/step-result.ts';
import type { Language } from '../../rules/words.ts';
import { publishingWords } from './words.ts';

/** How many steps ended how; `blocked` counts posts on channels that were not tried at all. */
export type Tally = {
  readonly accepted: number;
  /** The network took it, and publishes it later. */
  readonly scheduled: number;
  readonly refused: number;
  readonly later: number;
  readonly unknown: number;
  readonly blocked: number;
};

/** Why something is not out that goes out by a later run. What follows something else goes with it. */
const PASSING: ReadonlySet<Left> = new Set(['cancelled', 'too-soon', 'unconfirmed', 'not-asked']);
/** Why something is not with the network that a person has to see to. */
const STUCK: ReadonlySet<Left> = new Set(['no-scheduling', 'near', 'far']);

/** @param blocked posts on channels in whose way something stood. */
export function tallyOf(results: readonly StepResult[], blocked: number): Tally {
  const count = (kind: string) =>
    results.filter((one) => one.kind === 'done' && one.outcome.kind === kind).length;
  const isScheduled = (one: StepResult) =>
    one.kind === 'done' && one.outcome.kind === 'accepted' && one.outcome.scheduleAt !== undefined;
  const scheduled = results.filter(isScheduled).length;
  const left = results.filter((one) => one.kind === 'left' && PASSING.has(one.why)).length;
  const stuck = results.filter((one) => one.kind === 'left' && STUCK.has(one.why)).length;
  return {
    accepted: count('accepted') - scheduled,
    scheduled,
    refused: count('refused') + stuck,
    later: count('retry') + left,
    unknown: count('unknown'),
    blocked,
  };
}

/** `2 published, 1 refused`; empty where there is nothing to count. */
export function tallyText(tally: Tally, language: Language): string {
  const { counted } = publishingWords(language);
  const kinds = ['accepted', 'scheduled', 'refused', 'unknown', 'later', 'blocked'] as const;
  return kinds.flatMap((kind) => (tally[kind] > 0 ? [counted[kind](tally[kind])] : [])).join(', ');
}
