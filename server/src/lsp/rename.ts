import type {
  CancellationToken,
  Connection,
  PrepareRenameResult,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { label } from '../../../core/src/features/labels.ts';
import { prepareRename, type RenameStep, rename } from '../../../core/src/features/names/rename.ts';
import {
  type RenameRefusal,
  refusalText,
  renamePartText,
} from '../../../core/src/features/names/rename-words.ts';
import { offsetAt } from '../../../core/src/text/source.ts';
import { pathFrom } from '../../../core/src/workspace/find-path.ts';
import { folderOf, sourceAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { runInSlices } from '../node/slices.ts';
import { toRange } from './convert.ts';
import { Refusal, throwIfCancelled } from './guard.ts';
import { freshenReceipts } from './indexing.ts';
import { startProgress } from './progress.ts';
import type { ServerState } from './server-state.ts';

/** The name under the cursor, ready to be changed. */
export function prepare(state: ServerState, params: TextDocumentPositionParams): PrepareRenameResult | null {
  state.documents.settle();
  freshenReceipts(state);
  const uri = normalizeUri(params.textDocument.uri);
  const source = sourceAt(state.session.workspace, uri);
  const prepared = source && prepareRename(state.session.workspace, uri, offsetAt(source, params.position));
  if (!source || !prepared) return null;
  if (!prepared.ok) throw new Refusal(words(state, prepared.refusal, uri));
  return { range: toRange(source, prepared.span), placeholder: prepared.name.id };
}

/** The edits that give a name another id across plan and posts, told apart for whoever looks at them before. */
export async function provideRename(
  state: ServerState,
  connection: Connection,
  params: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  state.documents.settle();
  freshenReceipts(state);
  const { workspace } = state.session;
  const uri = normalizeUri(params.textDocument.uri);
  const source = sourceAt(workspace, uri);
  if (!source) return null;
  const { renamesFiles } = state.abilities.navigation;
  const result = rename(
    workspace,
    uri,
    offsetAt(source, params.position),
    params.newName.trim(),
    renamesFiles,
  );
  if (!(Symbol.iterator in result)) throw new Refusal(words(state, result, uri));
  const steps: RenameStep[] = [];
  const progress = startProgress(state, connection, label('searching', state.language));
  let isStopped = false;
  try {
    const take = (step: RenameStep | undefined) => {
      if (step?.refusal) throw new Refusal(words(state, step.refusal, step.uri));
      if (step) steps.push(step);
    };
    isStopped = !(await runInSlices(
      result,
      take,
      () => token.isCancellationRequested || progress.isCancelled(),
    ));
  } finally {
    progress.done();
  }
  throwIfCancelled(token);
  // Half a rename would leave names that nothing is called by.
  return isStopped ? null : toWorkspaceEdit(state, steps);
}

function words(state: ServerState, refusal: RenameRefusal, uri: string): string {
  return refusalText(refusal, pathFrom(folderOf(uri), uri), state.language);
}

function toWorkspaceEdit(state: ServerState, steps: readonly RenameStep[]): WorkspaceEdit {
  const { documents, session, abilities, language } = state;
  const isAnnotated = abilities.navigation.annotatesChanges;
  const edits = steps
    .filter((step) => step.edits.length > 0)
    .map((step) => {
      const source = sourceAt(session.workspace, step.uri);
      const changes = source
        ? step.edits.map(({ edit, part }) => ({
            range: toRange(source, edit.span),
            newText: edit.text,
            ...(isAnnotated ? { annotationId: part } : {}),
          }))
        : [];
      return { uri: step.uri, changes };
    });
  if (!abilities.takesDocumentChanges)
    return {
      changes: Object.fromEntries(edits.map(({ uri, changes }) => [documents.clientUri(uri), changes])),
    };
  const moves = steps.flatMap(({ uri, movesTo }) =>
    movesTo === undefined
      ? []
      : [
          {
            kind: 'rename' as const,
            oldUri: documents.clientUri(uri),
            newUri: movesTo,
            ...(isAnnotated ? { annotationId: 'file' } : {}),
          },
        ],
  );
  const annotations = {
    declaration: { label: renamePartText('declaration', language) },
    use: { label: renamePartText('use', language) },
    // A file on disk is more than a word in a text: somebody should have seen it.
    file: { label: renamePartText('file', language), needsConfirmation: true },
  };
  return {
    documentChanges: [
      ...edits.map(({ uri, changes }) => ({
        textDocument: { uri: documents.clientUri(uri), version: documents.versionOf(uri) },
        edits: changes,
      })),
      ...moves,
    ],
    ...(isAnnotated ? { changeAnnotations: annotations } : {}),
  };
}
