import { env, type Uri } from 'vscode';

/**
 * Opens an address in the browser as it is written. A `Uri` keeps its query with the escapes undone and guesses them
 * anew, by which an address within the query falls apart at its first `&`; a string is left alone.
 *
 * @see https://github.com/microsoft/vscode/issues/85930
 * @returns false where the editor did not open it: the person did not want to, or copied it.
 */
export async function openExactly(address: string): Promise<boolean> {
  // The types know nothing of strings, which the editor has always taken.
  return env.openExternal(address as unknown as Uri);
}
