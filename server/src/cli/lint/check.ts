import { fileKind } from '../../../../core/src/model/file-kind.ts';
import type { Finding } from '../../../../core/src/rules/finding.ts';
import { lint } from '../../../../core/src/rules/lint.ts';
import type { Workspace } from '../../../../core/src/workspace/workspace.ts';
import { runInSlices } from '../../node/slices.ts';
import type { Cli } from '../cli.ts';
import { Failure } from '../failure.ts';
import { displayName, type Named, namedPath } from '../paths.ts';
import { reasonText } from '../words.ts';
import { checkedDisk } from './disk.ts';
import { fixFiles } from './fix-files.ts';
import { createProgress } from './progress.ts';
import { type Project, readProject, type Unreadable } from './project.ts';

/** How a check went. */
export type Checked = {
  readonly workspace: Workspace;
  readonly findings: readonly Finding[];
  /** Files whose findings were asked for. */
  readonly files: number;
  readonly applied: { readonly fixes: number; readonly files: number };
  /** False when something could not be read or written; what it was has been said. */
  readonly isComplete: boolean;
};

/**
 * Checks what lies under the paths, and with `mayFix` applies the safe fixes first.
 *
 * @throws {Failure} when a path cannot be read, or there is nothing to check under any of them.
 */
export async function checkProject(cli: Cli, paths: readonly string[], mayFix: boolean): Promise<Checked> {
  const { words, note } = cli;
  const named = paths.map((path) => namedPath(path, cli));
  for (const { uri, kind } of named) {
    if (kind === 'file' && !fileKind(uri)) note(words.skipped(displayName(uri, cli.cwd)));
  }
  const progress = createProgress(process.stderr, () => performance.now());
  process.once('exit', progress.clear);
  try {
    const project = await read(cli, named, (done, total) =>
      progress.update(() => words.reading(done, total)),
    );
    const lintAsked = (workspace: Workspace) =>
      lintFiles(workspace, project.asked, (done, total) =>
        progress.update(() => words.checking(done, total)),
      );
    const { workspace, asked, unreadable } = project;
    const fixed = mayFix ? await fixFiles(cli, workspace, asked, lintAsked) : undefined;
    return {
      workspace: fixed?.workspace ?? workspace,
      findings: fixed?.findings ?? (await lintAsked(workspace)),
      files: asked.length,
      applied: fixed?.applied ?? { fixes: 0, files: 0 },
      isComplete: unreadable.length === 0 && (fixed?.refused ?? 0) === 0,
    };
  } finally {
    progress.clear();
  }
}

type Counting = (done: number, total: number) => void;

async function read(cli: Cli, named: readonly Named[], onProgress: Counting): Promise<Project> {
  const { words, note, cwd } = cli;
  const closed: Unreadable[] = [];
  const project = await readProject(
    checkedDisk((folder) => closed.push(folder)),
    named,
    onProgress,
  );
  const unreadable = [...closed, ...project.unreadable];
  for (const { uri, reason } of unreadable) {
    note(`vocero: ${words.notReadable(displayName(uri, cwd), reasonText(words, reason))}`);
  }
  if (unreadable.length > 0) note(`        ${words.incomplete}`);
  else if (project.asked.length === 0) throw new Failure(words.nothingToCheck, words.whatIsRead);
  return { ...project, unreadable };
}

async function lintFiles(
  workspace: Workspace,
  uris: readonly string[],
  onProgress: Counting,
): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  let done = 0;
  await runInSlices(lint(workspace, uris), ({ findings }) => {
    for (const finding of findings) all.push(finding);
    onProgress(++done, uris.length);
  });
  return all;
}
