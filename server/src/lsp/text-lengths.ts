import type { TextLengths, TextLengthsParams } from '../../../core/src/contract/server.ts';
import { textLengths } from '../../../core/src/features/counts/text-lengths.ts';
import { fileAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { toRange } from './convert.ts';
import type { ServerState } from './server-state.ts';

/** How long each part of a document is on each of its channels. */
export function provideTextLengths(state: ServerState, params: TextLengthsParams): TextLengths {
  state.documents.settle();
  const { workspace } = state.session;
  const uri = normalizeUri(params.uri);
  const file = fileAt(workspace, uri);
  if (!file) return { lengths: [] };
  const lengths = textLengths(workspace, uri, state.language).map(({ span, overflow, ...rest }) => ({
    ...rest,
    range: toRange(file.source, span),
    ...(overflow ? { overflow: toRange(file.source, overflow) } : {}),
  }));
  return { lengths };
}
