import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export type CommandTitles = Readonly<
  Record<
    string,
    {
      readonly title: { readonly en: string; readonly es: string };
      readonly icon?: string;
      readonly isForMenus?: true;
    }
  >
>;

/** The commands of the editor. They import `vscode`, which exists only inside the editor: a stand-in takes its place. */
export async function readCommands(root: string): Promise<CommandTitles> {
  const folder = mkdtempSync(join(tmpdir(), 'vocero-commands-'));
  try {
    const outfile = join(folder, 'commands.mjs');
    await build({
      entryPoints: [join(root, 'client/src/commands/registry.gen.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'warning',
      plugins: [
        {
          name: 'vscode-stand-in',
          setup(plugin) {
            plugin.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'stand-in' }));
            // CommonJS, so that any name may be imported from it.
            plugin.onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({
              contents: 'module.exports = new Proxy({}, { get: () => class {} });',
            }));
          },
        },
      ],
    });
    const { commands } = await import(pathToFileURL(outfile).href);
    return commands;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
