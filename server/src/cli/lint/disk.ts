import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from '../../../../core/src/workspace/ports.ts';
import { diskFiles } from '../../node/file-system.ts';
import { isSystemError } from '../failure.ts';
import type { Unreadable } from './project.ts';

/**
 * The files on disk, for who must know of every folder that may not be entered: an empty answer
 * would look like a folder without findings.
 */
export function checkedDisk(onUnreadable: (folder: Unreadable) => void): FileSystem {
  return {
    read: diskFiles.read,
    list: (folder) => {
      const reason = whyUnreadable(folder);
      if (reason === undefined) return diskFiles.list(folder);
      onUnreadable({ uri: folder, reason });
      return [];
    },
  };
}

function whyUnreadable(folder: string): string | undefined {
  try {
    accessSync(fileURLToPath(`${folder}/`), constants.R_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    if (isSystemError(error)) return error.code;
    throw error;
  }
}
