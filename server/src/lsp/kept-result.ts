import type { PlanFile } from '../../../core/src/model/parsed.ts';
import type { Finding } from '../../../core/src/rules/finding.ts';

/** The findings of a file. `id` changes exactly when they do. */
export type Result = { readonly id: string; readonly findings: readonly Finding[] };

/** What findings were made from; as long as these are the same values, the findings are too. */
export type Basis = readonly unknown[];

export type KeptResult = Result & { readonly basis: Basis };

export function isSameBasis(a: Basis, b: Basis): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/**
 * Puts another reading of a plan below the findings that it does not concern.
 *
 * @returns the files whose findings have to be made anew: those that it concerns, and those with findings that
 * point into the plan, where all may have moved.
 */
export function rebase(
  results: Map<string, KeptResult>,
  before: PlanFile,
  after: PlanFile,
  concerned: ReadonlySet<string>,
): readonly string[] {
  const { uri: plan } = after.source;
  const anew: string[] = [];
  for (const [uri, kept] of results) {
    if (!kept.basis.includes(before)) continue;
    if (concerned.has(uri) || kept.findings.some((finding) => pointsInto(finding, plan))) anew.push(uri);
    else results.set(uri, { ...kept, basis: kept.basis.map((one) => (one === before ? after : one)) });
  }
  return anew;
}

function pointsInto({ related, fixes }: Finding, uri: string): boolean {
  return (
    related.some((one) => one.uri === uri) ||
    fixes.some(({ edits }) => edits.some((edit) => edit.uri === uri))
  );
}
