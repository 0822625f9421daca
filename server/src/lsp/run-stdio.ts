import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { buildId } from '../node/build-id.ts';
import { clockOf } from '../node/clock.ts';
import { startServer } from './server.ts';

/**
 * Runs the language server over the streams that the command line names: `--stdio`, `--node-ipc` or
 * `--socket=PORT`. Ends when its client does.
 */
export function runStdio(): void {
  // Reading thousands of files makes garbage that dies at once. A young generation that grows with it keeps the
  // memory for good: about 100 MB with 10,000 posts, for no gain in time.
  setFlagsFromString('--semi-space-growth-factor=1');
  startServer(createConnection(ProposedFeatures.all), {
    isParanoid: process.env.VOCERO_PARANOID === '1',
    clock: clockOf(process.env),
    build: buildId,
    // Beside the bundle that runs: the sources are never run over these streams.
    readerThread: join(import.meta.dirname, 'reader-thread.cjs'),
  });
}
