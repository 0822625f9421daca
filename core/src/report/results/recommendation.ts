import type { Words } from '../../rules/rule.ts';
import type { PostLink } from './outing.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSections } from './report-sections.ts';

/** A value in a recommendation, shown as the reader's language has it. */
export type AdviceValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'ratio' | 'share' | 'money' | 'minutes' | 'hours'; readonly value: number }
  /** A channel of the plan, a day counted from 1970-01-01, a weekday from 0 for Monday, an hour, a format. */
  | { readonly kind: 'channel' | 'format'; readonly id: string }
  | { readonly kind: 'day' | 'weekday' | 'hour'; readonly value: number }
  /** Weekdays with how many posts each has. */
  | { readonly kind: 'sureness'; readonly sureness: 'clear' | 'hint' };

/** What to do next, and the numbers that say so. */
export type Advice = {
  readonly values: Readonly<Record<string, AdviceValue>>;
  /** From 0 to 1: how much it matters. */
  readonly weight: number;
  /** The posts that the evidence counts, or that should change. */
  readonly posts: readonly PostLink[];
};

/** A rule that recommends. One file in `recommendations/` each; the file name is its id. */
export type RecommendationRule = {
  /** What to do: a sentence with `{values}`, and `{count?post|posts}` where a word depends on a number. */
  readonly action: Words;
  /** Why: the evidence, with its numbers. */
  readonly evidence: Words;
  readonly find: (context: ReportContext, sections: ReportSections) => Iterable<Advice>;
};

export type Recommendation = Advice & { readonly rule: string };

export const number = (value: number): AdviceValue => ({ kind: 'number', value });
export const ratio = (value: number): AdviceValue => ({ kind: 'ratio', value });
export const share = (value: number): AdviceValue => ({ kind: 'share', value });
export const text = (value: string): AdviceValue => ({ kind: 'text', text: value });
export const channel = (id: string): AdviceValue => ({ kind: 'channel', id });
