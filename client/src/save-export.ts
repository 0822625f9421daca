import { Uri, window, workspace } from 'vscode';

/** Asks where a file goes and writes it. Gives its name as the workspace calls it; undefined when the person did not want it after all. */
export async function saveExport(name: string, content: Uint8Array): Promise<string | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = await window.showSaveDialog(folder ? { defaultUri: Uri.joinPath(folder, name) } : {});
  if (!uri) return undefined;
  await workspace.fs.writeFile(uri, content);
  return workspace.asRelativePath(uri, false);
}
