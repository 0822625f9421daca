/** Installs the servers where they are missing, and runs the tests against them. Arguments go to vitest. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';

const here = import.meta.dirname;
const root = join(here, '../..');

if (!existsSync(join(here, 'node_modules/@atproto/pds'))) {
  console.log('Installing the servers (370 MB, about a minute) …');
  // Nothing of theirs has to be built: the database brings its binaries along.
  const { status } = spawnSync(
    'npm',
    ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund'],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) {
    console.error('The servers cannot be installed. The tests against them are skipped.');
    process.exit(process.env.CI === 'true' ? 1 : 0);
  }
}
const vitest = await startVitest('test', process.argv.slice(2), {
  root,
  config: false,
  watch: false,
  include: ['test/servers/**/*.test.ts'],
  exclude: ['**/node_modules/**'],
  globalSetup: [join(here, 'global-setup.ts')],
  fileParallelism: false,
  testTimeout: 120_000,
  reporters: ['verbose'],
});
await vitest.close();
