import {
  createConnection,
  type Diagnostic,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The floor: what the protocol library and an up-to-date text cost, with nothing done to the text. It
// answers a pull with nothing, and pushes nothing to a client that does not pull.

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const NOTHING: Diagnostic[] = [];
let isPulled = false;

connection.onInitialize(({ capabilities }) => {
  isPulled = capabilities.textDocument?.diagnostic !== undefined;
  return {
    capabilities: {
      completionProvider: {},
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: { identifier: 'echo', interFileDependencies: true, workspaceDiagnostics: false },
    },
  };
});
connection.onCompletion(() => []);
connection.languages.diagnostics.on(() => ({ kind: 'full', items: NOTHING }));
documents.onDidChangeContent(({ document: { uri, version } }) => {
  if (!isPulled) void connection.sendDiagnostics({ uri, version, diagnostics: NOTHING });
});
documents.listen(connection);
connection.listen();
