import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
} from 'vscode-languageserver/node';
import { codeActions, fixAllOf } from '../../../core/src/features/code-actions.ts';
import { moveActions } from '../../../core/src/features/reschedule.ts';
import type { Me } from '../../../core/src/features/rewrite/context.ts';
import { rewrites } from '../../../core/src/features/rewrite/rewrites.ts';
import { fileAt, folderOf, sourceAt } from '../../../core/src/workspace/workspace.ts';
import { normalizeUri } from '../node/file-system.ts';
import { gitUser } from '../node/git-user.ts';
import {
  ACTION_KINDS,
  type EditSupport,
  type SourceOf,
  toCodeAction,
  toDiagnostic,
  toSpan,
} from './convert.ts';
import type { ServerState } from './server-state.ts';

/** What the server answers a question for code actions with. */
export const CODE_ACTION_KINDS: readonly string[] = [...new Set(Object.values(ACTION_KINDS))];

const FIX_ALL = `${CodeActionKind.SourceFixAll}.vocero.`;

/** What can be done about a range of a document. */
export async function provideCodeActions(
  state: ServerState,
  params: CodeActionParams,
): Promise<CodeAction[]> {
  const me = asksForRewrites(params) ? await whoIsThere(state, params.textDocument.uri) : undefined;
  state.documents.settle();
  const uri = normalizeUri(params.textDocument.uri);
  const { workspace } = state.session;
  const file = fileAt(workspace, uri);
  if (!file) return [];
  const { findings } = state.session.result(uri);
  const { only } = params.context;
  const range = toSpan(file.source, params.range);
  const { language, abilities } = state;
  const changesFiles = abilities.navigation.createsAndDeletesFiles;
  const actions = [
    ...codeActions(file, findings, range, language),
    ...moveActions(workspace, file, findings, range, language),
    ...(only ?? []).flatMap((kind) =>
      kind.startsWith(FIX_ALL) ? fixAllOf(findings, kind.slice(FIX_ALL.length), language) : [],
    ),
    ...(me
      ? rewrites({ workspace, file, range, findings, me, language, changesFiles, exists: isOnDisk })
      : []),
  ];
  const sourceOf: SourceOf = (other) => sourceAt(workspace, other);
  const support: EditSupport = {
    documentChanges: abilities.takesDocumentChanges,
    snippets: abilities.takesSnippets,
    versionOf: (other) => state.documents.versionOf(other),
    clientUri: (other) => state.documents.clientUri(other),
  };
  const shown = actions.filter(
    ({ disabled }) => disabled === undefined || !abilities.navigation.hidesDisabledActions,
  );
  const converted = shown.map((action) => {
    const diagnostic =
      action.finding && toDiagnostic(action.finding, file.source, sourceOf, support.clientUri, language);
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

/**
 * False while somebody only moves the cursor: a bulb that always shines says nothing, and to work out what
 * could be rewritten costs more than a key press should.
 */
function asksForRewrites({ context, range }: CodeActionParams): boolean {
  const { only, triggerKind } = context;
  if (only) return only.some((kind) => /^(?:$|refactor\b|source(?:$|\.sortKeys))/.test(kind));
  const isSelection = range.start.line !== range.end.line || range.start.character !== range.end.character;
  return triggerKind !== CodeActionTriggerKind.Automatic || isSelection;
}

/** Whom git names in each folder: asked once, because it rarely changes while an editor runs. */
const users = new WeakMap<ServerState, Map<string, ReturnType<typeof gitUser>>>();

async function whoIsThere(state: ServerState, clientUri: string): Promise<Me> {
  const { me: id } = state.settings;
  if (id !== '') return { id };
  if (!clientUri.startsWith('file:')) return {};
  const known = users.get(state) ?? new Map<string, ReturnType<typeof gitUser>>();
  users.set(state, known);
  const folder = folderOf(clientUri);
  const user = known.get(folder) ?? gitUser(fileURLToPath(folder));
  known.set(folder, user);
  return user;
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith('file:') && existsSync(fileURLToPath(uri));
}
