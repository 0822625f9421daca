import { commands, type Disposable, type TextDocument, window, workspace } from 'vscode';
import { suggestsOnTrigger } from './settings.ts';

/**
 * VS Code offers nothing by itself while somebody types in Markdown, which is right for prose and not for the
 * front matter of a post. So the list is opened at the first letter of a key, and goes on by itself from there.
 */
export const suggestInFrontMatter = (): Disposable =>
  workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const [change, another] = contentChanges;
    if (!change || another || !/^[a-z]$/i.test(change.text) || document !== window.activeTextEditor?.document)
      return;
    const { line, character } = change.range.start;
    const before = document.lineAt(line).text.slice(0, character + 1);
    if (!/^\s*(?:- )?[a-z]$/i.test(before) || !isFrontMatter(document, line)) return;
    if (suggestsOnTrigger(document)) void commands.executeCommand('editor.action.triggerSuggest');
  });

const isFrontMatter = (document: TextDocument, line: number): boolean => {
  if (!/\.post\.md$/i.test(document.uri.path) || line === 0) return false;
  const isFence = (one: number) => document.lineAt(one).text.trimEnd() === '---';
  if (!isFence(0)) return false;
  for (let one = 1; one < line; one += 1) if (isFence(one)) return false;
  return true;
};
