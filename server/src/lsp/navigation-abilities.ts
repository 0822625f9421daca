import type { ClientCapabilities } from 'vscode-languageserver/node';

/** What the client said that it can do with names, edits and places. */
export type NavigationAbilities = {
  readonly takesLinks: boolean;
  readonly hidesDisabledActions: boolean;
  readonly createsAndDeletesFiles: boolean;
  readonly renamesFiles: boolean;
  readonly annotatesChanges: boolean;
  readonly nestsSymbols: boolean;
};

export const NO_NAVIGATION: NavigationAbilities = readNavigationAbilities({});

export function readNavigationAbilities({
  workspace,
  textDocument,
}: ClientCapabilities): NavigationAbilities {
  const edit = workspace?.workspaceEdit;
  const operations = edit?.documentChanges === true ? (edit.resourceOperations ?? []) : [];
  return {
    takesLinks: textDocument?.definition?.linkSupport === true,
    hidesDisabledActions: textDocument?.codeAction?.disabledSupport !== true,
    createsAndDeletesFiles: operations.includes('create') && operations.includes('delete'),
    renamesFiles: operations.includes('rename'),
    annotatesChanges: edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}
