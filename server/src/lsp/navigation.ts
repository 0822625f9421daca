import {
  type CancellationToken,
  type Connection,
  type Definition,
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type LinkedEditingRanges,
  type Location,
  type ReferenceParams,
  type ServerCapabilities,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { label } from '../../../core/src/features/labels.ts';
import { definitionAt, type Target } from '../../../core/src/features/navigate/definition.ts';
import { documentLinks } from '../../../core/src/features/navigate/document-links.ts';
import { highlightsAt } from '../../../core/src/features/navigate/highlights.ts';
import { linkedRangesAt } from '../../../core/src/features/navigate/linked-ranges.ts';
import { referencesAt } from '../../../core/src/features/navigate/references.ts';
import { offsetAt, type Source } from '../../../core/src/text/source.ts';
import { fileAt, sourceAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { runInSlices } from '../node/slices.ts';
import { toRange } from './convert.ts';
import { provideFormatting } from './formatting.ts';
import { throwIfCancelled } from './guard.ts';
import { startProgress } from './progress.ts';
import { prepare, provideRename } from './rename.ts';
import type { ServerState } from './server-state.ts';
import { provideFolds, provideSelections, provideSymbols, provideWorkspaceSymbols } from './structure.ts';
import { provideTokens, provideTokensDelta, provideTokensRange, TOKENS_LEGEND } from './tokens.ts';

/** What the server does with names, places and layouts. */
export const NAVIGATION_CAPABILITIES = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  linkedEditingRangeProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  // Without an answer, an editor takes `#Café` for the colour #CAF and paints a square before it.
  colorProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  semanticTokensProvider: { legend: TOKENS_LEGEND, full: { delta: true }, range: true },
} satisfies ServerCapabilities;

/** Wraps a handler with a name and what it answers when it fails. */
type Safe = <Given extends readonly unknown[], Result>(
  name: string,
  empty: Result,
  handler: (...given: Given) => Result | Promise<Result>,
) => (...given: Given) => Promise<Result>;

/** Wires the questions about names, places and layouts: one line for each. */
export function listenForNavigation(connection: Connection, state: ServerState, safe: Safe): void {
  connection.onDefinition(safe('definition', null, (params) => provideDefinition(state, params)));
  connection.onReferences(
    safe('references', [], (params, token) => provideReferences(state, connection, params, token)),
  );
  connection.onDocumentHighlight(safe('highlights', [], (params) => provideHighlights(state, params)));
  connection.onDocumentLinks(safe('links', [], ({ textDocument }) => provideLinks(state, textDocument.uri)));
  connection.languages.onLinkedEditingRange(
    safe('linked editing', null, (params) => provideLinkedRanges(state, params)),
  );
  connection.onPrepareRename(safe('rename', null, (params) => prepare(state, params)));
  connection.onRenameRequest(
    safe('rename', null, (params, token) => provideRename(state, connection, params, token)),
  );
  connection.onDocumentSymbol(
    safe('symbols', [], ({ textDocument }) => provideSymbols(state, textDocument.uri)),
  );
  connection.onWorkspaceSymbol(
    safe('workspace symbols', [], ({ query }) => provideWorkspaceSymbols(state, query)),
  );
  connection.onFoldingRanges(
    safe('folding', [], ({ textDocument }) => provideFolds(state, textDocument.uri)),
  );
  connection.onSelectionRanges(safe('selections', [], (params) => provideSelections(state, params)));
  connection.onDocumentColor(safe('colours', [], () => []));
  connection.onColorPresentation(safe('colours', [], () => []));
  connection.onDocumentFormatting(
    safe('formatting', [], ({ textDocument }) => provideFormatting(state, textDocument.uri)),
  );
  connection.onDocumentRangeFormatting(
    safe('formatting', [], ({ textDocument, range }) => provideFormatting(state, textDocument.uri, range)),
  );
  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    safe('tokens', { data: [] }, ({ textDocument }) => provideTokens(state, textDocument.uri)),
  );
  semanticTokens.onDelta(
    safe('tokens', { data: [] }, ({ textDocument, previousResultId }) =>
      provideTokensDelta(state, textDocument.uri, previousResultId),
    ),
  );
  semanticTokens.onRange(
    safe('tokens', { data: [] }, ({ textDocument, range }) =>
      provideTokensRange(state, textDocument.uri, range),
    ),
  );
}

