import type { Connection } from 'vscode-languageserver/node';
import { type StatusParams, statusNotification } from '../../../core/src/contract/server.ts';
import { label } from '../../../core/src/features/labels.ts';
import { fileKind } from '../../../core/src/model/file-kind.ts';
import {
  find,
  findReceipts,
  isInScope,
  plansAbove,
  type ReadPosts,
  readFile,
  readReceipts,
} from '../../../core/src/workspace/scan.ts';
import { configAbove } from '../../../core/src/workspace/styles.ts';
import { type Entry, folderOf, restingEntry, uriOf } from '../../../core/src/workspace/workspace.ts';
import { diskFiles } from '../node/file-system.ts';
import { runInSlices } from '../node/slices.ts';
import { startProgress } from './progress.ts';
import { readAllPosts } from './read-all-posts.ts';
import type { ServerState } from './server-state.ts';
import type { Rememberable } from './warm-start.ts';

/** Files taken into the session at once: each time costs a little, and while it lasts nothing is answered. */
const BATCH = 50;

/** How often a person hears how far it is, in milliseconds: thousands of messages would take longer than the reading. */
const TELLING = 100;

/** Reads the plans and posts below folders while everything else goes on. */
export async function indexFolders(
  state: ServerState,
  connection: Connection,
  folders: readonly string[],
): Promise<void> {
  state.scans++;
  const progress = startProgress(state, connection, label('indexing', state.language));
  const isStale = () => progress.isCancelled();
  let batch: Entry[] = [];
  let tellAgain = 0;
  let count = 0;
  let isNews = false;
  // What changed meanwhile has been read since.
  const isFresh = (uri: string) => !state.changedDuringScan.has(uri);
  const flush = () => {
    // What is open has been read from the editor.
    const isAtRest = (uri: string) => !state.documents.isOpen(uri) && isFresh(uri);
    state.session.setEntries(batch.filter((entry) => isAtRest(uriOf(entry))));
    batch = [];
    if (performance.now() < tellAgain) return;
    tellAgain = performance.now() + TELLING;
    sendStatus(state, connection);
    progress.report(label('files', state.language, { count: String(count) }));
  };
  const add = (entry: Entry) => {
    count++;
    batch.push(entry);
    if (batch.length >= BATCH) flush();
  };
  const tellUnreadable = ({ uri, reason }: { readonly uri: string; readonly reason: string }) =>
    state.log(`Could not read ${uri} (${reason}).`);
  const indexFolder = async (folder: string): Promise<boolean> => {
    const uris: string[] = [];
    const isListed = await runInSlices(
      find(diskFiles, folder),
      ({ kind, uri }) => {
        if (kind === 'file') uris.push(uri);
        else if (kind === 'config') state.session.addConfigs([uri]);
        else if (kind === 'ledger' && isFresh(uri)) reloadReceipts(state, uri);
      },
      isStale,
    );
    if (!isListed) return false;
    // Plans first, so that posts find theirs.
    const isPlan = (uri: string) => fileKind(uri) === 'plan';
    for (const uri of uris.filter(isPlan)) {
      const read = readFile(diskFiles, uri);
      if (read?.kind === 'unreadable') tellUnreadable(read);
      else if (read) add(restingEntry(read.file));
    }
    const recall = state.folders.includes(folder) ? await state.warmStart.recall(folder) : undefined;
    const take = (read: ReadPosts) => {
      if (read.kind === 'unreadable') return tellUnreadable(read);
      recall?.count(read.isRemembered);
      add(read.entry);
    };
    const posts = uris.filter((uri) => !isPlan(uri));
    if (!(await readAllPosts(state, posts, recall?.facts, take, isStale))) return false;
    isNews = (recall?.end() ?? true) || isNews;
    return true;
  };
  try {
    for (const folder of folders) {
      // A workspace may be a part of a project whose plan lies above it.
      loadPlans(state, `${folder}/`);
      if (await indexFolder(folder)) continue;
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

/**
 * Reads the receipts of every project again: not every client tells of what another program writes, and a name must
 * not be given away because nobody has told yet that it went out.
 */
export function freshenReceipts(state: ServerState): void {
  for (const folder of state.session.workspace.plans.keys())
    for (const { uri } of findReceipts(diskFiles, folder)) reloadReceipts(state, uri);
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
