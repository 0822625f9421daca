import type { StyleSet } from './style-set.ts';
import { folderOf } from './workspace.ts';

/** The configuration that governs a file, among those that are loaded. */
export function governing(configs: ReadonlyMap<string, StyleSet>, uri: string): StyleSet | undefined {
  if (configs.size === 0) return undefined;
  for (let folder = folderOf(uri); folder !== ''; folder = folderOf(folder)) {
    const set = configs.get(folder);
    if (set) return set;
  }
  return undefined;
}
