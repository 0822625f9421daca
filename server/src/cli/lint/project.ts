import { fileKind } from '../../../../core/src/model/file-kind.ts';
import type { ParsedFile } from '../../../../core/src/model/parsed.ts';
import type { TextReach } from '../../../../core/src/rules/lint-text.ts';
import type { Source } from '../../../../core/src/text/source.ts';
import type { MediaFile } from '../../../../core/src/workspace/media-file.ts';
import { neededTools } from '../../../../core/src/workspace/needed-tools.ts';
import type { FileSystem } from '../../../../core/src/workspace/ports.ts';
import { type Found, find, plansAbove, readFile, readReceipts } from '../../../../core/src/workspace/scan.ts';
import { configAbove, loadStyles, plannedStyles } from '../../../../core/src/workspace/styles.ts';
import { withLedger } from '../../../../core/src/workspace/with-ledger.ts';
import {
  EMPTY_WORKSPACE,
  folderOf,
  type Workspace,
  withFiles,
  withMedia,
  withNow,
  withTools,
} from '../../../../core/src/workspace/workspace.ts';
import { clockOf } from '../../node/clock.ts';
import { diskFiles } from '../../node/file-system.ts';
import { createProbe } from '../../node/probe-media.ts';
import { runInSlices } from '../../node/slices.ts';
import { loadTools } from '../../node/tools.ts';
import type { Named } from '../paths.ts';
import { readTexts } from './texts.ts';

export type Skipped = { readonly uri: string; readonly why: Exclude<TextReach, 'covered'> };
export type Unreadable = { readonly uri: string; readonly reason: string };

/** What is checked, and all that it is checked against. */
export type Project = {
  readonly workspace: Workspace;
  /** The files whose findings were asked for. */
  readonly asked: readonly string[];
  /** Texts that are neither plans nor posts, and that styles were asked to look at. */
  readonly texts: readonly Source[];
  /** Files that were named and that nothing here can look at. */
  readonly skipped: readonly Skipped[];
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
  withTexts = false,
): Promise<Project> {
  const found = new Set<string>();
  const configs = new Set<string>();
  const receipts = new Set<string>();
  const kinds = { config: configs, file: found, ledger: receipts };
  await runInSlices(filesOfProjects(files, named), ({ kind, uri }) => {
    if (kind !== 'folder') kinds[kind].add(uri);
  });
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
  let read = withFiles({ ...EMPTY_WORKSPACE, arePlansSought: true }, parsed);
  for (const uri of receipts) {
    const found = readReceipts(files, uri);
    if (found.kind === 'ledger') read = withLedger(read, uri, found.text).workspace;
    else unreadable.push(found);
  }
  // Not `files`: that a folder of styles is not there is for a finding to say.
  const workspace = { ...read, styles: loadStyles(diskFiles, configs, plannedStyles(read), read.styles) };
  const others = await readTexts(files, workspace, named, withTexts);
  return {
    workspace: await equip(withNow(await lookAtMedia(workspace), clockOf(process.env)())),
    asked: parsed.map((file) => file.source.uri).filter(isAsked),
    ...others,
    unreadable: [...unreadable, ...others.unreadable],
  };
}

/** Loads the libraries that something in the workspace needs. */
async function equip(workspace: Workspace): Promise<Workspace> {
  const needed = neededTools(workspace);
  return needed ? withTools(workspace, await loadTools(needed)) : workspace;
}

/** Looks at every media file that a post names. */
async function lookAtMedia(workspace: Workspace): Promise<Workspace> {
  const uris = [...new Set(workspace.entries.valueSeq().flatMap(({ facts }) => facts.media))];
  const probe = await createProbe(uris);
  const seen = new Map<string, MediaFile>();
  await runInSlices(uris, (uri) => seen.set(uri, probe(uri)));
  return withMedia(workspace, seen);
}

function* filesOfProjects(files: FileSystem, named: readonly Named[]): Generator<Found> {
  const roots = new Set<string>();
  for (const { uri, kind } of named) {
    // Not `files`: folders above that may not be entered are nothing that was asked for.
    const [plan] = plansAbove(diskFiles, kind === 'folder' ? `${withoutSlash(uri)}/` : uri);
    if (plan !== undefined) roots.add(folderOf(plan));
    const config = configAbove(diskFiles, kind === 'folder' ? withoutSlash(uri) : folderOf(uri));
    if (config !== undefined) yield { kind: 'config', uri: config };
    // Also what a scan of the project leaves out, since somebody asked for it by name.
    if (kind === 'folder') roots.add(withoutSlash(uri));
    else if (fileKind(uri)) yield { kind: 'file', uri };
  }
  for (const root of roots) {
    // The folder of the project may lie below the configuration that governs it.
    const config = configAbove(diskFiles, root);
    if (config !== undefined) yield { kind: 'config', uri: config };
    for (const found of find(files, root)) if (found.kind !== 'folder') yield found;
  }
}

function contains(named: Named, uri: string): boolean {
  return named.kind === 'file' ? named.uri === uri : uri.startsWith(`${withoutSlash(named.uri)}/`);
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
