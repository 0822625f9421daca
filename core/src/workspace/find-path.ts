import type { FileSystem, FolderEntry } from './ports.ts';
import { folderOf } from './workspace.ts';

/**
 * The file or folder at a path that somebody wrote, such as `../styles` or `/usr/share/vale`; undefined
 * where nothing is. Walked step by step, so that the address is spelt as listing spells it.
 */
export function findPath(files: FileSystem, folder: string, path: string): FolderEntry | undefined {
  const steps = path.split(/[\\/]/);
  const isAbsolute = /^(?:[\\/]|[a-z]:[\\/])/i.test(path);
  let current: FolderEntry = { uri: isAbsolute ? 'file:///' : folder, name: '', kind: 'folder' };
  for (const step of steps) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      current = { uri: folderOf(current.uri), name: '', kind: 'folder' };
      continue;
    }
    const next = files.list(current.uri).find(({ name }) => name === step);
    if (!next) return undefined;
    current = next;
  }
  return current;
}

/** A path as the address of what would lie there, to be compared with addresses of files. */
export function addressOf(folder: string, path: string): string {
  const steps = path.split(/[\\/]/);
  let current = /^[\\/]/.test(path) ? 'file://' : folder;
  for (const step of steps) {
    if (step === '..') current = folderOf(current);
    else if (step !== '' && step !== '.')
      current += `/${encodeURI(step).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
  }
  return current;
}

/** A path from one folder to a file, as people write it. */
export function pathFrom(folder: string, uri: string): string {
  return decoded(uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : uri.replace(/^file:\/\//, ''));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    // What is no valid percent-encoding stands for itself.
    if (error instanceof URIError) return address;
    throw error;
  }
}
