import { ledgerProject, RECEIPTS } from '../ledger/ledger.ts';
import { fileKind } from '../model/file-kind.ts';
import { parseFile } from '../model/parse.ts';
import type { ParsedFile } from '../model/parsed.ts';
import { factsOf } from './facts.ts';
import type { FileSystem, KnownFacts } from './ports.ts';
import { isConfig } from './styles.ts';
import { type Entry, entryAtRest, folderOf } from './workspace.ts';

/** Where a project keeps what happened. */
const OWN_FOLDER = '.vocero';

/** Folders that hold no content of the person's own. */
const SKIPPED = new Set(['node_modules', 'bower_components', 'vendor', 'dist', 'out']);

/** `config` is a configuration of Vale, which governs what lies beside and below it; `ledger` a file of receipts. */
export type Found = { readonly kind: 'folder' | 'file' | 'config' | 'ledger'; readonly uri: string };

/** A file of posts as it rests in a workspace, or why it could not be read. */
export type ReadPosts =
  | {
      readonly kind: 'read';
      readonly entry: Entry;
      /** True where its facts were known, so that it was not parsed. */
      readonly isRemembered: boolean;
    }
  | Unreadable;

type Unreadable = { readonly kind: 'unreadable'; readonly uri: string; readonly reason: string };

/**
 * Reads a file of posts and what others may need to know of it. Its facts may point into its text: who keeps it, and
 * was not sent it from elsewhere, gives it facts of its own (`detachedEntry`).
 *
 * @param knownFacts spares the parsing of texts that it knows.
 */
export function readPosts(files: FileSystem, uri: string, knownFacts?: KnownFacts): ReadPosts | undefined {
  const read = files.read(uri);
  if (!read.ok) return { kind: 'unreadable', uri, reason: read.reason };
  const facts = knownFacts?.(uri, read.text);
  if (facts) return { kind: 'read', entry: entryAtRest(uri, read.text, facts), isRemembered: true };
  const file = parseFile(uri, read.text);
  return (
    file && { kind: 'read', entry: entryAtRest(uri, file.source.text, factsOf(file)), isRemembered: false }
  );
}

/** Reads one file of a ledger. */
export function readReceipts(
  files: FileSystem,
  uri: string,
): { readonly kind: 'ledger'; readonly uri: string; readonly text: string } | Unreadable {
  const read = files.read(uri);
  return read.ok
    ? { kind: 'ledger', uri, text: read.text }
    : { kind: 'unreadable', uri, reason: read.reason };
}

/** Reads one file with all that it says. Undefined when Vocero does not read files of its name. */
export function readFile(
  files: FileSystem,
  uri: string,
): { readonly kind: 'file'; readonly file: ParsedFile } | Unreadable | undefined {
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

/** True for the name of a folder that is looked into. */
export function isEntered(name: string): boolean {
  return !name.startsWith('.') && !SKIPPED.has(name);
}

/** The plans and posts below a folder, and each folder when it has been listed. */
export function* find(files: FileSystem, folder: string): Generator<Found> {
  const entries = files.list(folder);
  yield { kind: 'folder', uri: folder };
  for (const entry of entries) {
    if (entry.kind === 'file') {
      if (fileKind(entry.name)) yield { kind: 'file', uri: entry.uri };
      else if (isConfig(entry.name)) yield { kind: 'config', uri: entry.uri };
    } else if (entry.name === OWN_FOLDER) {
      yield* findReceipts(files, folder);
    } else if (isEntered(entry.name)) {
      yield* find(files, entry.uri);
    }
  }
}

/** The files of the ledger of a project, given the folder of its plan. */
export function* findReceipts(files: FileSystem, folder: string): Generator<Found> {
  for (const { uri, kind } of files.list(`${folder}/${RECEIPTS}`)) {
    if (kind === 'file' && ledgerProject(uri) === folder) yield { kind: 'ledger', uri };
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
