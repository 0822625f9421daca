import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Imported } from '../../../../core/src/exchange/import-posts.ts';
import type { Cli } from '../cli.ts';
import { Failure, isSystemError } from '../failure.ts';
import { displayName } from '../paths.ts';
import { reasonText } from '../words.ts';

/**
 * Writes new files, and none over another that came up meanwhile.
 *
 * @throws {Failure} at the first that cannot be written.
 */
export function savePosts({ cwd, words }: Cli, files: readonly Imported[]): void {
  for (const { uri, text } of files) {
    const path = fileURLToPath(uri);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      throw new Failure(words.notWritable(displayName(uri, cwd), reasonText(words, error.code)));
    }
  }
}
