import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Programs } from './programs.ts';
import type { ExitUsage } from './usage.ts';

export type Run = ExitUsage & {
  /** From spawning to the end, in milliseconds. */
  readonly wall: number;
  readonly output: string;
};

/**
 * Runs a Node program to its end.
 *
 * @throws when it ends with a code above 1: 1 says that there are findings.
 */
export async function runProcess(
  programs: Pick<Programs, 'hook'>,
  program: string,
  args: readonly string[],
  nodeFlags: readonly string[] = [],
): Promise<Run> {
  const usageFile = join(tmpdir(), `vocero-bench-usage-${process.pid}.json`);
  const started = performance.now();
  const child = spawn(process.execPath, [...nodeFlags, '--require', programs.hook, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, VOCERO_BENCH_USAGE: usageFile },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  await once(child, 'close');
  const wall = performance.now() - started;
  const code = child.exitCode ?? 2;
  if (code > 1) throw new Error(`${program} ${args.join(' ')} ended with ${code}.`);
  const usage: ExitUsage = JSON.parse(readFileSync(usageFile, 'utf8'));
  return { ...usage, wall, output };
}
