import type { Plan } from '../../model/plan/plan.ts';
import type { ReportSection } from '../../model/plan/report.ts';
import type { ReportPeriod } from './period.ts';
import type { Recommendation } from './recommendation.ts';
import { recommendations } from './recommendations/registry.gen.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportSections, sectionsOf } from './report-sections.ts';
import { type Unknown, unknownsOf } from './unknowns.ts';

/** What was promised, what went out, what it achieved and what to do next: plain data, without a word of any language. */
export type ResultsReport = {
  readonly brand: string;
  readonly currency: string | undefined;
  readonly zone: string;
  readonly period: ReportPeriod;
  readonly previous: ReportPeriod;
  /** The moment that it was made for, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly isOver: boolean;
  readonly filter: ReportContext['options'];
  readonly sections: ReportSections;
  readonly recommendations: readonly Recommendation[];
  readonly unknowns: readonly Unknown[];
  /** What the plan has for management in this period. */
  readonly notes: readonly string[];
  readonly template: Template;
};

export type Template = {
  readonly off: readonly ReportSection[];
  readonly colour: string | undefined;
  /** As the plan has it, relative to it. */
  readonly logo: string | undefined;
};

/** The report of a context: a pure function of the files at a moment. */
export function resultsReport(context: ReportContext): ResultsReport {
  const { plan, period, previous, now, today, options } = context;
  const sections = sectionsOf(context);
  const found = Object.entries(recommendations).flatMap(([rule, { find }]) =>
    [...find(context, sections)].map((advice): Recommendation => ({ rule, ...advice })),
  );
  return {
    brand: plan?.brand?.name ?? '',
    currency: plan?.brand?.currency,
    zone: plan?.brand?.timezone ?? 'UTC',
    ...{ period, previous, now, sections },
    isOver: today > period.last,
    filter: options,
    recommendations: found.sort((a, b) => b.weight - a.weight || (a.rule < b.rule ? -1 : 1)),
    unknowns: unknownsOf(context),
    notes: notesFor(plan, period),
    template: {
      off: Object.entries(plan?.report?.sections ?? {}).flatMap(([id, isOn]) =>
        isOn === false ? [id as ReportSection] : [],
      ),
      colour: plan?.report?.colour,
      logo: plan?.report?.logo,
    },
  };
}

function notesFor(plan: Plan | undefined, { first, last }: ReportPeriod): readonly string[] {
  const day = (date: string | undefined, otherwise: number) =>
    date === undefined ? otherwise : Date.parse(date) / (24 * 60 * 60_000);
  return (plan?.report?.notes ?? [])
    .filter(({ from, to }) => day(from, first) <= last && day(to, last) >= first)
    .map(({ text }) => text);
}
