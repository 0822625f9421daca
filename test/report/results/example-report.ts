import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parsePeriod } from '../../../core/src/report/results/period.ts';
import {
  type ReportContext,
  type ReportOptions,
  reportContext,
} from '../../../core/src/report/results/report-context.ts';
import { type ReportFormat, reportFormat } from '../../../core/src/report/results/report-format.ts';
import { type ResultsReport, resultsReport } from '../../../core/src/report/results/results-report.ts';
import type { Finding } from '../../../core/src/rules/finding.ts';
import { lintFile } from '../../../core/src/rules/lint.ts';
import type { Language } from '../../../core/src/rules/words.ts';
import { scanRecords, withRecords } from '../../../core/src/workspace/records.ts';
import { withLedger } from '../../../core/src/workspace/with-ledger.ts';
import {
  EMPTY_WORKSPACE,
  planFor,
  type Workspace,
  withFiles,
  withNow,
  withTools,
} from '../../../core/src/workspace/workspace.ts';
import { diskFiles } from '../../../server/src/node/file-system.ts';
import { TOOLS } from '../../support/project.ts';
import { scanFolder } from '../../support/scan-folder.ts';

export const EXAMPLES = ['cafe-andino', 'orbit-cli'] as const;

export type Example = (typeof EXAMPLES)[number];

/** As far as the examples' receipts and numbers go. */
export const NOW = Date.UTC(2026, 10, 21, 12);

const ROOT = join(import.meta.dirname, '../../../examples');

export function exampleFolder(name: Example): string {
  return join(ROOT, name);
}

export function exampleText(name: Example, path: string): string {
  return readFileSync(join(ROOT, name, path), 'utf8');
}

/** Address of an example's folder, without a slash at its end. */
export function exampleUri(name: Example): string {
  return pathToFileURL(join(ROOT, name)).href;
}

/** An example with all that happened in it. */
export function exampleWorkspace(name: Example): Workspace {
  const found = [...scanFolder(diskFiles, exampleUri(name))];
  const files = found.flatMap((one) => (one.kind === 'file' ? [one.file] : []));
  let workspace = withNow(withTools(withFiles(EMPTY_WORKSPACE, files), TOOLS), NOW);
  for (const one of found)
    if (one.kind === 'ledger') workspace = withLedger(workspace, one.uri, one.text).workspace;
  return withRecords(workspace, scanRecords(diskFiles, workspace.plans.keys()));
}

export type MadeReport = {
  readonly report: ResultsReport;
  readonly context: ReportContext;
  readonly format: ReportFormat;
};

/** Linting takes longer than all the rest, and several reports are made on one workspace. */
const linted = new WeakMap<Workspace, Map<string, readonly Finding[]>>();

/** A report on any workspace, as the shells make it. */
export function makeReport(
  workspace: Workspace,
  uri: string,
  period: string,
  language: Language,
  options: ReportOptions = {},
): MadeReport {
  const asked = parsePeriod(period);
  if (!asked) throw new Error(`${period} is no period.`);
  const known = linted.get(workspace) ?? new Map<string, readonly Finding[]>();
  linted.set(workspace, known);
  const findingsOf = (file: string) => {
    const found = known.get(file) ?? lintFile(workspace, file);
    known.set(file, found);
    return found;
  };
  const context = reportContext(workspace, uri, asked, workspace.now ?? NOW, findingsOf, options);
  const plan = planFor(workspace, uri)?.plan;
  const format = reportFormat(language, plan, plan?.brand?.timezone ?? 'UTC');
  return { report: resultsReport(context), context, format };
}
