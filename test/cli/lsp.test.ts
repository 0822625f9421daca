import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { start, vocero } from './run.ts';

test.each([
  ['the command line is a language server too, whatever an editor adds to its arguments', ['--stdio']],
  ['vocero lsp without --stdio talks over standard input and output, and is no bug', []],
])('%s', async (_, transport) => {
  const child = start(['lsp', ...transport, `--clientProcessId=${process.pid}`]);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const answer = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  expect(answer).toHaveProperty('capabilities.textDocumentSync');
  const ended = once(child, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await ended).toEqual([0, null]);
});

test.each([['--socket'], ['--socket=abc'], ['--pipe'], ['--pipe=']])(
  'vocero lsp %s lacks a value, and is no bug',
  async (argument) => {
    const [flag] = argument.split('=');
    expect(await vocero(['lsp', argument])).toEqual({
      code: 2,
      stdout: '',
      stderr: `vocero: The option ${flag} needs a value.\n        Run vocero lsp --help to see how it is used.\n`,
    });
  },
);
