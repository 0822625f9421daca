import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import {
  type ReportExport,
  type ReportQuestion,
  reportExportRequest,
  reportRequest,
} from '../../../core/src/contract/report.ts';
import { monthOfDay, parsePeriod } from '../../../core/src/report/results/period.ts';
import { renderCsv } from '../../../core/src/report/results/render/render-csv.ts';
import { renderJson } from '../../../core/src/report/results/render/render-json.ts';
import { renderMarkdown } from '../../../core/src/report/results/render/render-markdown.ts';
import { reportPage } from '../../../core/src/report/results/render/report-page.ts';
import { type ReportBoard, reportBoard } from '../../../core/src/report/results/report-board.ts';
import { dayAt, type ReportContext, reportContext } from '../../../core/src/report/results/report-context.ts';
import { type ReportFormat, reportFormat } from '../../../core/src/report/results/report-format.ts';
import { type ResultsReport, resultsReport } from '../../../core/src/report/results/results-report.ts';
import { readRecord } from '../../../core/src/workspace/record-file.ts';
import { scanRecords } from '../../../core/src/workspace/records.ts';
import { folderOf, planFor, projectOf } from '../../../core/src/workspace/workspace.ts';
import { diskFiles, normalizeUri } from '../node/file-system.ts';
import { runInSlices } from '../node/slices.ts';
import { guard, throwIfCancelled } from './guard.ts';
import { loadPlans } from './indexing.ts';
import type { ServerState } from './server-state.ts';

/** Projects whose records have been read: not before somebody asks for a report. */
const readProjects = new WeakMap<ServerState, Set<string>>();

/** Answers what the view of reports asks. */
export function answerReportRequests(connection: Connection, state: ServerState, clock: () => number): void {
  connection.onRequest(
    reportRequest.method,
    guard('report', state.log, null, (params: ReportQuestion, token: CancellationToken) =>
      provideReport(state, params, clock(), token),
    ),
  );
  connection.onRequest(
    reportExportRequest.method,
    guard('export of the report', state.log, null, (params: ExportQuestion, token: CancellationToken) =>
      provideExport(state, params, clock(), token),
    ),
  );
}

type ExportQuestion = ReportQuestion & { readonly form: 'html' | 'md' | 'csv' | 'json' };

type Made = {
  readonly report: ResultsReport;
  readonly context: ReportContext;
  readonly format: ReportFormat;
};

async function provideReport(
  state: ServerState,
  question: ReportQuestion,
  now: number,
  token: CancellationToken,
): Promise<ReportBoard | null> {
  const made = await makeReport(state, question, now, token);
  if (!made) return null;
  return reportBoard(made.report, made.context, made.format, (uri) => state.documents.clientUri(uri));
}

async function provideExport(
  state: ServerState,
  { form, ...question }: ExportQuestion,
  now: number,
  token: CancellationToken,
): Promise<ReportExport | null> {
  const made = await makeReport(state, question, now, token);
  if (!made) return null;
  const { report, context, format } = made;
  const plan = planFor(state.session.workspace, context.uri);
  const root = plan ? folderOf(plan.source.uri) : '';
  const nameOf = (uri: string) => (uri.startsWith(`${root}/`) ? decodeURI(uri.slice(root.length + 1)) : uri);
  const render = () => {
    switch (form) {
      case 'html':
        return reportPage(report, context, { format, nameOf, logo: undefined });
      case 'md':
        return renderMarkdown(report, { format, nameOf });
      case 'csv':
        return renderCsv(report, { format, nameOf });
      case 'json':
        return renderJson(report, nameOf);
    }
  };
  return { name: `report-${report.period.name.replace('..', '-')}.${form}`, text: render() };
}

async function makeReport(
  state: ServerState,
  question: ReportQuestion,
  now: number,
  token: CancellationToken,
): Promise<Made | undefined> {
  state.documents.settle();
  const uri = normalizeUri(question.uri);
  loadPlans(state, uri);
  const { session } = state;
  const project = projectOf(session.workspace, uri);
  const plan = planFor(session.workspace, uri)?.plan;
  if (!plan) return undefined;
  await readRecords(state, project);
  const zone = plan.brand?.timezone ?? 'UTC';
  const period = (question.period && parsePeriod(question.period)) || monthOfDay(dayAt(now, zone));
  const { channel, pillar, campaign } = question;
  const options = { channels: channel === undefined ? undefined : [channel], pillar, campaign };
  const { workspace } = session;
  // Findings are what takes long, so they are worked out in slices before the report asks for them.
  const files = new Set(
    reportContext(workspace, uri, period, now, () => [], options).own.map((one) => one.uri),
  );
  await runInSlices(
    files,
    (file) => session.result(file),
    () => token.isCancellationRequested,
  );
  throwIfCancelled(token);
  const findingsOf = (file: string) => (session.knownResult(file) ?? session.result(file))?.findings ?? [];
  const context = reportContext(session.workspace, uri, period, now, findingsOf, options);
  return { report: resultsReport(context), context, format: reportFormat(state.language, plan, zone) };
}

async function readRecords(state: ServerState, project: string): Promise<void> {
  const known = readProjects.get(state) ?? new Set();
  readProjects.set(state, known);
  if (known.has(project) || project === '') return;
  known.add(project);
  const found: ReturnType<typeof readRecord>[] = [];
  await runInSlices(scanRecords(diskFiles, [project]), (file) => found.push(file));
  if (found.length > 0) state.session.addRecords(found);
}

/** Reads the records of a project again, where somebody has asked for a report on it. */
export function reloadRecords(state: ServerState, project: string): void {
  if (!readProjects.get(state)?.has(project)) return;
  const found = [...scanRecords(diskFiles, [project])];
  if (found.length > 0) state.session.addRecords(found);
}

/** Reads a file of records again that changed on disk, where somebody has asked for its project. */
export function reloadRecord(state: ServerState, uri: string): void {
  const known = readProjects.get(state);
  if (!known?.has(projectOf(state.session.workspace, uri.replace(/\/\.vocero\/.*$/, '/')))) return;
  const read = diskFiles.read(uri);
  if (read.ok) state.session.addRecords([readRecord(uri, read.text)]);
  else state.session.forgetRecord(uri);
}
