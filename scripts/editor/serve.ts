import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeServer } from './installation.ts';
import { type EditorSettings, quietSettings, writeSettingsOnce } from './settings.ts';

export type ServeOptions = {
  readonly userData: string;
  readonly extensions: string;
  readonly settings?: EditorSettings;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Lets a page name an extension under development and its tests. It also hides notification toasts. */
  readonly automation?: boolean;
  /** Opens folders in Restricted Mode, as VS Code does with those whose authors nobody vouched for. */
  readonly distrust?: boolean;
  /** Ends an editor that nobody looks at, in case the process that started it was killed outright. */
  readonly idleSeconds?: number;
  readonly env?: NodeJS.ProcessEnv;
};

export type EditorServer = {
  /** `127.0.0.1:port`, which is also the authority of the editor's `vscode-remote:` addresses. */
  readonly authority: string;
  /** What the editor printed so far. */
  readonly log: () => string;
  readonly onLine: (listener: (line: string) => void) => void;
  readonly stop: () => Promise<void>;
};

const startLimitMs = 60_000;
const stopLimitMs = 3_000;

/** Starts VS Code for the browser on the loopback interface. */
export const serveEditor = async (options: ServeOptions): Promise<EditorServer> => {
  await mkdir(options.userData, { recursive: true });
  await mkdir(options.extensions, { recursive: true });
  await writeSettingsOnce(options.userData, options.settings ?? quietSettings);
  // A process group of its own: ending the group also ends the extension hosts and the language servers in them.
  const child = spawn(process.execPath, commandLine(options), {
    env: environment(options),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = follow(child);
  const killNow = (): void => signalGroup(child, 'SIGKILL');
  process.once('exit', killNow);
  const stop = async (): Promise<void> => {
    await end(child);
    process.removeListener('exit', killNow);
  };
  try {
    return { authority: await listening(child, output), log: output.text, onLine: output.onLine, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const commandLine = (options: ServeOptions): string[] => [
  join(codeServer(), 'out', 'node', 'entry.js'),
  ...['--bind-addr', `127.0.0.1:${options.port ?? 0}`],
  ...['--user-data-dir', options.userData],
  ...['--extensions-dir', options.extensions],
  ...['--auth', 'none', '--ignore-last-opened', '--disable-proxy'],
  ...(options.distrust ? [] : ['--disable-workspace-trust']),
  ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
  ...['--vscode-option', 'disable-experiments'],
  ...(options.automation ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ...(options.idleSeconds ? ['--idle-timeout-seconds', String(options.idleSeconds)] : []),
];

const environment = (options: ServeOptions): NodeJS.ProcessEnv => {
  const env: NodeJS.ProcessEnv = {
    // Without a gallery the editor asks no server for extensions; a VSIX still installs.
    EXTENSIONS_GALLERY: '{}',
    ...process.env,
    ...options.env,
    CODE_SERVER_CONFIG: join(options.userData, 'code-server.yaml'),
  };
  // Left over from a terminal inside another VS Code, or meant for some other server, these would change ours.
  for (const name of [
    'ELECTRON_RUN_AS_NODE',
    'HASHED_PASSWORD',
    'NODE_OPTIONS',
    'PASSWORD',
    'PORT',
    'VSCODE_IPC_HOOK_CLI',
  ])
    delete env[name];
  return env;
};

type Output = { readonly text: () => string; readonly onLine: (listener: (line: string) => void) => void };

const follow = (child: ChildProcess): Output => {
  const listeners: ((line: string) => void)[] = [];
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) for (const listener of listeners) listener(line);
    });
  }
  return { text: () => text, onLine: (listener) => listeners.push(listener) };
};

const listening = (child: ChildProcess, output: Output): Promise<string> =>
  new Promise((done, fail) => {
    const failWith = (what: string): void => fail(new Error(`${what}\n${output.text()}`));
    const timer = setTimeout(() => failWith('code-server did not start within a minute.'), startLimitMs);
    child.once('error', fail);
    child.once('exit', (code, signal) => failWith(`code-server ended at once (${code ?? signal}).`));
    output.onLine((line) => {
      const authority = /listening on http:\/\/(127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (!authority) return;
      clearTimeout(timer);
      done(authority);
    });
  });

const end = async (child: ChildProcess): Promise<void> => {
  const ended = child.exitCode !== null || child.signalCode !== null;
  const gone = ended || new Promise((done) => child.once('exit', done));
  signalGroup(child, 'SIGTERM');
  await Promise.race([gone, new Promise((done) => setTimeout(done, stopLimitMs).unref())]);
  // Members of the group may outlive its leader.
  signalGroup(child, 'SIGKILL');
};

const signalGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};
