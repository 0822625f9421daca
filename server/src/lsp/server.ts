import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentChangeEvent,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CalendarEditQuestion,
  type CalendarExportQuestion,
  type CalendarQuestion,
  calendarEditRequest,
  calendarExportRequest,
  calendarRequest,
  checkMoveRequest,
  type NewPostChoicesParams,
  type NewPostParams,
  newPostChoicesRequest,
  newPostRequest,
  nextSlotCommand,
  type TextLengthsParams,
  textLengthsRequest,
} from '../../../core/src/contract/server.ts';
import type { Move } from '../../../core/src/features/calendar-moves/move.ts';
import { newPost, newPostChoices } from '../../../core/src/features/new-post.ts';
import { fileKind } from '../../../core/src/model/file-kind.ts';
import { readSettings } from '../../../core/src/model/settings.ts';
import { normalizeFolder, normalizeUri } from '../node/file-system.ts';
import { loadTools } from '../node/tools.ts';
import { provideCalendar, provideCalendarEdit, provideCalendarExport, provideMoveCheck } from './calendar.ts';
import { createChanged } from './changed.ts';
import { readCommands } from './client-commands.ts';
import { CODE_ACTION_KINDS, provideCodeActions } from './code-actions.ts';
import { provideCodeLenses } from './code-lenses.ts';
import { runServerCommand } from './commands.ts';
import { COMPLETION_TRIGGERS, provideCompletion, resolveCompletion } from './completion.ts';
import { documentDiagnostics, workspaceDiagnostics } from './diagnostics.ts';
import { filesChanged, folderGone, isOurs, watchFiles, workspaceFolderGone } from './files.ts';
import { guard } from './guard.ts';
import { provideHover } from './hover.ts';
import { indexFolders, loadPlans, rememberable, sendStatus } from './indexing.ts';
import { provideInlayHints } from './inlay-hints.ts';
import { lookAtMedia } from './media.ts';
import { provideMoveEdits } from './move-files.ts';
import { listenForNavigation, NAVIGATION_CAPABILITIES } from './navigation.ts';
import { readNavigationAbilities } from './navigation-abilities.ts';
import { answerPublishRequests } from './publish-requests.ts';
import { createPush } from './push.ts';
import { createHintRefresh } from './refresh-hints.ts';
import { answerReportRequests } from './report.ts';
import { applySettings, createState, type ServerState } from './server-state.ts';
import { answerStartRequests } from './start-requests.ts';
import { provideTextLengths } from './text-lengths.ts';
import { readStorage, WarmStart } from './warm-start.ts';

const NO_REPORT: DocumentDiagnosticReport = { kind: 'full', items: [] };

export type ServerOptions = {
  readonly isParanoid: boolean;
  /** Milliseconds since 1970-01-01T00:00Z; without it nothing is said of what is over. */
  readonly clock?: () => number;
  /** Names the code that reads files; without it nothing is remembered from one start to the next. */
  readonly build?: string | undefined;
  /** Bundle or source of `reader-thread.ts`; without it everything is read on one thread. */
  readonly readerThread?: string;
};

/** How often the server looks at the clock, in milliseconds. Times of posts are whole minutes. */
const MINUTE = 60_000;

