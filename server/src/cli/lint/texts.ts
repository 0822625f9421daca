import { fileKind } from '../../../../core/src/model/file-kind.ts';
import { refuseText } from '../../../../core/src/model/readable.ts';
import { textReach } from '../../../../core/src/rules/lint-text.ts';
import { createSource, type Source } from '../../../../core/src/text/source.ts';
import type { FileSystem } from '../../../../core/src/workspace/ports.ts';
import { isEntered } from '../../../../core/src/workspace/scan.ts';
import type { Workspace } from '../../../../core/src/workspace/workspace.ts';
import { runInSlices } from '../../node/slices.ts';
import type { Named } from '../paths.ts';
import type { Skipped, Unreadable } from './project.ts';

/** What styles look at beside plans and posts. */
type Texts = {
  readonly texts: readonly Source[];
  readonly skipped: readonly Skipped[];
  readonly unreadable: readonly Unreadable[];
};

/**
 * Reads the files that were named and are neither plans nor posts, and with `inFolders` those in the
 * folders that were named, as far as a `.vale.ini` gives them rules.
 */
export async function readTexts(
  files: FileSystem,
  workspace: Workspace,
  named: readonly Named[],
  inFolders: boolean,
): Promise<Texts> {
  const texts = new Map<string, Source>();
  const skipped: Skipped[] = [];
  const unreadable: Unreadable[] = [];
  await runInSlices(candidates(files, named, inFolders), ({ uri, isNamed }) => {
    const reach = textReach(workspace, uri);
    if (texts.has(uri)) return;
    if (reach !== 'covered') {
      if (isNamed) skipped.push({ uri, why: reach });
      return;
    }
    const read = files.read(uri);
    if (!read.ok) unreadable.push({ uri, reason: read.reason });
    // Neither a picture under the wrong name nor a dump of a megabyte is prose.
    else if (refuseText(read.text)) skipped.push({ uri, why: 'no-format' });
    else texts.set(uri, createSource(uri, read.text));
  });
  return { texts: [...texts.values()], skipped, unreadable };
}

type Candidate = { readonly uri: string; readonly isNamed: boolean };

function* candidates(files: FileSystem, named: readonly Named[], inFolders: boolean): Generator<Candidate> {
  for (const { uri, kind } of named) {
    if (kind === 'file') {
      if (!fileKind(uri)) yield { uri, isNamed: true };
    } else if (inFolders) yield* filesBelow(files, uri.replace(/\/$/, ''));
  }
}

function* filesBelow(files: FileSystem, folder: string): Generator<Candidate> {
  for (const { kind, uri, name } of files.list(folder)) {
    if (kind === 'folder') {
      if (isEntered(name)) yield* filesBelow(files, uri);
    } else if (!fileKind(name)) yield { uri, isNamed: false };
  }
}
