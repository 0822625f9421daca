import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver/node';
import { TOKEN_KINDS } from '../../../core/src/features/tokens/token-kinds.ts';
import { tokens } from '../../../core/src/features/tokens/tokens.ts';
import { positionAt } from '../../../core/src/text/source.ts';
import { fileAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { toSpan } from './convert.ts';
import type { ServerState } from './server-state.ts';

const TYPES = Object.keys(TOKEN_KINDS);

export const TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: TYPES, tokenModifiers: [] };

/** What was last told of a document, so that the next answer can be what is new. Forgotten with its state. */
const builders = new WeakMap<ServerState, Map<string, SemanticTokensBuilder>>();

/** Most documents of which that is kept. */
const MAX_KEPT = 64;

export function provideTokens(state: ServerState, clientUri: string): SemanticTokens {
  const builder = builderFor(state, clientUri);
  fill(state, clientUri, builder);
  return builder.build();
}

export function provideTokensDelta(
  state: ServerState,
  clientUri: string,
  previousResultId: string,
): SemanticTokens | SemanticTokensDelta {
  const builder = builderFor(state, clientUri);
  builder.previousResult(previousResultId);
  fill(state, clientUri, builder);
  return builder.buildEdits();
}

export function provideTokensRange(state: ServerState, clientUri: string, range: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  fill(state, clientUri, builder, range);
  return builder.build();
}

function builderFor(state: ServerState, clientUri: string): SemanticTokensBuilder {
  const kept = builders.get(state) ?? new Map<string, SemanticTokensBuilder>();
  builders.set(state, kept);
  const builder = kept.get(clientUri) ?? new SemanticTokensBuilder();
  // The one asked for last is kept longest.
  kept.delete(clientUri);
  kept.set(clientUri, builder);
  const [oldest] = kept.keys();
  if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  return builder;
}

function fill(state: ServerState, clientUri: string, builder: SemanticTokensBuilder, range?: Range): void {
  state.documents.settle();
  const { workspace } = state.session;
  const file = fileAt(workspace, normalizeUri(clientUri));
  if (!file) return;
  for (const { span, kind } of tokens(workspace, file, range && toSpan(file.source, range))) {
    const { line, character } = positionAt(file.source, span.start);
    builder.push(line, character, span.end - span.start, TYPES.indexOf(kind), 0);
  }
}
