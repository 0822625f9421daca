/** Bundles what is shipped into `dist/`: the extension, the language server and the command line. */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, context } from 'esbuild';

const root = join(import.meta.dirname, '..');
const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const isWatching = process.argv.includes('--watch');

// Bundled ESM of some dependencies fails at start with "Dynamic require is not supported", so bundles are CommonJS.
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // The oldest Node that a command line may meet; editors bring a newer one.
  target: 'node20',
  minify: !isWatching,
  sourcemap: isWatching ? 'linked' : false,
  legalComments: 'external',
  define: { VOCERO_VERSION: JSON.stringify(version) },
  metafile: true,
  logLevel: 'warning',
  // The CommonJS build of the package has another shape.
  mainFields: ['module', 'main'],
};

const bundles: readonly BuildOptions[] = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { entryPoints: ['server/src/main.ts'], outfile: 'dist/server.cjs' },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.cjs', banner: { js: '#!/usr/bin/env node' } },
];

rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist'));
if (isWatching) {
  for (const bundle of bundles) await (await context({ ...shared, ...bundle })).watch();
  console.log('watching');
} else {
  const results = await Promise.all(bundles.map((bundle) => build({ ...shared, ...bundle })));
  const inputs = Object.assign({}, ...results.map((result) => result.metafile?.inputs));
  const outputs = Object.assign({}, ...results.map((result) => result.metafile?.outputs));
  chmodSync(join(root, 'dist/cli.cjs'), 0o755);
  writeFileSync(join(root, 'dist/meta.json'), JSON.stringify({ inputs, outputs }));
}
