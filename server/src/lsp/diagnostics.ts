import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Finding } from '../../../core/src/rules/finding.ts';
import { sourceAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { runInSlices, waitForPause } from '../node/slices.ts';
import { type SourceOf, toDiagnostic } from './convert.ts';
import { throwIfCancelled } from './guard.ts';
import type { ServerState } from './server-state.ts';

/** Files in one message of a workspace's findings: few enough that none is long in the making. */
const CHUNK = 100;

/** The diagnostics of a file as they are now. */
export function diagnosticsOf(state: ServerState, uri: string, findings: readonly Finding[]): Diagnostic[] {
  const source = sourceAt(state.session.workspace, uri);
  if (!source || findings.length === 0) return [];
  const sourceOf: SourceOf = (other) => sourceAt(state.session.workspace, other);
  const clientUri = (other: string) => state.documents.clientUri(other);
  return findings.map((finding) => toDiagnostic(finding, source, sourceOf, clientUri, state.language));
}

/** Answers a pull for one document. */
export function documentDiagnostics(
  state: ServerState,
  params: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  state.documents.settle();
  const uri = normalizeUri(params.textDocument.uri);
  const { id, findings } = state.session.result(uri);
  state.told.set(uri, { id, hasFindings: findings.length > 0 });
  if (params.previousResultId === id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId: id,
    items: diagnosticsOf(state, uri, findings),
  };
}

/**
 * Answers a pull for the whole workspace with what changed since the results the client has, and keeps
 * the request open while there is nothing to tell.
 *
 * @param stream takes the answer in parts, where the client can; without it the parts come as one.
 */
export async function workspaceDiagnostics(
  state: ServerState,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  stream: ((report: WorkspaceDiagnosticReport) => void) | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(params.previousResultIds.map(({ uri, value }) => [normalizeUri(uri), value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const send = stream ?? ((report: WorkspaceDiagnosticReport) => void items.push(...report.items));
  state.session.takeTouched();
  let uris: Iterable<string> = new Set([...known.keys(), ...state.session.uris()]);
  for (;;) {
    const told = await reportChanged(state, uris, known, token, send);
    throwIfCancelled(token);
    if (told > 0) return { items };
    await changedOrCancelled(state, token);
    await waitForPause(() => state.session.changes);
    throwIfCancelled(token);
    uris = touchedFiles(state);
  }
}

async function reportChanged(
  state: ServerState,
  uris: Iterable<string>,
  known: Map<string, string>,
  token: CancellationToken,
  send: (report: WorkspaceDiagnosticReport) => void,
): Promise<number> {
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  let told = 0;
  const flush = () => {
    if (items.length > 0) send({ items });
    items = [];
  };
  const visit = (uri: string) => {
    const report = changedReport(state, uri, known.get(uri));
    if (!report) return;
    known.set(uri, report.resultId ?? '');
    items.push(report);
    told++;
    if (items.length >= CHUNK) flush();
  };
  await runInSlices(uris, visit, () => token.isCancellationRequested);
  flush();
  return told;
}

/**
 * A client forgets what it knows of a document when its tab closes but goes on showing it, so for an
 * open document what it was last told counts as well as what it says that it knows.
 */
function changedReport(state: ServerState, uri: string, known: string | undefined) {
  const { session, documents, settings, told } = state;
  // The version below must be that of the text the findings were made from.
  documents.settle();
  const isWanted = settings.findings === 'workspace' || documents.isOpen(uri);
  const isShown = isWanted && session.knows(uri);
  const { id, findings } = isShown ? session.result(uri) : { id: 'none', findings: [] };
  const last = told.get(uri);
  if (known === id || (documents.isOpen(uri) && last?.id === id)) return undefined;
  if (findings.length === 0 && known === undefined && !last?.hasFindings) return undefined;
  told.set(uri, { id, hasFindings: findings.length > 0 });
  return {
    kind: DocumentDiagnosticReportKind.Full,
    uri: documents.clientUri(uri),
    version: documents.versionOf(uri),
    resultId: id,
    items: diagnosticsOf(state, uri, findings),
  } satisfies WorkspaceDocumentDiagnosticReport;
}

function changedOrCancelled(state: ServerState, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const cancelled = token.onCancellationRequested(() => resolve());
    state.session.onceChanged(() => {
      cancelled.dispose();
      resolve();
    });
  });
}

/** Files to look at again; a plan that changed means every file of its project. */
export function* touchedFiles(state: ServerState): Generator<string> {
  const { files, projects } = state.session.takeTouched();
  yield* files;
  const { workspace } = state.session;
  if (projects.size === 0) return;
  for (const uri of workspace.entries.keys()) {
    if (!files.has(uri) && [...projects].some((folder) => uri.startsWith(`${folder}/`))) yield uri;
  }
}
