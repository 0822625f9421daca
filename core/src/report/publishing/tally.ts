import type { StepResult } from '../../publish/run-job.ts';
import type { Language } from '../../rules/words.ts';
import { publishingWords } from './words.ts';

/** How many steps ended how; `blocked` counts posts on channels that were not tried at all. */
export type Tally = {
  readonly accepted: number;
  readonly refused: number;
  readonly later: number;
  readonly unknown: number;
  readonly blocked: number;
};

/** @param blocked posts on channels in whose way something stood. */
export function tallyOf(results: readonly StepResult[], blocked: number): Tally {
  const count = (kind: string) =>
    results.filter((one) => one.kind === 'done' && one.outcome.kind === kind).length;
  const left = results.filter((one) => one.kind === 'left' && one.why !== 'follows').length;
  return {
    accepted: count('accepted'),
    refused: count('refused'),
    later: count('retry') + left,
    unknown: count('unknown'),
    blocked,
  };
}

/** `2 published, 1 refused`; empty where there is nothing to count. */
export function tallyText(tally: Tally, language: Language): string {
  const { counted } = publishingWords(language);
  const kinds = ['accepted', 'refused', 'unknown', 'later', 'blocked'] as const;
  return kinds.flatMap((kind) => (tally[kind] > 0 ? [counted[kind](tally[kind])] : [])).join(', ');
}
