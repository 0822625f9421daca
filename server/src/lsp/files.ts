import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
} from 'vscode-languageserver/node';
import { FILE_PATTERNS, fileKind } from '../../../core/src/model/file-kind.ts';
import { normalizeUri } from '../node/file-system.ts';
import type { ServerState } from './server-state.ts';

/** Asks the client to tell of changes on disk. */
export async function watchFiles(connection: Connection): Promise<void> {
  const watchers = FILE_PATTERNS.map((globPattern) => ({ globPattern }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Takes in what changed on disk; open documents count before the disk. */
export function filesChanged(state: ServerState, params: DidChangeWatchedFilesParams): void {
  for (const change of params.changes) {
    const uri = normalizeUri(change.uri);
    if (!fileKind(uri)) continue;
    if (change.type === FileChangeType.Deleted && !state.documents.isOpen(uri)) state.session.remove([uri]);
    else state.documents.reload(uri);
  }
}

/** Forgets what lay below a folder that is gone. */
export function folderGone(state: ServerState, folder: string): void {
  const prefix = `${normalizeUri(folder).replace(/\/$/, '')}/`;
  const below = [...state.session.workspace.entries.keys()].filter((uri) => uri.startsWith(prefix));
  state.session.remove(below.filter((uri) => !state.documents.isOpen(uri)));
}
