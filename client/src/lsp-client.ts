import { type ExtensionContext, type LogOutputChannel, workspace } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import type { StartOptions } from '../../core/src/contract/server.ts';
import { commands } from './commands/registry.gen.ts';
import { documentSelector } from './documents.ts';

// This module is loaded only when a server starts: the library behind it is most of the extension's size.

export type LspClientOptions = {
  readonly extension: ExtensionContext;
  readonly output: LogOutputChannel;
  /** The server went away without being asked to, or never came up. */
  readonly onClosed: () => void;
};

export const createLspClient = (options: LspClientOptions): LanguageClient => {
  const clientOptions: LanguageClientOptions = {
    documentSelector,
    initializationOptions: startOptions(options.extension),
    outputChannel: options.output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        options.onClosed();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    initializationFailedHandler: () => false,
  };
  return new QuietClient('vocero', 'Vocero', serverOptions(options.extension), clientOptions);
};

/** VS Code keeps a folder for each workspace, and clears it away with the workspace; a window without one has none. */
const startOptions = ({ storageUri }: ExtensionContext): StartOptions => ({
  ...(storageUri?.scheme === 'file' ? { storage: storageUri.fsPath } : {}),
  // Where nothing may be published, no lens offers it.
  commands: [
    ...Object.keys(commands)
      .filter((name) => workspace.isTrusted || name !== 'publishPost')
      .map((name) => `vocero.${name}`),
    'editor.action.triggerSuggest',
  ],
});

const serverOptions = (extension: ExtensionContext): ServerOptions => {
  const run = { module: extension.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
};

/** The library reports errors in notifications of its own, in English only; here they go to the output alone. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
