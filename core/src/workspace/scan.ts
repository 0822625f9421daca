import { ledgerProject, RECEIPTS } from '../ledger/ledger.ts';
import { fileKind } from '../model/file-kind.ts';
import { parseFile } from '../model/parse.ts';
import type { ParsedFile } from '../model/parsed.ts';
import type { Facts } from './facts.ts';
import type { FileSystem, KnownFacts, ReadResult } from './ports.ts';
import { isConfig } from './styles.ts';
import { folderOf } from './workspace.ts';

/** Where a project keeps what happened. */
const OWN_FOLDER = '.vocero';

/** Folders that hold no content of the person's own. */
const SKIPPED = new Set(['node_modules', 'bower_components', 'vendor', 'dist', 'out']);

/** `config` is a configuration of Vale, which governs what lies beside and below it; `ledger` a file of receipts. */
export type Found = { readonly kind: 'folder' | 'file' | 'config' | 'ledger'; readonly uri: string };

export type Scanned =
  | { readonly kind: 'file'; readonly file: ParsedFile }
  /** Its facts were known, so that it rests without having been parsed. */
  | { readonly kind: 'remembered'; readonly uri: string; readonly text: string; readonly facts: Facts }
  | { readonly kind: 'unreadable'; readonly uri: string; readonly reason: string }
  /** A folder was listed: nothing to take, but a moment to stop at. */
  | { readonly kind: 'folder'; readonly uri: string }
  | { readonly kind: 'config'; readonly uri: string }
  | { readonly kind: 'ledger'; readonly uri: string; readonly text: string };

/**
 * Reads every plan and post below a folder: plans first, so that posts find theirs. One step lists
 * one folder or reads one file; between steps the caller may stop, or do other work.
 *
 * @param knownFacts spares the parsing of posts whose text it knows.
 */
export function* scan(files: FileSystem, root: string, knownFacts?: KnownFacts): Generator<Scanned> {
  const uris: string[] = [];
  for (const { kind, uri } of find(files, root)) {
    if (kind === 'file') uris.push(uri);
    else if (kind === 'ledger') yield readReceipts(files, uri);
    else yield { kind, uri };
  }
  const isPlan = (uri: string) => fileKind(uri) === 'plan';
  for (const uri of [...uris.filter(isPlan), ...uris.filter((other) => !isPlan(other))]) {
    const read = files.read(uri);
    const facts = read.ok && !isPlan(uri) ? knownFacts?.(uri, read.text) : undefined;
    if (read.ok && facts) {
      yield { kind: 'remembered', uri, text: read.text, facts };
      continue;
    }
    const parsed = parseRead(uri, read);
    if (parsed) yield parsed;
  }
}

/** Reads one file of a ledger. */
export function readReceipts(
  files: FileSystem,
  uri: string,
): Extract<Scanned, { kind: 'ledger' | 'unreadable' }> {
  const read = files.read(uri);
  return read.ok
    ? { kind: 'ledger', uri, text: read.text }
    : { kind: 'unreadable', uri, reason: read.reason };
}

type Parsed = Extract<Scanned, { kind: 'file' | 'unreadable' }>;

/** Reads one file. Undefined when Vocero does not read files of its name. */
export function readFile(files: FileSystem, uri: string): Parsed | undefined {
  return parseRead(uri, files.read(uri));
}

function parseRead(uri: string, read: ReadResult): Parsed | undefined {
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
