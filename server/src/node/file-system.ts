import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MAX_FILE } from '../../../core/src/model/readable.ts';
import { encodeName } from '../../../core/src/workspace/media-file.ts';
import type { FileSystem, FolderEntry, ReadResult } from '../../../core/src/workspace/ports.ts';
import { diskTagger } from './tagger.ts';

/** A little more than core accepts (4 bytes is the most that UTF-8 takes for a unit), so that core can refuse it. */
const MAX_BYTES = MAX_FILE * 4 + 4;

/**
 * Files on disk. Synchronous on purpose: for thousands of small files promises cost several times
 * the reading, and whoever calls works in slices.
 */
export const diskFiles: FileSystem = { list, read, tagger: diskTagger };

/** A pipe under the name of a post must not keep us waiting for somebody to write into it. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The one spelling of a file's address that is used inside; editors spell the same file differently.
 * An address that names no file here stays as it is.
 */
export function normalizeUri(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  try {
    const { host, pathname } = pathToFileURL(fileURLToPath(uri));
    return `file://${host}${pathname
      .split('/')
      .map((name) => encodeName(decodeURIComponent(name)))
      .join('/')}`;
  } catch (error) {
    if (hasCode(error)) return uri;
    throw error;
  }
}

/** The address of a path on this machine, in the same spelling. */
export function fileUri(path: string): string {
  return normalizeUri(pathToFileURL(path).href);
}

/** What {@link normalizeUri} gives for a folder, without a slash at the end. */
export function normalizeFolder(uri: string): string {
  return normalizeUri(uri).replace(/\/$/, '');
}

function list(folder: string): readonly FolderEntry[] {
  try {
    const path = fileURLToPath(folder.startsWith('file:///') ? folder : `${folder}/`);
    return readdirSync(path, { withFileTypes: true })
      .flatMap((entry): FolderEntry[] => {
        const kind = entry.isDirectory()
          ? 'folder'
          : entry.isFile() || entry.isSymbolicLink()
            ? 'file'
            : undefined;
        return kind
          ? [{ uri: `${folder.replace(/\/$/, '')}/${encodeName(entry.name)}`, name: entry.name, kind }]
          : [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // A folder that vanished, may not be entered or lies on no disk holds nothing for us.
    if (hasCode(error)) return [];
    throw error;
  }
}

/** Nearly every post fits in: its size need not be asked for. */
const first = Buffer.alloc(64 * 1024);

function read(uri: string): ReadResult {
  let file: number | undefined;
  try {
    file = openSync(fileURLToPath(uri), READ);
    const length = readSync(file, first, 0, first.length, 0);
    if (length > 0 && length < first.length) return { ok: true, text: first.toString('utf8', 0, length) };
    const stat = fstatSync(file);
    if (!stat.isFile()) return { ok: false, reason: 'EISDIR' };
    const bytes = Buffer.allocUnsafe(Math.min(stat.size, MAX_BYTES));
    return { ok: true, text: bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0)) };
  } catch (error) {
    if (hasCode(error)) return { ok: false, reason: error.code };
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What the operating system refused, and addresses that Node takes for no file. */
function hasCode(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
