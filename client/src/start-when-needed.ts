import { type Disposable, languages, type TextDocument, workspace } from 'vscode';
import { FILE_PATTERNS } from '../../core/src/model/file-kind.ts';
import { documentSelector } from './documents.ts';
import type { LanguageServer } from './language-client.ts';

/**
 * The extension wakes up for every Markdown and YAML file, because only the name tells a post from a readme. The
 * server, a process of its own, starts with the first plan or post in the workspace or in an editor.
 */
export const startWhenNeeded = async (server: LanguageServer, subscriptions: Disposable[]): Promise<void> => {
  const watch = workspace.onDidOpenTextDocument((document) => {
    if (!isOurs(document)) return;
    watch.dispose();
    void server.start();
  });
  subscriptions.push(watch);
  if (!workspace.textDocuments.some(isOurs) && !(await workspaceHasOurs())) return;
  watch.dispose();
  await server.start();
};

/** True for a document that Vocero reads. */
export const isOurs = (document: TextDocument): boolean => languages.match(documentSelector, document) > 0;

/** True when the folders on disk have a plan or a post. */
export const workspaceHasOurs = async (): Promise<boolean> => {
  const searches = FILE_PATTERNS.map((pattern) => workspace.findFiles(pattern, '**/node_modules/**', 1));
  return (await Promise.all(searches)).some((found) => found.length > 0);
};
