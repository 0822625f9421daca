import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SelectionRange,
  type SelectionRangeParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node';
import { workspaceSymbols } from '../../../core/src/features/navigate/workspace-symbols.ts';
import { type Fold, folds } from '../../../core/src/features/structure/folds.ts';
import { type OutlineItem, type OutlineKind, outline } from '../../../core/src/features/structure/outline.ts';
import { selectionsAt } from '../../../core/src/features/structure/selections.ts';
import { offsetAt, positionAt, type Source } from '../../../core/src/text/source.ts';
import type { NameKind } from '../../../core/src/workspace/names.ts';
import { fileAt, sourceAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { toRange } from './convert.ts';
import type { ServerState } from './server-state.ts';

const OUTLINE_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: SymbolKind.Module,
  entry: SymbolKind.Object,
  person: SymbolKind.Class,
  value: SymbolKind.Property,
  post: SymbolKind.File,
  text: SymbolKind.String,
  variant: SymbolKind.Class,
  message: SymbolKind.String,
};

const NAME_KINDS: Readonly<Record<NameKind, SymbolKind>> = {
  audience: SymbolKind.Enum,
  campaign: SymbolKind.Event,
  channel: SymbolKind.Interface,
  kpi: SymbolKind.Number,
  member: SymbolKind.Class,
  network: SymbolKind.Module,
  objective: SymbolKind.Constant,
  pillar: SymbolKind.Namespace,
  post: SymbolKind.File,
};

export function provideSymbols(
  state: ServerState,
  clientUri: string,
): DocumentSymbol[] | SymbolInformation[] {
  state.documents.settle();
  const { workspace } = state.session;
  const file = fileAt(workspace, normalizeUri(clientUri));
  if (!file) return [];
  const items = outline(workspace, file, state.language);
  if (state.abilities.navigation.nestsSymbols) return items.map((item) => toSymbol(item, file.source));
  const flat = (item: OutlineItem): readonly OutlineItem[] => [item, ...item.children.flatMap(flat)];
  return items.flatMap(flat).map(({ name, kind, selection }) => ({
    name,
    kind: OUTLINE_KINDS[kind],
    location: { uri: clientUri, range: toRange(file.source, selection) },
  }));
}

function toSymbol(
  { name, detail, kind, span, selection, children }: OutlineItem,
  source: Source,
): DocumentSymbol {
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: OUTLINE_KINDS[kind],
    range: toRange(source, span),
    selectionRange: toRange(source, selection),
    children: children.map((child) => toSymbol(child, source)),
  };
}

export function provideWorkspaceSymbols(state: ServerState, query: string): SymbolInformation[] {
  state.documents.settle();
  const { workspace } = state.session;
  return workspaceSymbols(workspace, query).flatMap(({ name, kind, uri, span, container }) => {
    const source = sourceAt(workspace, uri);
    if (!source) return [];
    const location = { uri: state.documents.clientUri(uri), range: toRange(source, span) };
    return [{ name, kind: NAME_KINDS[kind], location, containerName: container }];
  });
}

export function provideFolds(state: ServerState, clientUri: string): FoldingRange[] {
  state.documents.settle();
  const file = fileAt(state.session.workspace, normalizeUri(clientUri));
  if (!file) return [];
  return folds(state.session.workspace, file).map(({ span, kind }) => {
    const startLine = positionAt(file.source, span.start).line;
    const endLine = positionAt(file.source, span.end).line;
    return { startLine, endLine, ...foldKind(kind) };
  });
}

function foldKind(kind: Fold['kind']): { readonly kind?: FoldingRangeKind } {
  if (kind === 'comment') return { kind: FoldingRangeKind.Comment };
  return kind === 'region' ? { kind: FoldingRangeKind.Region } : {};
}

export function provideSelections(state: ServerState, params: SelectionRangeParams): SelectionRange[] {
  state.documents.settle();
  const file = fileAt(state.session.workspace, normalizeUri(params.textDocument.uri));
  if (!file) return [];
  return params.positions.map((position) => {
    const spans = selectionsAt(state.session.workspace, file, offsetAt(file.source, position));
    const empty: SelectionRange = { range: { start: position, end: position } };
    const chain = spans
      .toReversed()
      .reduce<SelectionRange | undefined>(
        (parent, span) => ({ range: toRange(file.source, span), ...(parent ? { parent } : {}) }),
        undefined,
      );
    return chain ?? empty;
  });
}
