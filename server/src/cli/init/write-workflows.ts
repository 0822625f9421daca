import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { githubWorkflows, secretNames } from '../../../../core/src/publish/github-workflows.ts';
import { fileUri } from '../../node/file-system.ts';
import type { Cli } from '../cli.ts';
import { Failure, isSystemError } from '../failure.ts';
import { displayName } from '../paths.ts';
import { openProject } from '../publishing/publishing-project.ts';
import { version } from '../version.ts';
import { reasonText } from '../words.ts';
import { initWords } from './words.ts';

/**
 * Writes the workflows for GitHub Actions beside the repository's other ones, and says what is left to do.
 *
 * @throws {Failure} when one of them is there already: it may have been changed since.
 */
export async function writeWorkflows(cli: Cli, path: string): Promise<void> {
  const words = initWords(cli.language);
  const { plan, folder, root } = await openProject(cli, [path], undefined);
  const below = relative(root, folder).split(sep).join('/');
  const files = githubWorkflows({ plan, folder: below, version: published(version) }, cli.language);
  const nameOf = (file: string) => displayName(fileUri(join(root, file)), cli.cwd);
  const there = files.find((file) => existsSync(join(root, file.path)));
  if (there) throw new Failure(words.workflowExists(nameOf(there.path)), words.removeWorkflow);
  for (const file of files) {
    try {
      mkdirSync(dirname(join(root, file.path)), { recursive: true });
      writeFileSync(join(root, file.path), file.text, { flag: 'wx' });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      throw new Failure(cli.words.notWritable(nameOf(file.path), reasonText(cli.words, error.code)));
    }
    await cli.out(`${words.workflowWrote(nameOf(file.path))}\n`);
  }
  const steps = words.workflowSteps(secretNames(plan));
  await cli.out(['', `${words.next}:`, ...steps.map((step, at) => `  ${at + 1}. ${step}`), ''].join('\n'));
}

/** Sources that were never released run as the latest release does. */
function published(own: string): string {
  return own.endsWith('-source') ? 'latest' : own;
}
