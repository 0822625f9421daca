import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { plainAddress } from './editor/address.ts';
import { installEditor } from './editor/install.ts';
import { editorHome } from './editor/installation.ts';
import { serveEditor } from './editor/serve.ts';

// npm start [-- folder] [--browser]: the example workspace in VS Code, with the extension running from source.

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const folder = resolve(args.find((arg) => !arg.startsWith('-')) ?? join(root, 'examples', 'cafe-andino'));
const usualPort = 8421;

const main = async (): Promise<void> => {
  if (!existsSync(folder)) fail(`There is no folder ${folder}.`);
  else if (hasDesktop() && !args.includes('--browser')) openDesktop();
  else await openBrowser();
};

const fail = (message: string): void => {
  console.error(message);
  process.exitCode = 1;
};

/** In a terminal of a remote window, `code` only talks to that window and cannot load an extension from source. */
const hasDesktop = (): boolean =>
  process.env.VSCODE_IPC_HOOK_CLI === undefined &&
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((dir) => ['code', 'code.cmd'].some((name) => existsSync(join(dir, name))));

const openDesktop = (): void => {
  const run = spawnSync('code', [`--extensionDevelopmentPath=${root}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    fail('`code` could not open a window. Try: npm start -- --browser');
    return;
  }
  console.log(`VS Code opens ${folder} with Vocero running from source.`);
  console.log('After a change: npm run build, then "Developer: Reload Window".');
};

const openBrowser = async (): Promise<void> => {
  await installEditor(console.log);
  // One profile for each clone, so that two of them can run side by side and remember their own windows.
  const profile = join(editorHome(), `start-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);
  const extensions = join(profile, 'extensions');
  await rm(extensions, { recursive: true, force: true });
  await mkdir(extensions, { recursive: true });
  await symlink(root, join(extensions, 'vocero.vocero-0.0.0'), 'junction');
  const server = await serveEditor({
    userData: join(profile, 'user-data'),
    extensions,
    port: (await isFree(usualPort)) ? usualPort : 0,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  console.log(`
Vocero runs from source in VS Code. Open this address in a browser on this machine:

  ${plainAddress(server.authority, folder)}

Open a post and write; the list of findings is Ctrl+Shift+M. What you write there is saved into the folder.
After a change to the sources: npm run build, then reload the page. Ctrl+C ends it.`);
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });

await main();
