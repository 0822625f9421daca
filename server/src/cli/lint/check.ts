import type { Finding } from '../../../../core/src/rules/finding.ts';
import { lint } from '../../../../core/src/rules/lint.ts';
import { lintText } from '../../../../core/src/rules/lint-text.ts';
import { styleFileUris } from '../../../../core/src/rules/style-file-findings.ts';
import type { Source } from '../../../../core/src/text/source.ts';
import { concernedSets } from '../../../../core/src/workspace/active-styles.ts';
import type { PatternGuard } from '../../../../core/src/workspace/ports.ts';
import type { Workspace } from '../../../../core/src/workspace/workspace.ts';
import { createPatternGuard } from '../../node/pattern-guard.ts';
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
  /** Texts among the files that are neither plans nor posts. */
  readonly texts: readonly Source[];
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
export async function checkProject(
  cli: Cli,
  paths: readonly string[],
  { mayFix, withTexts }: { readonly mayFix: boolean; readonly withTexts: boolean },
): Promise<Checked> {
  const { words } = cli;
  const named = paths.map((path) => namedPath(path, cli));
  const progress = createProgress(process.stderr, () => performance.now());
  process.once('exit', progress.clear);
  try {
    const project = await read(cli, named, withTexts, (done, total) =>
      progress.update(() => words.reading(done, total)),
    );
    const guard = createPatternGuard();
    const lintAsked = (workspace: Workspace) =>
      lintFiles(workspace, project, guard, (done, total) =>
        progress.update(() => words.checking(done, total)),
      );
    const { workspace, asked, texts, unreadable } = project;
    const fixed = mayFix ? await fixFiles(cli, workspace, asked, lintAsked) : undefined;
    const findings = fixed?.findings ?? (await lintAsked(workspace));
    const seen = [...asked, ...texts.map(({ uri }) => uri), ...findings.map(({ uri }) => uri)];
    return {
      workspace: fixed?.workspace ?? workspace,
      findings,
      texts,
      // With the files of styles that have a fault.
      files: new Set(seen).size,
      applied: fixed?.applied ?? { fixes: 0, files: 0 },
      isComplete: unreadable.length === 0 && (fixed?.refused ?? 0) === 0,
    };
  } finally {
    progress.clear();
  }
}

type Counting = (done: number, total: number) => void;

async function read(
  cli: Cli,
  named: readonly Named[],
  withTexts: boolean,
  onProgress: Counting,
): Promise<Project> {
  const { words, note, cwd } = cli;
  const closed: Unreadable[] = [];
  const project = await readProject(
    checkedDisk((folder) => closed.push(folder)),
    named,
    onProgress,
    withTexts,
  );
  for (const { uri, why } of project.skipped) note(words.skipped[why](displayName(uri, cwd)));
  const unreadable = [...closed, ...project.unreadable];
  for (const { uri, reason } of unreadable) {
    note(`vocero: ${words.notReadable(displayName(uri, cwd), reasonText(words, reason))}`);
  }
  if (unreadable.length > 0) note(`        ${words.incomplete}`);
  else if (project.asked.length + project.texts.length === 0)
    throw new Failure(words.nothingToCheck, words.whatIsRead);
  return { ...project, unreadable };
}

async function lintFiles(
  workspace: Workspace,
  { asked, texts }: Project,
  guard: PatternGuard,
  onProgress: Counting,
): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  let done = 0;
  await runInSlices(steps(workspace, asked, texts, guard), (findings) => {
    for (const finding of findings) all.push(finding);
    onProgress(++done, asked.length + texts.length);
  });
  return all;
}

function* steps(
  workspace: Workspace,
  asked: readonly string[],
  texts: readonly Source[],
  guard: PatternGuard,
): Generator<readonly Finding[]> {
  for (const { findings } of lint(workspace, asked, guard)) yield findings;
  for (const text of texts) yield lintText(workspace, text, guard);
  // Last, because a pattern is known to be endless only when it has been tried.
  const sets = concernedSets(workspace, [...asked, ...texts.map(({ uri }) => uri)]);
  for (const { findings } of lint(workspace, styleFileUris(sets, guard), guard)) yield findings;
}
