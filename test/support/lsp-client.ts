import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import {
  type CodeAction,
  createConnection,
  type Diagnostic,
  ProposedFeatures,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server.ts';

/** What an editor can do, for `initialize`. */
export const PULLING_CLIENT = {
  workspace: {
    configuration: false,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: { diagnostic: {}, publishDiagnostics: {} },
  window: { workDoneProgress: true },
};

/** An older editor: no pull, no versions in edits, nothing optional. */
export const PUSHED_CLIENT = { workspace: {}, textDocument: { publishDiagnostics: {} } };

type Report = { readonly kind: string; readonly resultId?: string; readonly items?: readonly Diagnostic[] };

/** A small editor that talks to the server. */
export class LspClient {
  readonly connection: MessageConnection;
  /** Everything the server said without being asked, in order. */
  readonly heard: { readonly method: string; readonly params: unknown }[] = [];
  /** What the client answers when it is asked for its settings. */
  settings: object = {};
  private readonly waiting: { readonly test: () => boolean; readonly resolve: () => void }[] = [];
  private versions = new Map<string, number>();
  private readonly end: () => void;

  constructor(connection: MessageConnection, end: () => void) {
    this.connection = connection;
    this.end = end;
    connection.onNotification((method, params) => this.hear(method, params));
    connection.onRequest((method, params) => {
      this.hear(method, params);
      return method === 'workspace/configuration' ? [this.settings] : null;
    });
    connection.listen();
  }

  private hear(method: string, params: unknown): void {
    this.heard.push({ method, params });
    for (const waiter of [...this.waiting]) {
      if (!waiter.test()) continue;
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter.resolve();
    }
  }

  async initialize(
    folder: string | undefined,
    capabilities: object = PULLING_CLIENT,
    more: object = {},
  ): Promise<void> {
    const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'test' }];
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities,
      ...more,
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Resolves once the server has read the workspace. */
  ready(): Promise<void> {
    return this.until(() =>
      this.heard.some(({ method, params }) => method === 'vocero/status' && isReady(params)),
    );
  }

  /** Resolves once something that was heard makes the test true. No time is involved: the test's own limit ends it. */
  until(test: () => boolean): Promise<void> {
    if (test()) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ test, resolve }));
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces a range, or the whole text. */
  async change(uri: string, text: string, range?: object): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const change = range ? { range, text } : { text };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<Report> {
    const params = { textDocument: { uri }, ...(previousResultId ? { previousResultId } : {}) };
    return this.connection.sendRequest('textDocument/diagnostic', params);
  }

  /** The codes of a document's findings. */
  async codes(uri: string): Promise<readonly unknown[]> {
    return (await this.pull(uri)).items?.map((item) => item.code) ?? [];
  }

  actions(uri: string, range: object, only?: readonly string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  /** The diagnostics last published for a document; undefined when none were. */
  published(uri: string): PublishDiagnosticsParams | undefined {
    return this.heard
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as PublishDiagnosticsParams)
      .findLast((params) => params.uri === uri);
  }

  /** @throws when the server found its own kept answers wrong, which would only be logged otherwise. */
  async stop(): Promise<void> {
    const differing = this.heard.find(({ params }) => / differs? from /.test(JSON.stringify(params) ?? ''));
    if (differing) throw new Error(JSON.stringify(differing.params));
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    this.end();
  }
}

function isReady(params: unknown): boolean {
  return typeof params === 'object' && params !== null && 'state' in params && params.state === 'ready';
}

/** The server in this process, over a pair of streams; every update is checked against a rebuild. */
export function connectInMemory(build?: string, clock?: () => number): LspClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(ProposedFeatures.all, toServer, toClient);
  startServer(server, { isParanoid: true, build, ...(clock && { clock }) });
  const connection = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  return new LspClient(connection, () => server.dispose());
}

const BUILT = join(import.meta.dirname, '../../dist/server.cjs');

/** The built server as a process, over its standard streams; `VOCERO_NODE` names another Node to run it. */
export function connectOverStdio(
  command: readonly string[] = [BUILT, '--stdio'],
): LspClient & { readonly process: ChildProcess } {
  if (!existsSync(command[0] ?? '')) throw new Error(`${command[0]} is missing. Run: npm run build`);
  const node = process.env.VOCERO_NODE ?? process.execPath;
  const child = spawn(node, [...command], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const client = new LspClient(connection, () => child.kill());
  return Object.assign(client, { process: child });
}
