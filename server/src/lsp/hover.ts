import type { Hover, HoverParams } from 'vscode-languageserver/node';
import { joinHovers } from '../../../core/src/features/hover/hover.ts';
import { hoversAt } from '../../../core/src/features/hover/hovers-at.ts';
import { networkHover } from '../../../core/src/report/networks/hover.ts';
import { offsetAt } from '../../../core/src/text/source.ts';
import { fileAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { rulePage } from '../node/rule-page.ts';
import { toRange } from './convert.ts';
import type { ServerState } from './server-state.ts';

/** What there is to read about a place in a document. */
export function provideHover(state: ServerState, params: HoverParams): Hover | null {
  state.documents.settle();
  const { workspace } = state.session;
  const uri = normalizeUri(params.textDocument.uri);
  const file = fileAt(workspace, uri);
  if (!file) return null;
  const offset = offsetAt(file.source, params.position);
  const { language } = state;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // All that is known of a network is many lines: in a plan, where the network is chosen, and not in each post.
  const network = file.kind === 'plan' ? networkHover(workspace, file, offset, language) : undefined;
  const all = hoversAt(workspace, uri, offset, { language, zone, rulePage });
  const found = joinHovers(network ? [...all, network] : all);
  if (!found) return null;
  const contents = { kind: 'markdown' as const, value: found.markdown };
  return { contents, range: toRange(file.source, found.span) };
}
