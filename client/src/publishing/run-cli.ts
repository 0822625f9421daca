import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type CliCall = {
  /** Path of the bundled command line. */
  readonly cli: string;
  readonly args: readonly string[];
  /** Folder to run in. */
  readonly cwd: string;
  readonly language: string;
  /** By the names that the environment has for them. They go through a pipe that no other process sees. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Stops before the next request. */
  readonly signal: AbortSignal;
  /** Each line of standard output as it comes. */
  readonly onLine?: (line: string) => void;
};

export type CliEnd = { readonly code: number; readonly out: string; readonly error: string };

/**
 * Runs the command line with the editor's own Node. It is a process of its own, so that lock, receipts and what
 * happens after a crash are the same in the editor and in a terminal.
 *
 * @throws when the process cannot be started.
 */
export function runCli({ cli, args, cwd, language, secrets, signal, onLine }: CliCall): Promise<CliEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args, '--secrets', 'stdin'], {
      cwd,
      env: environment(process.env, language),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const lines: string[] = [];
    let error = '';
    const stop = () => child.stdin.end();
    child.once('error', reject);
    // Whoever ends early does not read what it was given; its exit code says why.
    child.stdin.on('error', () => undefined);
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      resolve({ code: code ?? -1, out: lines.join('\n'), error });
    });
    // Its end is the sign to stop, so it stays open as long as the run may go on.
    child.stdin.write(`${JSON.stringify(secrets)}\n`);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}

/** Nothing of the parent's publishing: secrets of another account, a stopped clock, or a claim to be CI. */
export function environment(parent: NodeJS.ProcessEnv, language: string): NodeJS.ProcessEnv {
  const kept = Object.entries(parent).filter(([name]) => !/^(?:VOCERO_.*|CI|NODE_OPTIONS)$/i.test(name));
  return {
    ...Object.fromEntries(kept),
    ELECTRON_RUN_AS_NODE: '1',
    LC_ALL: /^es\b/i.test(language) ? 'es_ES.UTF-8' : 'en_US.UTF-8',
    NO_COLOR: '1',
  };
}
