import type { Connection, ExecuteCommandParams } from 'vscode-languageserver/node';
import { nextSlotCommand } from '../../../core/src/contract/server.ts';
import { label } from '../../../core/src/features/labels.ts';
import { nextSlotEdit } from '../../../core/src/features/next-slot.ts';
import { fileAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { toRange } from './convert.ts';
import type { ServerState } from './server-state.ts';

/** Runs a command of the server, whose arguments may be anything. */
export async function runServerCommand(
  state: ServerState,
  connection: Connection,
  { command, arguments: given = [] }: ExecuteCommandParams,
): Promise<null> {
  const [spelt, index] = given;
  if (command !== nextSlotCommand || typeof spelt !== 'string' || typeof index !== 'number') return null;
  state.documents.settle();
  const uri = normalizeUri(spelt);
  const file = fileAt(state.session.workspace, uri);
  const edit = nextSlotEdit(state.session.workspace, uri, index);
  if (!file || !edit) {
    connection.window.showInformationMessage(label('noSlot', state.language));
    return null;
  }
  const change = { range: toRange(file.source, edit.span), newText: edit.text };
  const textDocument = { uri: spelt, version: state.documents.versionOf(uri) };
  await connection.workspace.applyEdit({
    label: label('nextSlot', state.language),
    edit: state.abilities.takesDocumentChanges
      ? { documentChanges: [{ textDocument, edits: [change] }] }
      : { changes: { [spelt]: [change] } },
  });
  return null;
}
