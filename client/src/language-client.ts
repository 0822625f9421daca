import type { CancellationToken, ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  changedNotification,
  type NewPost,
  type NewPostChoices,
  type NewPostChoicesParams,
  type NewPostParams,
  newPostChoicesRequest,
  newPostRequest,
  type ServerRequest,
  type StatusParams,
  statusNotification,
  type TextLengths,
  type TextLengthsParams,
  textLengthsRequest,
} from '../../core/src/contract/server.ts';
import { mayRestart } from './crashes.ts';

/** The server as the rest of the extension sees it. Starting, stopping and restarting happen one after the other. */
export type LanguageServer = {
  /** Does nothing when the server runs already. Resolves also when it could not start: `onState` tells. */
  start(): Promise<void>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  /** These start the server when it is not running, and reject when it does not answer. */
  newPostChoices(params: NewPostChoicesParams): Promise<NewPostChoices>;
  newPost(params: NewPostParams): Promise<NewPost>;
  ask<Params, Result>(
    request: ServerRequest<Params, Result>,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result>;
  /** Calls back when what views show may have changed: soon after an edit, and when reading is over. */
  onChanged(listener: () => void): { dispose(): void };
  textLengths(params: TextLengthsParams): Promise<TextLengths>;
};

export type ServerState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly status: StatusParams }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly why: 'did-not-start' | 'keeps-crashing' };

export type LanguageServerOptions = {
  readonly extension: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly onState: (state: ServerState) => void;
  readonly now: () => number;
};

export const createLanguageServer = (options: LanguageServerOptions): LanguageServer => {
  const { output, onState } = options;
  let client: LanguageClient | undefined;
  let starting: LanguageClient | undefined;
  let crashes: readonly number[] = [];
  let turn: Promise<void> = Promise.resolve();
  const changed = new Set<() => void>();

  const inTurn = (action: () => Promise<void>): Promise<void> => {
    turn = turn.then(action);
    return turn;
  };

  const open = async (): Promise<void> => {
    if (client) return;
    onState({ kind: 'starting' });
    const { createLspClient } = await import('./lsp-client.ts');
    const fresh = createLspClient({ ...options, onClosed: () => crashed(fresh) });
    fresh.onNotification(statusNotification, (status: StatusParams) => {
      if (client === fresh) onState({ kind: 'running', status });
    });
    fresh.onNotification(changedNotification, () => {
      for (const listener of changed) listener();
    });
    starting = fresh;
    try {
      await fresh.start();
      client = fresh;
    } catch (error) {
      // The library has written what happened to the output.
      output.debug(`Start failed: ${String(error)}`);
      if (starting === fresh) onState({ kind: 'failed', why: 'did-not-start' });
    } finally {
      starting = undefined;
    }
  };

  /** A server that hangs while it starts would keep everything else waiting for its turn. */
  const giveUpStarting = (): void => {
    starting
      ?.dispose()
      .catch((error: unknown) => output.warn(`Ending a server that was starting: ${String(error)}`));
  };

  const close = async (): Promise<void> => {
    const old = client;
    client = undefined;
    onState({ kind: 'stopped' });
    try {
      await old?.dispose();
    } catch (error) {
      // A server that does not answer a shutdown in time is ended by the library; nothing is left to do.
      output.warn(`The server did not shut down by itself: ${String(error)}`);
    }
  };

  const crashed = (gone: LanguageClient): void => {
    // A server that is still starting makes `start()` reject, and that is where it is reported.
    if (client !== gone) return;
    client = undefined;
    const again = mayRestart(crashes, options.now());
    crashes = [...crashes, options.now()];
    output.error(`The server stopped without being asked to.${again ? ' Starting it again.' : ''}`);
    if (again) void inTurn(open);
    else onState({ kind: 'failed', why: 'keeps-crashing' });
  };

  const request = async <R>(method: string, params: unknown, token?: CancellationToken): Promise<R> => {
    await inTurn(open);
    if (!client) throw new Error('the server is not running');
    // Whatever stands behind the parameters is sent as one more of them, unless it is a token.
    return token ? client.sendRequest<R>(method, params, token) : client.sendRequest<R>(method, params);
  };

  return {
    start: () => inTurn(open),
    stop: () => {
      giveUpStarting();
      return inTurn(close);
    },
    restart: () => {
      giveUpStarting();
      crashes = [];
      return inTurn(close).then(() => inTurn(open));
    },
    newPostChoices: (params) => request(newPostChoicesRequest, params),
    newPost: (params) => request(newPostRequest, params),
    ask: ({ method }, params, token) => request(method, params, token),
    onChanged: (listener) => {
      changed.add(listener);
      return { dispose: () => changed.delete(listener) };
    },
    textLengths: (params) => request(textLengthsRequest, params),
  };
};
