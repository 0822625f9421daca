import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseFile } from '../../../../core/src/model/parse.ts';
import type { Finding } from '../../../../core/src/rules/finding.ts';
import { sourceAt, type Workspace, withFiles } from '../../../../core/src/workspace/workspace.ts';
import type { Cli } from '../cli.ts';
import { Failure, isSystemError } from '../failure.ts';
import { displayName } from '../paths.ts';
import { reasonText } from '../words.ts';
import { fix } from './fix.ts';
import { holds, rewrite } from './rewrite.ts';

export type FixedFiles = {
  readonly workspace: Workspace;
  readonly findings: readonly Finding[];
  readonly applied: { readonly fixes: number; readonly files: number };
  /** Files that a fix would have changed and that could not be written; why has been said. */
  readonly refused: number;
};

/**
 * Applies the safe fixes to the files that were asked for, on disk too, and finds what is left.
 *
 * @throws {Failure} when a file cannot be written after all; it is left as it was.
 */
export async function fixFiles(
  cli: Cli,
  workspace: Workspace,
  asked: readonly string[],
  lint: (workspace: Workspace) => Promise<readonly Finding[]>,
): Promise<FixedFiles> {
  const before = new Map(asked.map((uri) => [uri, sourceAt(workspace, uri)?.text ?? '']));
  const verdicts = new Map<string, string | undefined>();
  const mayEdit = (uri: string) => {
    const text = before.get(uri);
    if (text === undefined) return false;
    if (!verdicts.has(uri)) verdicts.set(uri, whyNotEditable(cli, uri, text));
    return verdicts.get(uri) === undefined;
  };
  const fixed = await fix(workspace, mayEdit, lint);
  const saved = new Set<string>();
  for (const [uri, text] of fixed.texts) {
    if (save(cli, uri, before.get(uri) ?? '', text)) saved.add(uri);
    else verdicts.set(uri, cli.words.notFixed(displayName(uri, cli.cwd)));
  }
  const refusals = [...verdicts.values()].filter((reason) => reason !== undefined);
  for (const reason of refusals) cli.note(`vocero: ${reason}`);
  const fixes = fixed.fixes.filter((uris) => uris.every((uri) => saved.has(uri))).length;
  const applied = { fixes, files: saved.size };
  if (saved.size === fixed.texts.size) return { ...fixed, applied, refused: refusals.length };
  // What was not written was not fixed, so its findings are still there.
  const unsaved = [...fixed.texts.keys()].filter((uri) => !saved.has(uri));
  const left = withFiles(
    fixed.workspace,
    unsaved.flatMap((uri) => parseFile(uri, before.get(uri) ?? '') ?? []),
  );
  return { workspace: left, findings: await lint(left), applied, refused: refusals.length };
}

/** False for a file that is not what the fix was made from; it is left as it is. */
function save({ words, cwd }: Cli, uri: string, before: string, after: string): boolean {
  try {
    return rewrite(uri, before, after);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Failure(words.notWritable(displayName(uri, cwd), reasonText(words, error.code)));
  }
}

function whyNotEditable({ words, cwd }: Cli, uri: string, text: string): string | undefined {
  const name = displayName(uri, cwd);
  try {
    accessSync(fileURLToPath(uri), constants.W_OK);
    return holds(uri, text) ? undefined : words.notFixed(name);
  } catch (error) {
    if (isSystemError(error)) return words.notWritable(name, reasonText(words, error.code));
    throw error;
  }
}
