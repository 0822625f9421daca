import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** VS Code 1.139.1, as code-server packs it for npm. */
export const codeServerVersion = '4.139.1';

/** Raise it when `install.ts` does something different, so that an older installation is not taken for this one. */
const recipe = 1;

/**
 * Where the browser editor and its user data live: outside the repository, because no search or file watcher
 * should walk 0.6 GB, and so that several clones share one installation.
 */
export const editorHome = (): string =>
  resolve(process.env.VOCERO_EDITOR_DIR ?? join(homedir(), '.cache', 'vocero-editor'));

export const installation = (): string => join(editorHome(), `code-server-${codeServerVersion}-r${recipe}`);

export const codeServer = (root = installation()): string => join(root, 'node_modules', 'code-server');

/** The installation is moved into place when it is complete, so its presence is enough. */
export const isInstalled = (): boolean => existsSync(codeServer());
