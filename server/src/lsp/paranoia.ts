import { isSameLedger, rebuiltLedger } from '../../../core/src/ledger/rebuilt-ledger.ts';
import type { Finding } from '../../../core/src/rules/finding.ts';
import { lintFile } from '../../../core/src/rules/lint.ts';
import { factsOf } from '../../../core/src/workspace/facts.ts';
import type { PatternGuard } from '../../../core/src/workspace/ports.ts';
import { fileAt, reindex, type Workspace } from '../../../core/src/workspace/workspace.ts';
import type { WorkspaceIndex } from '../../../core/src/workspace/workspace-index.ts';

// Every update against a rebuild from nothing: with VOCERO_PARANOID=1 a server throws where they differ.

/** Compares the index, and the facts of files that changed. */
export function checkWorkspace(workspace: Workspace, changed: readonly string[]): void {
  const same = canonical(reindex(workspace).index) === canonical(workspace.index);
  if (!same) throw new Error('The updated index differs from the rebuilt one.');
  for (const uri of changed) {
    const file = fileAt(workspace, uri);
    const facts = workspace.entries.get(uri)?.facts;
    if (file && JSON.stringify(factsOf(file)) !== JSON.stringify(facts))
      throw new Error(`The facts of ${uri} differ from those made from its text.`);
  }
}

/** Compares findings that are kept. */
export function checkFindings(
  workspace: Workspace,
  kept: ReadonlyMap<string, { readonly findings: readonly Finding[] }>,
  guard: PatternGuard,
): void {
  for (const [uri, { findings }] of kept) {
    if (JSON.stringify(lintFile(workspace, uri, guard)) !== JSON.stringify(findings))
      throw new Error(`The kept findings of ${uri} differ from those made from nothing.`);
  }
}

/** Compares the ledger. */
export function checkLedger({ ledger }: Workspace): void {
  if (!isSameLedger(ledger, rebuiltLedger(ledger)))
    throw new Error('The updated ledger differs from the rebuilt one.');
}

/** One text for one index, whatever the order in which it came to be. */
function canonical(index: WorkspaceIndex): string {
  const sortKeys = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(index, sortKeys);
}
