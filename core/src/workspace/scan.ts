import { fileKind } from '../model/file-kind.ts';
import { parseFile } from '../model/parse.ts';
import type { ParsedFile } from '../model/parsed.ts';
import type { FileSystem } from './ports.ts';
import { folderOf } from './workspace.ts';

/** Folders that hold no content of the person's own. */
const SKIPPED = new Set(['node_modules', 'bower_components', 'vendor', 'dist', 'out']);

export type Scanned =
  | { readonly kind: 'file'; readonly file: ParsedFile }
  | { readonly kind: 'unreadable'; readonly uri: string; readonly reason: string };

/**
 * Reads every plan and post below a folder: plans first, so that posts find theirs. One step reads
 * one file; between steps the caller may stop, or do other work.
 */
export function* scan(files: FileSystem, root: string): Generator<Scanned> {
  const found = [...find(files, root)];
  const isPlan = (uri: string) => fileKind(uri) === 'plan';
  for (const uri of [...found.filter(isPlan), ...found.filter((uri) => !isPlan(uri))]) {
    const read = files.read(uri);
    const file = read.ok ? parseFile(uri, read.text) : undefined;
    if (file) yield { kind: 'file', file };
    else if (!read.ok) yield { kind: 'unreadable', uri, reason: read.reason };
  }
}

/** Addresses of the plans and posts below a folder. */
export function* find(files: FileSystem, folder: string): Generator<string> {
  for (const entry of files.list(folder)) {
    if (entry.kind === 'file') {
      if (fileKind(entry.name)) yield entry.uri;
    } else if (!entry.name.startsWith('.') && !SKIPPED.has(entry.name)) {
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
