import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** Another build, or another Node (the oldest that is supported), can be tried by naming it. */
export const CLI = process.env.VOCERO_CLI ?? join(import.meta.dirname, '../../dist/cli.cjs');
export const NODE = process.env.VOCERO_NODE ?? process.execPath;

/** The moment it is in all tests of the command line: those of the examples depend on it. */
const NOW = '2026-11-21T12:00Z';

export type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type RunOptions = {
  readonly cwd?: string;
  /** All of standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts the built command line as a process, in English unless the environment says otherwise. */
export function start(
  args: readonly string[],
  { cwd, env }: RunOptions = {},
): ChildProcessWithoutNullStreams {
  if (!existsSync(CLI)) throw new Error(`There is no ${CLI}. Run: npm run build`);
  const { PATH = '' } = process.env;
  const child = spawn(NODE, [CLI, ...args], { cwd, env: { PATH, LC_ALL: 'C', VOCERO_NOW: NOW, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  // A process may end before it has read all of its input.
  child.stdin.on('error', () => undefined);
  return child;
}

/** Runs the built command line to its end. */
export async function vocero(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = start(args, options);
  child.stdin.end(options.input ?? '');
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, stdout, stderr };
}
