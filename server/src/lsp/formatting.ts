import type { Range, TextEdit } from 'vscode-languageserver/node';
import { formatFile } from '../../../core/src/features/format/format-file.ts';
import { fileAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { toRange, toSpan } from './convert.ts';
import type { ServerState } from './server-state.ts';

/** The edits that lay a file out, or some lines of it. There is one layout, whatever an editor would set. */
export function provideFormatting(state: ServerState, clientUri: string, range?: Range): TextEdit[] {
  state.documents.settle();
  const file = fileAt(state.session.workspace, normalizeUri(clientUri));
  if (!file) return [];
  const edits = formatFile(file, range && toSpan(file.source, range));
  return edits.map(({ span, text }) => ({ range: toRange(file.source, span), newText: text }));
}
