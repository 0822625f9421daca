import { type InlayHint, type InlayHintParams, MarkupKind } from 'vscode-languageserver/node';
import { inlayHints } from '../../../core/src/features/inlay-hints.ts';
import { positionAt } from '../../../core/src/text/source.ts';
import { fileAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { toSpan } from './convert.ts';
import type { ServerState } from './server-state.ts';

/** What is shown between the words of a document. */
export function provideInlayHints(state: ServerState, params: InlayHintParams): InlayHint[] {
  state.documents.settle();
  const { workspace } = state.session;
  const uri = normalizeUri(params.textDocument.uri);
  const file = fileAt(workspace, uri);
  if (!file) return [];
  const hints = inlayHints(workspace, uri, toSpan(file.source, params.range), state.language);
  return hints.map(({ offset, text, about }) => ({
    position: positionAt(file.source, offset),
    label: text,
    paddingLeft: true,
    ...(about === '' ? {} : { tooltip: { kind: MarkupKind.Markdown, value: about } }),
  }));
}
