import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { type StatusParams, statusNotification } from '../../core/src/contract/server.ts';
import type { Programs } from '../processes/programs.ts';
import type { Answers } from '../processes/usage.ts';
import { initializeParams } from './initialize-params.ts';
import type { Stroke } from './typing.ts';

/** How the client gets its findings: by asking for each document, or by being told. */
export type Style = 'pull' | 'push';

/** An editor as far as a server notices: one process, one open document at a time. */
export type Editor = {
  readonly open: (uri: string, text: string) => void;
  /** One key press in the open document, and the findings of the text that it made. */
  readonly press: (stroke: Stroke) => Promise<readonly Diagnostic[]>;
  /** One change of the open document, without asking for anything. */
  readonly change: (change: Pick<Stroke, 'range' | 'text'>) => void;
  /** The findings of the open document now. */
  readonly findings: () => Promise<readonly Diagnostic[]>;
  /** Resolves when the server has read its folders. */
  readonly ready: Promise<StatusParams>;
  readonly connection: MessageConnection;
  /** Asks the process itself. */
  readonly ask: <Question extends keyof Answers>(question: Question) => Promise<Answers[Question]>;
  readonly stop: () => Promise<void>;
};

/** Starts a server over stdio and introduces itself, as an editor does. */
export async function startEditor(
  programs: Programs,
  server: string,
  folder: string,
  style: Style,
  storage?: string,
): Promise<Editor> {
  const args = ['--expose-gc', '--require', programs.hook, server, '--stdio'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
  let isStopping = false;
  child.once('exit', (code) => {
    // Nobody would answer any more, and the run would wait for ever.
    if (!isStopping) throw new Error(`${server} ended with ${code} in the middle of a run.`);
  });
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('The server has no streams.');
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const ready = Promise.withResolvers<StatusParams>();
  const published = new Map<string, PublishDiagnosticsParams>();
  let onPublished: (() => void) | undefined;
  connection.onNotification(statusNotification, (status: StatusParams) => {
    if (status.state === 'ready') ready.resolve(status);
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
    onPublished?.();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => ({})),
  );
  connection.onRequest(() => null);
  connection.listen();
  await connection.sendRequest('initialize', initializeParams(folder, style, storage));
  send(connection, 'initialized', {});

  let uri = '';
  let version = 0;
  const pull = async () => {
    const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.kind === 'full' ? report.items : [];
  };
  const told = async () => {
    for (;;) {
      const params = published.get(uri);
      if (params?.version === version) return params.diagnostics;
      await new Promise<void>((resolve) => {
        onPublished = resolve;
      });
    }
  };
  const change = ({ range, text }: Pick<Stroke, 'range' | 'text'>) => {
    version++;
    send(connection, 'textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  };
  const findings = style === 'pull' ? pull : told;
  return {
    open: (opened, text) => {
      uri = opened;
      version = 1;
      send(connection, 'textDocument/didOpen', {
        textDocument: { uri, languageId: 'plaintext', version, text },
      });
    },
    press: (stroke) => {
      change(stroke);
      return findings();
    },
    change,
    findings,
    ready: ready.promise,
    connection,
    ask: (question) => ask(child, question),
    stop: () => {
      isStopping = true;
      return stop(child, connection);
    },
  };
}

function send(connection: MessageConnection, method: string, params: object): void {
  connection.sendNotification(method, params).catch((error: unknown) => {
    throw error;
  });
}

async function ask<Question extends keyof Answers>(
  child: ChildProcess,
  question: Question,
): Promise<Answers[Question]> {
  const answered = once(child, 'message');
  child.send(question);
  const [answer] = (await answered) as [Answers[Question]];
  return answer;
}

/** Ends the process at once: how long a farewell takes is not measured here. */
async function stop(child: ChildProcess, connection: MessageConnection): Promise<void> {
  connection.dispose();
  // What nobody reads any more would keep this process alive.
  child.stdout?.destroy();
  child.stdin?.destroy();
  if (child.exitCode !== null) return;
  const closed = once(child, 'exit');
  child.kill('SIGKILL');
  await closed;
}
