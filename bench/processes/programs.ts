import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLE } from '../../scripts/bundle-options.ts';

/** Paths of everything that is run as a process. */
export type Programs = {
  readonly server: string;
  readonly cli: string;
  readonly echo: string;
  readonly readFloor: string;
  /** To load into every measured process. */
  readonly hook: string;
};

/**
 * Puts what is measured and its floors into a folder: the shipped bundles as they are now, so that a
 * build in the middle of a run changes nothing, and the floors bundled the same way.
 *
 * @param dist the folder of the shipped bundles.
 * @throws when the product has not been built.
 */
export async function preparePrograms(dist: string, folder: string): Promise<Programs> {
  mkdirSync(folder, { recursive: true });
  // Also those that the others load on first use.
  for (const name of existsSync(dist) ? readdirSync(dist) : [])
    if (name.endsWith('.cjs')) copyFileSync(join(dist, name), join(folder, name));
  const shipped = (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw new Error(`${join(dist, name)} is missing: run "npm run build" first.`);
    return path;
  };
  const own = ['echo-server', 'usage-hook', 'read-floor'];
  await build({
    ...BUNDLE,
    entryPoints: own.map((name) => join(import.meta.dirname, `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    minify: true,
    keepNames: true,
  });
  return {
    server: shipped('server.cjs'),
    cli: shipped('cli.cjs'),
    echo: join(folder, 'echo-server.cjs'),
    readFloor: join(folder, 'read-floor.cjs'),
    hook: join(folder, 'usage-hook.cjs'),
  };
}
