import { expect, test } from 'vitest';
import { openFrom, range, start } from '../support/lsp-workspace.ts';

test('a hover tells of the network of a channel, at the place of its name', async () => {
  const { client, folder } = await start({});
  const uri = await openFrom(client, folder, 'a.post.md', '---\nchannels: [x-es]\n---\nHola\n');
  const ask = (line: number, character: number) =>
    client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
  expect(await ask(1, 13)).toMatchObject({
    contents: { kind: 'markdown', value: expect.stringMatching(/^\*\*X\*\*\n/) },
    range: range(1, 11, 15),
  });
  expect(await ask(3, 1)).toBeNull();
});
