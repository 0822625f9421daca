import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

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
  const shipped = (name: string) => {
    const from = join(dist, name);
    if (!existsSync(from)) throw new Error(`${from} is missing: run "npm run build" first.`);
    const to = join(folder, name);
    copyFileSync(from, to);
    return to;
  };
  const own = ['echo-server', 'usage-hook', 'read-floor'];
  await build({
    entryPoints: own.map((name) => join(import.meta.dirname, `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    keepNames: true,
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return {
    server: shipped('server.cjs'),
    cli: shipped('cli.cjs'),
    echo: join(folder, 'echo-server.cjs'),
    readFloor: join(folder, 'read-floor.cjs'),
    hook: join(folder, 'usage-hook.cjs'),
  };
}
