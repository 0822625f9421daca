import { fileKind } from '../../../../core/src/model/file-kind.ts';
import type { ParsedFile } from '../../../../core/src/model/parsed.ts';
import type { FileSystem } from '../../../../core/src/workspace/ports.ts';
import { find, plansAbove, readFile } from '../../../../core/src/workspace/scan.ts';
import {
  EMPTY_WORKSPACE,
  folderOf,
  type Workspace,
  withFiles,
} from '../../../../core/src/workspace/workspace.ts';
import { diskFiles } from '../../node/file-system.ts';
import { runInSlices } from '../../node/slices.ts';
import type { Named } from '../paths.ts';

export type Unreadable = { readonly uri: string; readonly reason: string };

/** What is checked, and all that it is checked against. */
export type Project = {
  readonly workspace: Workspace;
  /** The files whose findings were asked for. */
  readonly asked: readonly string[];
  readonly unreadable: readonly Unreadable[];
};

/**
 * Reads what was asked for together with the rest of its projects: a post is checked against its
 * plan and the other posts, whichever of them was named.
 */
export async function readProject(
  files: FileSystem,
  named: readonly Named[],
  onProgress: (done: number, total: number) => void,
): Promise<Project> {
  const found = new Set<string>();
  await runInSlices(filesOfProjects(files, named), (uri) => found.add(uri));
  const parsed: ParsedFile[] = [];
  const unreadable: Unreadable[] = [];
  let done = 0;
  await runInSlices(found, (uri) => {
    const read = readFile(files, uri);
    if (read?.kind === 'file') parsed.push(read.file);
    else if (read) unreadable.push(read);
    onProgress(++done, found.size);
  });
  const isAsked = (uri: string) => named.some((one) => contains(one, uri));
  return {
    workspace: withFiles(EMPTY_WORKSPACE, parsed),
    asked: parsed.map((file) => file.source.uri).filter(isAsked),
    unreadable,
  };
}

function* filesOfProjects(files: FileSystem, named: readonly Named[]): Generator<string> {
  const roots = new Set<string>();
  for (const { uri, kind } of named) {
    // Not `files`: folders above that may not be entered are nothing that was asked for.
    const [plan] = plansAbove(diskFiles, kind === 'folder' ? `${withoutSlash(uri)}/` : uri);
    if (plan !== undefined) roots.add(folderOf(plan));
    // Also what a scan of the project leaves out, since somebody asked for it by name.
    if (kind === 'folder') roots.add(withoutSlash(uri));
    else if (fileKind(uri)) yield uri;
  }
  for (const root of roots) {
    for (const { kind, uri } of find(files, root)) if (kind === 'file') yield uri;
  }
}

function contains(named: Named, uri: string): boolean {
  return named.kind === 'file' ? named.uri === uri : uri.startsWith(`${withoutSlash(named.uri)}/`);
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
