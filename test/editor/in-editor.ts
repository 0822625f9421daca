import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { testSettings, writeSettingsOnce } from '../../scripts/editor/settings.ts';
import { installExtension } from '../../scripts/editor/vsix.ts';

export type InEditorOptions = {
  readonly vsix: string;
  /** Where the bundled tests go: inside the repository, so that they find its mocha. */
  readonly bundle: string;
  /** Undefined downloads a desktop build. */
  readonly executable: string | undefined;
  readonly grep: string | undefined;
};

/** Runs suite/ inside the extension host of an editor, on the extension as the VSIX installs it. */
export const runInEditor = async (events: string, options: InEditorOptions): Promise<void> => {
  const scratch = await mkdtemp(join(tmpdir(), 'vocero-suite-'));
  try {
    const workspace = join(scratch, 'workspace');
    const userData = join(scratch, 'user-data');
    const installed = join(scratch, 'installed');
    await mkdir(installed);
    await cp(join(import.meta.dirname, 'workspace'), workspace, { recursive: true });
    await writeSettingsOnce(userData, testSettings);
    await bundleSuite(options.bundle);
    await runTests({
      ...(options.executable ? { vscodeExecutablePath: options.executable } : {}),
      // Tests only run for an extension under development, so the installed folder is named as one.
      extensionDevelopmentPath: installExtension(options.vsix, installed, join(scratch, 'install-data')),
      extensionTestsPath: join(options.bundle, 'index.cjs'),
      launchArgs: [
        workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
      ],
      extensionTestsEnv: {
        VOCERO_EDITOR_EVENTS: events,
        VOCERO_EDITOR_GREP: options.grep,
        // The posts of the workspace are still to come, whenever the suite runs.
        VOCERO_NOW: '2026-11-20T09:00Z',
        // The stand-in for `code` starts with whatever `node` is first here.
        PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      },
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

const bundleSuite = async (outdir: string): Promise<void> => {
  const suite = join(import.meta.dirname, 'suite');
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: (await readdir(suite))
      .filter((name) => /^index|\.test\.ts$/.test(name))
      .map((name) => join(suite, name)),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
};
