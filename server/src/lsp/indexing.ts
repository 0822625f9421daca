import type { Connection } from 'vscode-languageserver/node';
import { type StatusParams, statusNotification } from '../../../core/src/contract/server.ts';
import { label } from '../../../core/src/features/labels.ts';
import {
  findReceipts,
  isInScope,
  plansAbove,
  readReceipts,
  type Scanned,
  scan,
} from '../../../core/src/workspace/scan.ts';
import { configAbove } from '../../../core/src/workspace/styles.ts';
import { type Entry, folderOf, restingEntry, uriOf } from '../../../core/src/workspace/workspace.ts';
import { diskFiles } from '../node/file-system.ts';
import { runInSlices } from '../node/slices.ts';
import { startProgress } from './progress.ts';
import type { ServerState } from './server-state.ts';
import type { Rememberable } from './warm-start.ts';

/** Files taken into the session at once: each time costs a little, and while it lasts nothing is answered. */
const BATCH = 50;

/** Reads the plans and posts below folders while everything else goes on. */
export async function indexFolders(
  state: ServerState,
  connection: Connection,
  folders: readonly string[],
): Promise<void> {
  state.scans++;
  const progress = startProgress(state, connection, label('indexing', state.language));
  let batch: Entry[] = [];
  const configs: string[] = [];
  let count = 0;
  let isNews = false;
  const flush = () => {
    // What is open has been read from the editor, and what changed meanwhile has been read since.
    const isFresh = (uri: string) => !state.documents.isOpen(uri) && !state.changedDuringScan.has(uri);
    state.session.addConfigs(configs.splice(0));
    state.session.setEntries(batch.filter((entry) => isFresh(uriOf(entry))));
    batch = [];
    sendStatus(state, connection);
    progress.report(label('files', state.language, { count: String(count) }));
  };
  const take = (scanned: Scanned) => {
    if (scanned.kind === 'folder') return;
    if (scanned.kind === 'ledger') {
      // What changed meanwhile has been read since.
      if (!state.changedDuringScan.has(scanned.uri)) state.session.setLedger(scanned.uri, scanned.text);
      return;
    }
    if (scanned.kind === 'config') {
      configs.push(scanned.uri);
      return;
    }
    if (scanned.kind === 'unreadable') {
      state.log(`Could not read ${scanned.uri} (${scanned.reason}).`);
      return;
    }
    count++;
    if (scanned.kind === 'remembered') {
      const { uri, text, facts } = scanned;
      batch.push({ kind: 'at-rest', uri, text, facts });
    } else {
      // At once, so that what was read of the file dies young.
      batch.push(restingEntry(scanned.file));
    }
    if (batch.length >= BATCH) flush();
  };
  try {
    for (const folder of folders) {
      // A workspace may be a part of a project whose plan lies above it.
      loadPlans(state, `${folder}/`);
      const recall = state.folders.includes(folder) ? await state.warmStart.recall(folder) : undefined;
      const steps = scan(diskFiles, folder, recall?.knownFacts);
      const isWhole = await runInSlices(steps, take, () => progress.isCancelled());
      if (isWhole) {
        isNews = (recall?.end() ?? true) || isNews;
        continue;
      }
      state.isIncomplete = true;
      state.log('The reading of plans and posts was stopped. Restart the server to read the rest.');
      break;
    }
    flush();
  } finally {
    progress.done();
    if (--state.scans === 0) state.changedDuringScan.clear();
    sendStatus(state, connection);
  }
  if (isNews) void state.warmStart.write(() => rememberable(state));
}

/** What of the workspace is worth remembering. What a stopped scan has seen is not all there is. */
export function rememberable(state: ServerState): ReturnType<Rememberable> {
  const isWhole = state.scans === 0 && !state.isIncomplete;
  return { folders: isWhole ? state.folders : [], workspace: state.session.workspace };
}

/**
 * Reads the plans and the configuration of styles that may govern a file, so that it has its findings before the scan gets there. Plans
 * outside the workspace are watched by nobody and read each time.
 */
export function loadPlans(state: ServerState, uri: string): void {
  for (const plan of plansAbove(diskFiles, uri)) {
    if (state.session.workspace.entries.has(plan) && isInScope(state.folders, plan)) continue;
    state.documents.reload(plan);
    for (const { uri: receipts } of findReceipts(diskFiles, folderOf(plan))) reloadReceipts(state, receipts);
  }
  const config = configAbove(diskFiles, folderOf(uri));
  if (config !== undefined) state.session.addConfigs([config]);
}

/** Reads a file of a ledger from disk. One that is gone is forgotten. */
export function reloadReceipts(state: ServerState, uri: string): readonly string[] {
  const read = readReceipts(diskFiles, uri);
  return state.session.setLedger(uri, read.kind === 'ledger' ? read.text : undefined);
}

/** Tells the client what there is, for its status item. */
export function sendStatus(state: ServerState, connection: Connection): void {
  const params: StatusParams = {
    state: state.scans > 0 ? 'indexing' : state.isIncomplete ? 'incomplete' : 'ready',
    files: state.session.workspace.entries.size,
    posts: state.session.posts,
  };
  connection.sendNotification(statusNotification, params).catch((error: unknown) => state.log(String(error)));
}
