import { expect, test } from 'vitest';
import { openFrom, range, start } from '../support/lsp-workspace.ts';

test('a hover tells of a channel and of the count there, at the place of its name', async () => {
  const { client, folder } = await start({});
  const uri = await openFrom(client, folder, 'a.post.md', '---\nchannels: [x-es]\n---\nHola\n');
  const ask = (line: number, character: number) =>
    client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
  expect(await ask(1, 13)).toMatchObject({
    contents: {
      kind: 'markdown',
      value: expect.stringMatching(/^\*\*x-es\*\* · X\n[\s\S]+`▰▱+` \*\*X \(x-es\)\*\* 4 \/ 280 · 276 left/),
    },
    range: range(1, 11, 15),
  });
  expect(await ask(3, 1)).toBeNull();
});

test('a hover in a plan tells all that is known of a network', async () => {
  const { client, folder } = await start({});
  const uri = await openFrom(client, folder, 'other.plan.yaml', 'channels:\n  a:\n    network: x\n');
  const hover = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 2, character: 14 },
  });
  expect(hover).toMatchObject({
    contents: { value: expect.stringMatching(/\*\*X\*\*\n[\s\S]+- text: 280 weighted characters/) },
  });
});
