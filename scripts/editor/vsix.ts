import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { codeServer } from './installation.ts';

/** All that goes into the extension. Its libraries are inside the bundles. */
const contents = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/extension.cjs',
  'dist/extension.cjs.LEGAL.txt',
  'dist/server.cjs',
  'dist/server.cjs.LEGAL.txt',
  // Publishing is a process of its own, in the editor too.
  'dist/cli.cjs',
  'dist/cli.cjs.LEGAL.txt',
  'dist/emoji.cjs',
  'dist/emoji.cjs.LEGAL.txt',
  'dist/holidays.cjs',
  'dist/holidays.cjs.LICENSE.txt',
  'dist/reader-thread.cjs',
  'dist/reader-thread.cjs.LEGAL.txt',
  'dist/recurrence.cjs',
  'dist/recurrence.cjs.LEGAL.txt',
  'dist/tagger.cjs',
  'dist/tagger.cjs.LEGAL.txt',
  'dist/video.cjs',
  'docs/rules',
  'dist/webview',
  'media',
  'package.nls.json',
  'package.nls.es.json',
  'schemas',
  'snippets',
];

/** The examples of this page look like secrets, as they must, and vsce rightly refuses to pack what does. */
const isPacked = (path: string): boolean => !/docs[\\/]rules[\\/]privacy[\\/]secret\.md$/.test(path);

/** What `package.json` says to npm and to developers means nothing, or something else, to the editor. */
const notForTheEditor = new Set(['bin', 'dependencies', 'devDependencies', 'private', 'scripts']);

/**
 * Packs a copy of the folder that has only what the extension needs. The `files` of our own manifest are for npm, where
 * the same package is a command-line tool, and vsce accepts one list only.
 */
export const packExtension = async (root: string, packagePath: string): Promise<void> => {
  const copy = mkdtempSync(join(tmpdir(), 'vocero-vsix-'));
  try {
    const files = contents.filter((name) => existsSync(join(root, name)));
    for (const name of files)
      cpSync(join(root, name), join(copy, name), { recursive: true, filter: isPacked });
    const manifest = readManifest(root);
    const kept = Object.entries(manifest).filter(([key]) => !notForTheEditor.has(key));
    writeFileSync(
      join(copy, 'package.json'),
      JSON.stringify({ ...Object.fromEntries(kept), files }, null, 2),
    );
    mkdirSync(dirname(packagePath), { recursive: true });
    await createVSIX({
      cwd: copy,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      allowUnusedFilesPattern: true,
      // vsce makes the pictures of the readme point into the repository, and refuses to pack where none is named.
      rewriteRelativeLinks: 'repository' in manifest,
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

/** Installs as a person would, and returns the folder in which the editor put the extension. */
export const installExtension = (vsix: string, extensions: string, userData: string): string => {
  const args = ['--install-extension', vsix, '--extensions-dir', extensions, '--user-data-dir', userData];
  const run = spawnSync(process.execPath, [join(codeServer(), 'out', 'node', 'entry.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', CODE_SERVER_CONFIG: join(userData, 'code-server.yaml') },
  });
  const folder = readdirSync(extensions).find((name) => name.startsWith('vocero.'));
  if (run.status !== 0 || !folder) throw new Error(`The VSIX does not install.\n${run.stdout}${run.stderr}`);
  return join(extensions, folder);
};

export const extensionVersion = (root: string): string => String(readManifest(root).version);

const readManifest = (root: string): Record<string, unknown> => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null)
    throw new Error(`${root}/package.json is not an object.`);
  return { ...manifest };
};