type At = { readonly uri: string; readonly source: Source; readonly offset: number };

/** The place that a question is about, in the text as it is now. */
function placeOf(state: ServerState, { textDocument, position }: TextDocumentPositionParams): At | undefined {
  state.documents.settle();
  const uri = normalizeUri(textDocument.uri);
  const source = sourceAt(state.session.workspace, uri);
  return source && { uri, source, offset: offsetAt(source, position) };
}

function provideDefinition(
  state: ServerState,
  params: TextDocumentPositionParams,
): Definition | DefinitionLink[] | null {
  const at = placeOf(state, params);
  const found = at && definitionAt(state.session.workspace, at.uri, at.offset);
  if (!at || !found) return null;
  if (!state.abilities.navigation.takesLinks) return found.targets.map((target) => toLocation(state, target));
  const originSelectionRange = toRange(at.source, found.origin);
  return found.targets.map((target) => ({
    originSelectionRange,
    targetUri: state.documents.clientUri(target.uri),
    targetRange: rangeIn(state, target.uri, target.whole),
    targetSelectionRange: rangeIn(state, target.uri, target.selection),
  }));
}

function toLocation(state: ServerState, { uri, selection }: Target): Location {
  return { uri: state.documents.clientUri(uri), range: rangeIn(state, uri, selection) };
}

/** A place in any file; the start of one that is no text of ours, such as a picture. */
function rangeIn(state: ServerState, uri: string, span: Target['selection']): Location['range'] {
  const source = sourceAt(state.session.workspace, uri);
  const start = { line: 0, character: 0 };
  return source ? toRange(source, span) : { start, end: start };
}

/** Looks through the project in slices: ten thousand posts may name one channel. */
async function provideReferences(
  state: ServerState,
  connection: Connection,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[]> {
  const at = placeOf(state, params);
  const search =
    at && referencesAt(state.session.workspace, at.uri, at.offset, params.context.includeDeclaration);
  if (!search) return [];
  const found: Location[] = [];
  const progress = startProgress(state, connection, label('searching', state.language));
  try {
    const take = (targets: readonly Target[]) => {
      for (const target of targets) found.push(toLocation(state, target));
    };
    await runInSlices(search, take, () => token.isCancellationRequested || progress.isCancelled());
  } finally {
    progress.done();
  }
  throwIfCancelled(token);
  return found;
}

function provideHighlights(state: ServerState, params: TextDocumentPositionParams): DocumentHighlight[] {
  const at = placeOf(state, params);
  if (!at) return [];
  return highlightsAt(state.session.workspace, at.uri, at.offset).map(({ span, isDeclaration }) => ({
    range: toRange(at.source, span),
    kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

function provideLinkedRanges(
  state: ServerState,
  params: TextDocumentPositionParams,
): LinkedEditingRanges | null {
  const at = placeOf(state, params);
  const spans = at ? linkedRangesAt(state.session.workspace, at.uri, at.offset) : [];
  if (!at || spans.length === 0) return null;
  // What a name may hold, so that editing stops being linked where it becomes something else.
  const wordPattern = '[\\p{L}\\p{M}\\p{N}._/-]+';
  return { ranges: spans.map((span) => toRange(at.source, span)), wordPattern };
}

function provideLinks(state: ServerState, clientUri: string): DocumentLink[] {
  state.documents.settle();
  const file = fileAt(state.session.workspace, normalizeUri(clientUri));
  if (!file) return [];
  return documentLinks(state.session.workspace, file).map(({ span, target, position, kind }) => {
    const address = kind === 'web' ? target : state.documents.clientUri(target);
    const fragment = position ? `#L${position.line + 1},${position.character + 1}` : '';
    const tooltip = label(
      kind === 'web' ? 'openLink' : kind === 'file' ? 'openFile' : 'openName',
      state.language,
    );
    return { range: toRange(file.source, span), target: address + fragment, tooltip };
  });
}
