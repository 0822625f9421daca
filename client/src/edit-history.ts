import { Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { CalendarEdit } from '../../core/src/contract/server.ts';

/** What a file was and has become. */
type Change = { readonly uri: Uri; readonly before: string; readonly after: string };
type Step = { readonly changes: readonly Change[]; readonly created: readonly Uri[] };

/** Steps that are remembered. */
const DEPTH = 50;

/** Edits that were made on behalf of a view, so that the view can take them back. */
export type EditHistory = {
  /** Applies an edit as one step of the editor's own undo, and saves the files that were saved before. */
  apply(edit: CalendarEdit): Promise<boolean>;
  /** Takes the last step back, unless a file has changed since. */
  undo(): Promise<'undone' | 'nothingToUndo' | 'changedSince'>;
};

export function createEditHistory(): EditHistory {
  const steps: Step[] = [];
  return {
    apply: async ({ files, created }) => {
      if (files.length === 0 && created.length === 0) return true;
      const edit = new WorkspaceEdit();
      const documents: { readonly document: TextDocument; readonly before: string }[] = [];
      for (const { uri, edits } of files) {
        const document = await workspace.openTextDocument(Uri.parse(uri, true));
        documents.push({ document, before: document.getText() });
        for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
      }
      const uris = created.map(({ uri }) => Uri.parse(uri, true));
      for (const [index, uri] of uris.entries()) {
        const contents = new TextEncoder().encode(created[index]?.text);
        edit.createFile(uri, { overwrite: false, contents });
      }
      if (!(await applyAndSave(edit))) return false;
      const changes = documents.map(({ document, before }) => {
        return { uri: document.uri, before, after: document.getText() };
      });
      steps.push({ changes, created: uris });
      steps.splice(0, Math.max(0, steps.length - DEPTH));
      return true;
    },
    undo: async () => {
      const step = steps.at(-1);
      if (!step) return 'nothingToUndo';
      const edit = new WorkspaceEdit();
      for (const { uri, before, after } of step.changes) {
        const document = await workspace.openTextDocument(uri);
        if (document.getText() !== after) return 'changedSince';
        const { start, end, text } = difference(after, before);
        edit.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), text);
      }
      for (const uri of step.created) edit.deleteFile(uri, { ignoreIfNotExists: true });
      if (!(await applyAndSave(edit))) return 'changedSince';
      steps.pop();
      return 'undone';
    },
  };
}

/** The editor saves what a refactoring changes, if the person left that on, so that nothing stays half done out of sight. */
function applyAndSave(edit: WorkspaceEdit): Thenable<boolean> {
  return workspace.applyEdit(edit, { isRefactoring: true });
}

type Lines = CalendarEdit['files'][number]['edits'][number]['range'];

function toRange({ start, end }: Lines): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The one stretch in which two texts differ, and what stands there in the second. */
function difference(from: string, to: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let tail = 0;
  const most = Math.min(from.length, to.length) - start;
  while (tail < most && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) };
}
