import type { CodeAction, CodeActionParams } from 'vscode-languageserver/node';
import { codeActions } from '../../../core/src/features/code-actions.ts';
import { moveActions } from '../../../core/src/features/reschedule.ts';
import { fileAt, sourceAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { type EditSupport, type SourceOf, toCodeAction, toDiagnostic, toSpan } from './convert.ts';
import type { ServerState } from './server-state.ts';

/** What can be done about a range of a document. */
export function provideCodeActions(state: ServerState, params: CodeActionParams): CodeAction[] {
  state.documents.settle();
  const uri = normalizeUri(params.textDocument.uri);
  const file = fileAt(state.session.workspace, uri);
  if (!file) return [];
  const { findings } = state.session.result(uri);
  const only = params.context.only;
  const range = toSpan(file.source, params.range);
  const actions = [
    ...codeActions(file, findings, range, state.language),
    ...moveActions(state.session.workspace, file, findings, range, state.language),
  ];
  const sourceOf: SourceOf = (other) => sourceAt(state.session.workspace, other);
  const support: EditSupport = {
    documentChanges: state.abilities.takesDocumentChanges,
    snippets: state.abilities.takesSnippets,
    versionOf: (other) => state.documents.versionOf(other),
    clientUri: (other) => state.documents.clientUri(other),
  };
  const converted = actions.map((action) => {
    const diagnostic =
      action.finding &&
      toDiagnostic(action.finding, file.source, sourceOf, support.clientUri, state.language);
    return toCodeAction(action, diagnostic, sourceOf, support);
  });
  return converted.filter(
    ({ kind = '' }) => only === undefined || only.some((wanted) => isKind(kind, wanted)),
  );
}

/** Kinds are paths: `source` asks for `source.fixAll.vocero` too, and the empty kind for everything. */
function isKind(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}
