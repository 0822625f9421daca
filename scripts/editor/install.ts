import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeServer, codeServerVersion, editorHome, installation, isInstalled } from './installation.ts';

/**
 * Installs VS Code for the browser from the npm registry alone: no compiler, no other download.
 * Install scripts stay off; `stand-ins/` replaces the two native modules that they would have compiled.
 */
export const installEditor = async (report: (line: string) => void): Promise<void> => {
  if (isInstalled()) return;
  const started = Date.now();
  report(`VS Code for the browser (code-server ${codeServerVersion}) is not installed yet.`);
  report(`It comes from npm, once, into ${editorHome()} (about 0.6 GB; half a minute).`);
  await mkdir(editorHome(), { recursive: true });
  const draft = await mkdtemp(join(editorHome(), 'installing-'));
  try {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
    report('  1/2 the editor …');
    await npmInstall(draft, [`code-server@${codeServerVersion}`]);
    report('  2/2 its libraries …');
    const vscode = join(codeServer(draft), 'lib', 'vscode');
    await npmInstall(vscode, ['--omit=dev']);
    await standIn(vscode, 'spdlog');
    await standIn(vscode, 'native-watchdog');
    await moveIntoPlace(draft);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  report(`  installed in ${Math.round((Date.now() - started) / 1000)} s.`);
};

const standIn = async (vscode: string, name: string): Promise<void> => {
  const target = join(vscode, 'node_modules', '@vscode', name, 'index.js');
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(import.meta.dirname, 'stand-ins', `${name}.cjs`), target);
};

const moveIntoPlace = async (draft: string): Promise<void> => {
  try {
    await rename(draft, installation());
  } catch (error) {
    // Another process may have finished the same installation first; its result is as good as ours.
    if (!isInstalled()) throw error;
  }
};

const npmInstall = (folder: string, args: readonly string[]): Promise<void> =>
  new Promise((done, fail) => {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];
    const npm = spawn('npm', ['install', ...flags, ...args], {
      cwd: folder,
      env: outsideOfNpm(),
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    let complaints = '';
    npm.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    npm.on('error', fail);
    npm.on('close', (code) =>
      code === 0
        ? done()
        : fail(new Error(`npm install failed in ${folder} (exit code ${code}).\n${complaints}`)),
    );
  });

/** Under `npm run`, npm tells its children about *this* package; an npm started for another folder must not hear it. */
const outsideOfNpm = (): NodeJS.ProcessEnv => {
  const ofThisPackage =
    /^npm_(package|lifecycle|command|node|execpath)|^npm_config_(local_prefix|prefix|ignore_scripts)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisPackage.test(name)));
};
