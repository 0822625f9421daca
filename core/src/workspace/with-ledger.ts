import { ledgerProject, withLedgerFile } from '../ledger/ledger.ts';
import type { Workspace } from './workspace.ts';
import { postsWithId } from './workspace-index.ts';

/**
 * Takes in a file of a ledger, or forgets it where there is no text. Costs as much as the files of that
 * ledger; no file of posts is read.
 *
 * @returns the files with posts of which something new is known.
 */
export function withLedger(
  workspace: Workspace,
  uri: string,
  text: string | undefined,
): { readonly workspace: Workspace; readonly concerned: ReadonlySet<string> } {
  const { ledger, posts } = withLedgerFile(workspace.ledger, uri, text);
  const project = ledgerProject(uri);
  if (project === undefined) return { workspace, concerned: new Set() };
  const concerned = [...posts].flatMap((post) => postsWithId(workspace.index, project, post));
  return { workspace: { ...workspace, ledger }, concerned: new Set(concerned.map((one) => one.uri)) };
}
