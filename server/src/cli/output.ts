import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Cli } from './cli.ts';
import { Failure, isSystemError } from './failure.ts';
import { reasonText } from './words.ts';

/**
 * Writes what was made to the file that was asked for, and makes its folders.
 *
 * @throws {Failure} when it cannot be written.
 */
export function saveOutput({ cwd, words }: Cli, output: string, text: string): void {
  const path = resolve(cwd, output);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Failure(words.notWritable(output, reasonText(words, error.code)));
  }
}
