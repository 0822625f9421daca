import type { CodeLens, CodeLensParams } from 'vscode-languageserver/node';
import { nextSlotCommand } from '../../../core/src/contract/server.ts';
import { codeLenses, type CodeLens as Lens } from '../../../core/src/features/code-lenses.ts';
import { fileAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { toRange } from './convert.ts';
import type { ServerState } from './server-state.ts';

/** Commands of a client that lenses call, where it has them. */
const PREVIEW = 'vocero.openPreview';
const PUBLISH = 'vocero.publishPost';
const TAKE_BACK = 'vocero.takeBackPost';
const REFERENCES = 'vocero.showReferences';

/** What stands above the lines of a document. */
export function provideCodeLenses(state: ServerState, params: CodeLensParams): CodeLens[] {
  state.documents.settle();
  const { workspace } = state.session;
  const uri = normalizeUri(params.textDocument.uri);
  const file = fileAt(workspace, uri);
  if (!file) return [];
  return codeLenses(workspace, uri, state.language).flatMap((lens) => {
    const range = toRange(file.source, lens.span);
    const call = callOf(lens, params.textDocument.uri, range.start);
    // What a client cannot do is not offered; a number is worth reading without doing anything.
    const isPossible = call.command === nextSlotCommand || state.abilities.commands.has(call.command);
    if (!isPossible && lens.kind !== 'uses') return [];
    return [
      { range, command: isPossible ? { title: lens.title, ...call } : { title: lens.title, command: '' } },
    ];
  });
}

function callOf(lens: Lens, uri: string, position: { readonly line: number; readonly character: number }) {
  switch (lens.kind) {
    case 'preview':
      return { command: PREVIEW, arguments: [{ uri, post: lens.post, offset: lens.span.start }] };
    case 'publish':
      return { command: PUBLISH, arguments: [{ uri, post: lens.post, offset: lens.span.start }] };
    case 'held':
      return { command: TAKE_BACK, arguments: [{ uri, post: lens.post, offset: lens.span.start }] };
    case 'next-slot':
      return { command: nextSlotCommand, arguments: [uri, lens.post] };
    case 'uses':
      return { command: REFERENCES, arguments: [uri, position] };
  }
}
