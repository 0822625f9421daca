import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

/**
 * Runs the language server over the streams that the command line names: `--stdio`, `--node-ipc` or
 * `--socket=PORT`. Ends when its client does.
 */
export function runStdio(): void {
  startServer(createConnection(ProposedFeatures.all), { isParanoid: process.env.VOCERO_PARANOID === '1' });
}
