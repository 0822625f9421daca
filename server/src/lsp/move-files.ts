import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  CancellationToken,
  Connection,
  RenameFilesParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { label } from '../../../core/src/features/labels.ts';
import {
  editsForMoves,
  type FileMove,
  type MoveEdits,
  receiptsLeftBehind,
} from '../../../core/src/features/names/move-files.ts';
import { sourceAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeFolder } from '../node/file-system.ts';
import { runInSlices } from '../node/slices.ts';
import { toRange } from './convert.ts';
import { freshenReceipts } from './indexing.ts';
import type { ServerState } from './server-state.ts';

/** The edits that belong to a move of files or folders, before it happens; a move that cannot be followed is told of. */
export async function provideMoveEdits(
  state: ServerState,
  connection: Connection,
  { files }: RenameFilesParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  state.documents.settle();
  freshenReceipts(state);
  const { workspace } = state.session;
  const moves = files.map(
    ({ oldUri, newUri }): FileMove => ({ from: normalizeFolder(oldUri), to: normalizeFolder(newUri) }),
  );
  for (const folder of receiptsLeftBehind(workspace, moves)) {
    const name = `${basename(fileURLToPath(folder))}/.vocero`;
    connection.window.showWarningMessage(label('receiptsStay', state.language, { folder: name }));
  }
  const found: MoveEdits[] = [];
  const take = (step: MoveEdits | undefined) => {
    if (step) found.push(step);
  };
  const isDone = await runInSlices(
    editsForMoves(workspace, moves),
    take,
    () => token.isCancellationRequested,
  );
  return isDone && found.length > 0 ? toWorkspaceEdit(state, found) : null;
}

function toWorkspaceEdit(
  { session, documents, abilities }: ServerState,
  found: readonly MoveEdits[],
): WorkspaceEdit {
  const changes = found.map(({ uri, edits }) => {
    const source = sourceAt(session.workspace, uri);
    const changed = edits.flatMap((edit): TextEdit[] =>
      source ? [{ range: toRange(source, edit.span), newText: edit.text }] : [],
    );
    return { uri, changed };
  });
  if (!abilities.takesDocumentChanges)
    return {
      changes: Object.fromEntries(changes.map(({ uri, changed }) => [documents.clientUri(uri), changed])),
    };
  return {
    documentChanges: changes.map(({ uri, changed }) => ({
      textDocument: { uri: documents.clientUri(uri), version: documents.versionOf(uri) },
      edits: changed,
    })),
  };
}
