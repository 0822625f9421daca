import { expect, test } from 'vitest';
import type { CodeLens, InlayHint } from 'vscode-languageserver/node';
import type { TextLengths } from '../../core/src/contract/server.ts';
import { openFrom, range, start } from '../support/lsp-workspace.ts';

const TEXT = `---\nchannels: [x-es]\n---\n${'a'.repeat(285)}\n`;

test('what is left stands behind a text', async () => {
  const { client, folder } = await start({});
  const uri = await openFrom(client, folder, 'a.post.md', TEXT);
  const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } },
  });
  expect(hints).toMatchObject([
    { position: { line: 3, character: 285 }, label: '5 over', paddingLeft: true },
  ]);
});

test('lengths and what is too much are told as the text is now', async () => {
  const { client, folder } = await start({});
  const uri = await openFrom(client, folder, 'a.post.md', TEXT);
  const ask = () => client.connection.sendRequest<TextLengths>('vocero/textLengths', { uri });
  expect(await ask()).toEqual({
    lengths: [
      {
        post: 0,
        name: 'X (x-es)',
        bar: '▰▰▰▰▰▰▰▰▰▰',
        count: '285 / 280',
        left: '5 over',
        part: '',
        room: -5,
        range: range(3, 0, 285),
        overflow: range(3, 280, 285),
      },
    ],
  });
  await client.change(uri, 'aaaaa', range(3, 0, 285));
  expect(await ask()).toMatchObject({ lengths: [{ left: '275 left', room: 275 }] });
  expect((await ask()).lengths[0]).not.toHaveProperty('overflow');
});

test('lenses offer what the client can do, and numbers in any case', async () => {
  const plan = 'channels: { x-es: { network: x } }\npillars: { producto: {} }\n';
  const files = { 'social.plan.yaml': plan, 'b.post.md': '---\npillar: producto\n---\n' };
  const lensesOf = async (options: object, name: string, text: string) => {
    const { client, folder } = await start(files, undefined, { initializationOptions: options });
    const uri = await openFrom(client, folder, name, text);
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri },
    });
    return lenses.map(({ command }) => `${command?.title}: ${command?.command}`);
  };
  expect(await lensesOf({}, 'a.post.md', TEXT)).toEqual(['Next free slot: vocero.server.nextFreeSlot']);
  expect(await lensesOf({ commands: ['vocero.openPreview', 7] }, 'a.post.md', TEXT)).toEqual([
    'Preview: vocero.openPreview',
    'Next free slot: vocero.server.nextFreeSlot',
  ]);
  expect(await lensesOf({}, 'social.plan.yaml', plan)).toEqual(['1 post uses it: ']);
  expect(await lensesOf({ commands: ['vocero.showReferences'] }, 'social.plan.yaml', plan)).toEqual([
    '1 post uses it: vocero.showReferences',
  ]);
});

test('a command that comes with anything else than its arguments does nothing', async () => {
  const { client } = await start({});
  const run = (command: string, given: readonly unknown[]) =>
    client.connection.sendRequest('workspace/executeCommand', { command, arguments: given });
  expect(await run('vocero.server.nextFreeSlot', [7, 'x'])).toBeNull();
  expect(await run('vocero.other', [])).toBeNull();
  expect(client.heard.some(({ method }) => method === 'workspace/applyEdit')).toBe(false);
});
