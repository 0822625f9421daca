import type { Hover, HoverParams } from 'vscode-languageserver/node';
import { networkHover } from '../../../core/src/report/networks/hover.ts';
import { offsetAt } from '../../../core/src/text/source.ts';
import { fileAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { toRange } from './convert.ts';
import type { ServerState } from './server-state.ts';

/** What there is to read about a place in a document. */
export function provideHover(state: ServerState, params: HoverParams): Hover | null {
  state.documents.settle();
  const { workspace } = state.session;
  const file = fileAt(workspace, normalizeUri(params.textDocument.uri));
  const found = file && networkHover(workspace, file, offsetAt(file.source, params.position), state.language);
  if (!file || !found) return null;
  const contents = { kind: 'markdown' as const, value: found.markdown };
  return { contents, range: toRange(file.source, found.span) };
}
