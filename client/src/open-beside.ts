import { Range, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from 'vscode';

/**
 * Shows a place of a file beside a view: where an editor is already, else in a column of its own.
 *
 * @param offset UTF-16 offset in the file.
 * @param column the view's own, which stays as it is.
 */
export async function openBeside(
  uri: Uri,
  offset: number,
  takesFocus: boolean,
  column: ViewColumn | undefined,
): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const other = window.visibleTextEditors.find(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== column,
  );
  const at = document.positionAt(offset);
  const selection = new Range(at, at);
  const editor = await window.showTextDocument(document, {
    selection,
    viewColumn: other?.viewColumn ?? ViewColumn.Beside,
    preserveFocus: !takesFocus,
    preview: true,
  });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
