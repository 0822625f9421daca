import { expect, test } from 'vitest';
import { png } from '../node/media-files.ts';
import type { LspClient } from '../support/lsp-client.ts';
import { openFrom, start } from '../support/lsp-workspace.ts';

const POST = '---\nmedia:\n  - file: img/a b.png\n    alt: A dog asleep on a red sofa\n---\nHi\n';

/** Pulls again each time the server asks for it, until the findings are those that are waited for. */
async function settled(client: LspClient, uri: string, expected: readonly string[]): Promise<void> {
  let asked = -1;
  await client.until(() => {
    const refreshes = client.heard.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
    const isNews = refreshes > asked;
    asked = refreshes;
    return isNews;
  });
  const codes = await client.codes(uri);
  if (codes.join() !== expected.join()) await settled(client, uri, expected);
}

test('a media file that comes and goes changes the findings of the post that names it', async () => {
  const { client, folder } = await start({ 'a.post.md': POST });
  const uri = await openFrom(client, folder, 'a.post.md', POST);
  await settled(client, uri, ['media/missing-file']);
  const changed = (type: number) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('img/a b.png'), type }],
    });
  folder.write('img/a b.png', png(10, 10));
  await changed(1);
  await settled(client, uri, []);
  folder.remove('img');
  await changed(3);
  await settled(client, uri, ['media/missing-file']);
});

test('a media file that is named while typing is looked at', async () => {
  const { client, folder } = await start({ 'img/a.png': '', 'a.post.md': '' });
  const uri = await openFrom(client, folder, 'a.post.md', POST.replace('a b', 'a'));
  expect(await client.codes(uri)).toEqual([]);
  await client.change(uri, 'missing', { start: { line: 2, character: 14 }, end: { line: 2, character: 15 } });
  await client.codes(uri);
  await settled(client, uri, ['media/missing-file']);
});
