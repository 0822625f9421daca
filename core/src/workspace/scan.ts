import { fileKind } from '../model/file-kind.ts';
import { parseFile } from '../model/parse.ts';
import type { ParsedFile } from '../model/parsed.ts';
import type { FileSystem } from './ports.ts';
import { folderOf } from './workspace.ts';

/** Folders that hold no content of the person's own. */
const SKIPPED = new Set(['node_modules', 'bower_components', 'vendor', 'dist', 'out']);

export type Found = { readonly kind: 'folder' | 'file'; readonly uri: string };

export type Scanned =
  | { readonly kind: 'file'; readonly file: ParsedFile }
  | { readonly kind: 'unreadable'; readonly uri: string; readonly reason: string }
  /** A folder was listed: nothing to take, but a moment to stop at. */
  | { readonly kind: 'folder'; readonly uri: string };

/**
 * Reads every plan and post below a folder: plans first, so that posts find theirs. One step lists
 * one folder or reads one file; between steps the caller may stop, or do other work.
 */
export function* scan(files: FileSystem, root: string): Generator<Scanned> {
  const uris: string[] = [];
  for (const { kind, uri } of find(files, root)) {
    if (kind === 'file') uris.push(uri);
    else yield { kind, uri };
  }
  const isPlan = (uri: string) => fileKind(uri) === 'plan';
  for (const uri of [...uris.filter(isPlan), ...uris.filter((other) => !isPlan(other))]) {
    const read = readFile(files, uri);
    if (read) yield read;
  }
}

/** Reads one file. Undefined when Vocero does not read files of its name. */
export function readFile(files: FileSystem, uri: string): Exclude<Scanned, { kind: 'folder' }> | undefined {
  const read = files.read(uri);
  if (!read.ok) return { kind: 'unreadable', uri, reason: read.reason };
  const file = parseFile(uri, read.text);
  return file && { kind: 'file', file };
}

/** True when a scan of one of the folders comes across a file: what it leaves out is left out everywhere. */
export function isInScope(folders: readonly string[], uri: string): boolean {
  return folders.some((folder) => {
    if (!uri.startsWith(`${folder}/`)) return false;
    const between = folderOf(uri).slice(folder.length + 1);
    return between === '' || between.split('/').every(isEntered);
  });
}

function isEntered(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED.has(name);
}

/** The plans and posts below a folder, and each folder when it has been listed. */
export function* find(files: FileSystem, folder: string): Generator<Found> {
  const entries = files.list(folder);
  yield { kind: 'folder', uri: folder };
  for (const entry of entries) {
    if (entry.kind === 'file') {
      if (fileKind(entry.name)) yield { kind: 'file', uri: entry.uri };
    } else if (isEntered(entry.name)) {
      yield* find(files, entry.uri);
    }
  }
}

/** The plans that could govern a file: those in its folder and in every folder above, nearest first. */
export function* plansAbove(files: FileSystem, uri: string): Generator<string> {
  for (let folder = folderOf(uri); folder.length > 'file://'.length; folder = folderOf(folder)) {
    for (const entry of files.list(folder)) {
      if (entry.kind === 'file' && fileKind(entry.name) === 'plan') yield entry.uri;
    }
  }
}