/** Wires a connection to the session: one line for each thing a client can ask or tell. */
export function startServer(connection: Connection, options: ServerOptions): void {
  let isShutDown = false;
  // After the goodbye nobody listens, and what is still under way must not count as a failure.
  const log = (message: string) => {
    if (!isShutDown) connection.console.error(message);
  };
  const warmStart = new WarmStart(options.build, (message) => {
    if (!isShutDown) connection.console.info(message);
  });
  const state = createState({ log, warmStart, readerThread: options.readerThread }, options.isParanoid);
  const push = createPush(state, connection);
  const tellChanged = createChanged(connection, log);
  const changed = () => {
    if (!isShutDown) tellChanged();
    if (!state.abilities.pullsDiagnostics) push();
  };
  const safe = <Given extends readonly unknown[], Result>(
    name: string,
    empty: Result,
    handler: (...given: Given) => Result | Promise<Result>,
  ) => guard(name, log, empty, handler);
  const hints = createHintRefresh(state, connection, log);
  const refresh = () => {
    if (isShutDown) return;
    hints.now();
    if (state.abilities.refreshesDiagnostics) {
      connection.languages.diagnostics.refresh().catch((error: unknown) => log(String(error)));
    }
    changed();
  };
  state.session.onUnseenMedia(
    safe('media', undefined, () =>
      lookAtMedia(state, (users) =>
        users.some((uri) => state.documents.isOpen(uri)) ? refresh() : changed(),
      ),
    ),
  );
  state.session.onNeededTools(
    safe('libraries', undefined, async (needed) => {
      state.session.setTools(await loadTools(needed));
      refresh();
    }),
  );
  const { clock } = options;
  if (clock) {
    state.session.setNow(clock());
    const tick = safe('clock', undefined, () => {
      if (state.session.setNow(clock()).length > 0) refresh();
    });
    setInterval(tick, MINUTE).unref();
  }
  const index = async (folders: readonly string[]) => {
    await indexFolders(state, connection, folders);
    refresh();
  };

  connection.onInitialize((params) => initialize(state, params));
  connection.onInitialized(
    safe('initialized', undefined, async () => {
      // Each by itself: a client that refuses one of them still gets its findings.
      if (state.abilities.watchesFiles) await safe('watching files', undefined, watchFiles)(connection);
      if (state.abilities.tellsConfigurationChanges) {
        await safe('watching settings', undefined, watchSettings)(connection);
      }
      await safe('reading settings', undefined, loadSettings)(state, connection);
      if (state.abilities.hasFolders) listenToFolders(state, connection, index);
      await index(state.folders);
    }),
  );
  connection.onDidChangeConfiguration(
    safe('configuration', undefined, async () => {
      await loadSettings(state, connection);
      refresh();
    }),
  );
  connection.onDidChangeWatchedFiles(
    safe('watched files', undefined, async (params) => {
      await filesChanged(state, params);
      sendStatus(state, connection);
      warmStart.writeSoon(() => rememberable(state));
      refresh();
    }),
  );
  connection.workspace.onDidDeleteFiles(
    safe('deleted files', undefined, ({ files }) => {
      for (const { uri } of files) folderGone(state, uri);
      refresh();
    }),
  );
  connection.workspace.onWillRenameFiles(
    safe('moving files', null, (params, token) => provideMoveEdits(state, connection, params, token)),
  );
  connection.workspace.onDidRenameFiles(
    safe('renamed files', undefined, async ({ files }) => {
      for (const { oldUri } of files) folderGone(state, oldUri);
      await index(
        files
          .map(({ newUri }) => normalizeFolder(newUri))
          .filter((uri) => isOurs(state, `${uri}/a.plan.yaml`)),
      );
    }),
  );

  const noted = ({ document }: TextDocumentChangeEvent<TextDocument>) => {
    if (!state.documents.note(document)) return;
    if (fileKind(document.uri) === 'plan') hints.soon();
    changed();
  };
  state.documents.manager.onDidOpen(
    safe('open', undefined, (event: TextDocumentChangeEvent<TextDocument>) => {
      loadPlans(state, normalizeUri(event.document.uri));
      noted(event);
    }),
  );
  state.documents.manager.onDidChangeContent(safe('change', undefined, noted));
  state.documents.manager.onDidClose(
    safe('close', undefined, ({ document }: TextDocumentChangeEvent<TextDocument>) => {
      state.documents.close(document, (uri) => isOurs(state, uri));
      changed();
    }),
  );
  state.documents.manager.listen(connection);

  connection.languages.diagnostics.on(
    safe('diagnostics', NO_REPORT, (params) => documentDiagnostics(state, params)),
  );
  connection.languages.diagnostics.onWorkspace(
    safe('workspace diagnostics', { items: [] }, (params, token, _progress, partial) =>
      workspaceDiagnostics(state, params, token, partial && ((report) => partial.report(report))),
    ),
  );
  connection.onHover(safe('hover', null, (params) => provideHover(state, params)));
  connection.onCompletion(safe('completion', null, (params) => provideCompletion(state, params)));
  connection.onCompletionResolve((item) => resolveCompletion(state, item));
  connection.onCodeAction(safe('code actions', [], (params) => provideCodeActions(state, params)));
  connection.languages.inlayHint.on(safe('inlay hints', [], (params) => provideInlayHints(state, params)));
  connection.onCodeLens(safe('code lenses', [], (params) => provideCodeLenses(state, params)));
  connection.onExecuteCommand(safe('command', null, (params) => runServerCommand(state, connection, params)));
  connection.onRequest(
    textLengthsRequest,
    safe('text lengths', { lengths: [] }, (params: TextLengthsParams) => provideTextLengths(state, params)),
  );
  listenForNavigation(connection, state, safe);
  connection.onRequest(newPostChoicesRequest, ({ uri }: NewPostChoicesParams) => {
    loadPlans(state, normalizeUri(uri));
    return newPostChoices(state.session.workspace, normalizeUri(uri));
  });
  connection.onRequest(newPostRequest, ({ uri, title, channels }: NewPostParams) => {
    const exists = (other: string) => other.startsWith('file:') && existsSync(fileURLToPath(other));
    return newPost(state.session.workspace, normalizeUri(uri), title, channels, exists);
  });
  answerStartRequests(connection, state, clock ?? Date.now);
  connection.onRequest(
    calendarRequest.method,
    safe('calendar', null, (params: CalendarQuestion, token: CancellationToken) =>
      provideCalendar(state, params, token),
    ),
  );
  connection.onRequest(
    checkMoveRequest.method,
    safe('check of a move', null, (params: { readonly move: Move }) => provideMoveCheck(state, params)),
  );
  connection.onRequest(
    calendarEditRequest.method,
    safe('edit of the calendar', null, (params: CalendarEditQuestion) => provideCalendarEdit(state, params)),
  );
  connection.onRequest(
    calendarExportRequest.method,
    safe('export of the calendar', null, (params: CalendarExportQuestion, token: CancellationToken) =>
      provideCalendarExport(state, params, token),
    ),
  );
  answerReportRequests(connection, state, clock ?? Date.now);
  answerPublishRequests(connection, state, clock ?? Date.now, refresh);
  connection.onShutdown(() => {
    isShutDown = true;
    warmStart.stop();
  });
  connection.listen();
}

