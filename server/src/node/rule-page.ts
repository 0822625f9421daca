import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileUri } from './file-system.ts';

/** Beside the bundles where they are shipped, and beside the sources where they run. */
const FOLDERS = ['../docs/rules', '../../../docs/rules'];

/** The address of the page about a rule, which is shipped with Vocero. */
export function rulePage(id: string): string | undefined {
  if (!/^[a-z-]+\/[a-z-]+$/.test(id)) return undefined;
  const path = FOLDERS.map((folder) => join(import.meta.dirname, folder, `${id}.md`)).find(existsSync);
  return path === undefined ? undefined : fileUri(path);
}
