import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

const waitMs = 10_000;

/** A file of the test workspace. */
export const fileUri = (path: string): Uri => {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'The suite needs its workspace open.');
  return Uri.joinPath(folder.uri, path);
};

export const open = async (path: string): Promise<TextEditor> =>
  window.showTextDocument(await workspace.openTextDocument(fileUri(path)), { preview: false });

/** Puts every file back as it is on disk, so that no test sees what another one typed. */
export const closeAll = async (): Promise<void> => {
  for (const document of workspace.textDocuments) {
    // VS Code edits its own settings file in a document too.
    if (!document.isDirty || !workspace.getWorkspaceFolder(document.uri)) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
};

export const ruleOf = ({ code }: Diagnostic): string =>
  String(typeof code === 'object' && code !== null ? code.value : code);

/** Waits until the findings of a file are as wanted, and returns them. */
export const findings = (
  uri: Uri,
  wanted: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> =>
  new Promise((done, fail) => {
    const settle = (): void => {
      const found = languages.getDiagnostics(uri);
      if (!wanted(found)) return;
      clearTimeout(timer);
      subscription.dispose();
      done(found);
    };
    const subscription = languages.onDidChangeDiagnostics(settle);
    const timer = setTimeout(() => {
      subscription.dispose();
      const found = languages.getDiagnostics(uri).map((one) => `${ruleOf(one)}: ${one.message}`);
      fail(new Error(`The findings did not become as expected. They are: ${found.join('; ') || 'none'}`));
    }, waitMs);
    settle();
  });

export const has = (rule: string) => (found: readonly Diagnostic[]) =>
  found.some((one) => ruleOf(one) === rule);

export const hasNo = (rule: string) => (found: readonly Diagnostic[]) => !has(rule)(found);

export const rangeOf = (document: TextDocument, text: string): Range => {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `“${text}” is not in ${document.uri.path}.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
};

export const typeAtEnd = async (editor: TextEditor, text: string): Promise<void> => {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  assert.ok(await editor.edit((edit) => edit.insert(end, text)));
};

export const replace = async (editor: TextEditor, text: string, by: string): Promise<void> => {
  assert.ok(await editor.edit((edit) => edit.replace(rangeOf(editor.document, text), by)));
};

export const codeActions = (uri: Uri, range: Range, kind: string): Thenable<CodeAction[]> =>
  commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind);

export const apply = async (action: CodeAction): Promise<void> => {
  if (action.edit) assert.ok(await workspace.applyEdit(action.edit));
  if (action.command)
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
};

export const readText = async (uri: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(uri));

export const writeText = (uri: Uri, text: string): Thenable<void> =>
  workspace.fs.writeFile(uri, new TextEncoder().encode(text));

export const deleteFile = async (uri: Uri): Promise<void> => {
  const edit = new WorkspaceEdit();
  edit.deleteFile(uri, { ignoreIfNotExists: true });
  await workspace.applyEdit(edit);
};