function initialize(state: ServerState, params: InitializeParams): InitializeResult {
  const { workspace, textDocument, window } = params.capabilities;
  state.abilities = {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    reportsConfiguration: workspace?.configuration === true,
    tellsConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    hasFolders: workspace?.workspaceFolders === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    showsLabelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    commands: readCommands(params.initializationOptions),
    navigation: readNavigationAbilities(params.capabilities),
  };
  state.locale = params.locale;
  state.warmStart.storage = readStorage(params.initializationOptions);
  applySettings(state, readSettings(params.initializationOptions).settings);
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  state.folders = onDisk(folders);
  const moved = { filters: [{ scheme: 'file', pattern: { glob: '**', matches: 'folder' as const } }] };
  return {
    serverInfo: { name: 'vocero' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: 'vocero', interFileDependencies: true, workspaceDiagnostics: true },
      hoverProvider: true,
      inlayHintProvider: true,
      codeLensProvider: {},
      executeCommandProvider: { commands: [nextSlotCommand] },
      completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
      ...NAVIGATION_CAPABILITIES,
      codeActionProvider: {
        codeActionKinds: [...CODE_ACTION_KINDS],
      },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: {
          didDelete: moved,
          didRename: moved,
          willRename: { filters: [{ scheme: 'file', pattern: { glob: '**' } }] },
        },
      },
    },
  };
}

/** The folders that are on this machine's disk; a workspace may have others beside them. */
function onDisk(uris: readonly string[]): readonly string[] {
  return uris.filter((uri) => uri.startsWith('file:')).map(normalizeFolder);
}

/** Without this, most clients tell of no change. */
async function watchSettings(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeConfigurationNotification.type, { section: 'vocero' });
}

async function loadSettings(state: ServerState, connection: Connection): Promise<void> {
  if (!state.abilities.reportsConfiguration) return;
  const { settings, refused } = readSettings(await connection.workspace.getConfiguration('vocero'));
  for (const name of refused)
    state.log(`The setting vocero.${name} has a value it cannot have; its default is used.`);
  applySettings(state, settings);
}

function listenToFolders(
  state: ServerState,
  connection: Connection,
  index: (folders: readonly string[]) => Promise<void>,
): void {
  connection.workspace.onDidChangeWorkspaceFolders(
    guard('workspace folders', state.log, undefined, async ({ added, removed }) => {
      const gone = new Set(onDisk(removed.map(({ uri }) => uri)));
      const fresh = onDisk(added.map(({ uri }) => uri));
      state.folders = [...state.folders.filter((folder) => !gone.has(folder)), ...fresh];
      for (const folder of gone) workspaceFolderGone(state, folder);
      await index(fresh);
    }),
  );
}
