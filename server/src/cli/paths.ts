import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileUri } from '../node/file-system.ts';
import type { Cli } from './cli.ts';
import { Failure, isSystemError } from './failure.ts';
import { reasonText } from './words.ts';

/** A file or folder that somebody named. */
export type Named = { readonly uri: string; readonly kind: 'file' | 'folder' };

/**
 * The file or folder behind a path as it was typed.
 *
 * @throws {Failure} when there is none, or it may not be read.
 */
export function namedPath(typed: string, { cwd, words }: Cli): Named {
  if (typed === '') throw new Failure(words.noSuchPath(typed), words.checkPath);
  try {
    const path = spelledAsOnDisk(resolve(cwd, typed));
    const stat = statSync(path);
    const isFolder = stat.isDirectory();
    if (!isFolder && !stat.isFile()) throw new Failure(words.noPlainFile(typed));
    accessSync(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return { uri: fileUri(path), kind: isFolder ? 'folder' : 'file' };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') throw new Failure(words.noSuchPath(typed), words.checkPath);
    throw new Failure(words.notReadable(typed, reasonText(words, error.code)));
  }
}

/** What a reader calls a file: its path from the folder they are in, with forward slashes. */
export function displayName(uri: string, cwd: string): string {
  const path = relative(cwd, fileURLToPath(uri));
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/**
 * The same spelling that listing the folders above would give, so that one file has one address also
 * where capitals do not matter. A file that is a link stays where it is: its plan is the one beside it.
 */
function spelledAsOnDisk(path: string): string {
  const isLinkedFile = lstatSync(path).isSymbolicLink() && !statSync(path).isDirectory();
  return isLinkedFile ? join(realpathSync.native(dirname(path)), basename(path)) : realpathSync.native(path);
}
