import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
} from 'vscode-languageserver/node';
import { ledgerProject, RECEIPTS } from '../../../core/src/ledger/ledger.ts';
import { FILE_PATTERNS, fileKind } from '../../../core/src/model/file-kind.ts';
import { isRecord, RECORD_PATTERNS } from '../../../core/src/workspace/record-file.ts';
import { isInScope } from '../../../core/src/workspace/scan.ts';
import { MEDIA_EXTENSIONS, mediumByName } from '../../../core/src/workspace/sent-media.ts';
import { isConfig, isOfStyles, STYLE_PATTERNS } from '../../../core/src/workspace/styles.ts';
import { folderOf } from '../../../core/src/workspace/workspace.ts';
import { normalizeFolder, normalizeUri } from '../node/file-system.ts';
import { runInSlices } from '../node/slices.ts';
import { reloadReceipts } from './indexing.ts';
import { reloadRecord } from './report.ts';
import type { ServerState } from './server-state.ts';

/** Pictures, videos and what else posts name. */
const MEDIA_PATTERN = `**/*.{${MEDIA_EXTENSIONS.join(',')}}`;

/** What was published. */
const LEDGER_PATTERN = `**/${RECEIPTS}/*.jsonl`;

/** Asks the client to tell of changes on disk. */
export async function watchFiles(connection: Connection): Promise<void> {
  const patterns = [...FILE_PATTERNS, MEDIA_PATTERN, LEDGER_PATTERN, ...RECORD_PATTERNS, ...STYLE_PATTERNS];
  const watchers = patterns.map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Takes in what changed on disk, in slices: a change of branch changes thousands of files. */
export async function filesChanged(state: ServerState, params: DidChangeWatchedFilesParams): Promise<void> {
  let areStylesChanged = false;
  await runInSlices(params.changes, ({ uri: spelt, type }) => {
    const uri = normalizeUri(spelt);
    if (mediumByName(uri)) state.session.forgetMedia([uri]);
    if (isOfStyles(state.session.workspace.styles, uri)) {
      areStylesChanged = true;
      if (isConfig(uri) && isInScope(state.folders, uri)) state.session.addConfigs([uri]);
    }
    const project = ledgerProject(uri);
    if (project !== undefined && isOurs(state, `${project}/a.plan.yaml`)) {
      if (state.scans > 0) state.changedDuringScan.add(uri);
      reloadReceipts(state, uri);
    }
    if (isRecord(uri)) reloadRecord(state, uri);
    if (!fileKind(uri) || !isOurs(state, uri)) return;
    // A scan that is under way has perhaps read the file before it changed.
    if (state.scans > 0) state.changedDuringScan.add(uri);
    if (type === FileChangeType.Deleted && !state.documents.isOpen(uri)) state.session.remove([uri]);
    else state.documents.reload(uri);
  });
  if (areStylesChanged) state.session.reloadStyles();
}

/** True for files that a scan finds, and for plans above the workspace, which were read on purpose. */
export function isOurs(state: ServerState, uri: string): boolean {
  if (isInScope(state.folders, uri)) return true;
  return fileKind(uri) === 'plan' && state.folders.some((folder) => folder.startsWith(`${folderOf(uri)}/`));
}

/** Forgets what lay below a folder that is gone from the disk. */
export function folderGone(state: ServerState, folder: string): void {
  forgetBelow(state, folder, () => true);
}

/** Forgets what only a folder held that was taken off the workspace. */
export function workspaceFolderGone(state: ServerState, folder: string): void {
  forgetBelow(state, folder, (uri) => !isInScope(state.folders, uri));
}

function forgetBelow(state: ServerState, folder: string, isGone: (uri: string) => boolean): void {
  const prefix = `${normalizeFolder(folder)}/`;
  const gone = [...state.session.workspace.entries.keys()].filter(
    (uri) => uri.startsWith(prefix) && !state.documents.isOpen(uri) && isGone(uri),
  );
  state.session.remove(gone);
  state.session.reloadStyles();
}
