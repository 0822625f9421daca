import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folder } from '../support/folder.ts';

export const PLAN =
  'channels: { x: { network: x }, x-es: { network: x, limits: { text: 25000 } } }\nvoice: { banned: [{ word: cheap, prefer: affordable }] }\n';

/** A post with nothing to object to. */
export const CLEAN = '---\nchannels: [x]\n---\nGood coffee.\n';

/** A post with a warning, behind an emoji that takes two UTF-16 units. */
export const WARNED = '---\nchannels: [x]\n---\n🎉 Cheap coffee.\n';

/** A post with an error, `limit/too-long`. */
export const TOO_LONG = `---\nchannels: [x]\n---\n${'a'.repeat(281)}\n`;

/** A post with an error that a safe fix removes. */
export const FIXABLE = '---\nchannels: [x]\ntitle: 2026\n---\nGood coffee.\n';

export function textOf(folder: Folder, name: string): string {
  return readFileSync(join(folder.path, name), 'utf8');
}
