import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAN_NAME } from '../../../../core/src/features/new-plan.ts';
import { fileKind } from '../../../../core/src/model/file-kind.ts';
import { fileUri } from '../../node/file-system.ts';
import type { Cli } from '../cli.ts';
import { Failure, isSystemError } from '../failure.ts';
import { displayName } from '../paths.ts';
import { reasonText } from '../words.ts';
import { initWords } from './words.ts';

/**
 * Makes sure that a folder has no plan yet.
 *
 * @throws {Failure} when it has one.
 */
export function refuseSecondPlan(cli: Cli, folder: string): void {
  const words = initWords(cli.language);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const plan = names.find((name) => fileKind(name) === 'plan');
  if (plan === undefined) return;
  throw new Failure(words.planExists(nameOf(cli, folder, plan)), words.otherFolder);
}

/**
 * Writes a plan where none is, and makes its folder.
 *
 * @returns what a reader calls the file.
 * @throws {Failure} when it cannot be written; whatever is there stays as it is.
 */
export function writePlan(cli: Cli, folder: string, text: string): string {
  const name = nameOf(cli, folder, PLAN_NAME);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, PLAN_NAME), text, { flag: 'wx' });
    return name;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EEXIST') throw new Failure(initWords(cli.language).planExists(name));
    throw new Failure(cli.words.notWritable(name, reasonText(cli.words, error.code)));
  }
}

function nameOf({ cwd }: Cli, folder: string, name: string): string {
  return displayName(fileUri(join(folder, name)), cwd);
}
