import { pathToFileURL } from 'node:url';
import type { InitializeParams } from 'vscode-languageserver/node';

/** What VS Code says of itself, as far as it changes what a server does; a client that is told says no word of pulling. */
export function initializeParams(folder: string, style: 'pull' | 'push', storage?: string): InitializeParams {
  const uri = pathToFileURL(folder).href;
  return {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    locale: 'es',
    ...(storage === undefined ? {} : { initializationOptions: { storage } }),
    capabilities: {
      textDocument: {
        synchronization: { dynamicRegistration: true },
        publishDiagnostics: { relatedInformation: true, versionSupport: true },
        ...(style === 'pull'
          ? { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false } }
          : {}),
      },
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceEdit: { documentChanges: true },
        ...(style === 'pull' ? { diagnostics: { refreshSupport: true } } : {}),
      },
      window: { workDoneProgress: true },
    },
  };
}
