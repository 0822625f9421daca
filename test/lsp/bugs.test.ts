import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { connectInMemory, type LspClient, PULLING_CLIENT } from '../support/lsp-client.ts';
import { openFrom, PLAN, post, range, start } from '../support/lsp-workspace.ts';

describe('bugs that were', () => {
  const changedOnDisk = (client: LspClient, uri: string, type: number) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  const initializeWith = async (folders: readonly string[], capabilities: object = PULLING_CLIENT) => {
    const client = connectInMemory();
    onTestFinished(() => client.stop());
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    await client.initialize(undefined, capabilities, { workspaceFolders });
    return client;
  };
  const statuses = (client: LspClient) =>
    client.heard.filter(({ method }) => method === 'vocero/status').map(({ params }) => params);

  test('a workspace folder on no disk kept the others from being read', async () => {
    const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': post('2026-11-26 09:30') });
    const client = await initializeWith(['vscode-vfs://github/acme/repo', folder.uri]);
    await client.ready();
    expect(statuses(client).at(-1)).toEqual({ state: 'ready', files: 2, posts: 1 });
  });

  test('a folder on another host made the server refuse to start', async () => {
    const folder = makeFolder({ 'social.plan.yaml': PLAN });
    const client = await initializeWith(['file://server/share', folder.uri]);
    await client.ready();
    expect(statuses(client).at(-1)).toMatchObject({ files: 1 });
  });

  test('a client that refuses a registration got no findings', async () => {
    const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': post('2026-11-26 09:30') });
    const client = connectInMemory();
    onTestFinished(() => client.stop());
    client.connection.onRequest('client/registerCapability', () => {
      throw new Error('not today');
    });
    await client.initialize(folder.uri);
    await client.ready();
    expect(statuses(client).at(-1)).toMatchObject({ posts: 1 });
  });

  test('a workspace inside a project had no plan until somebody opened a post', async () => {
    const folder = makeFolder({
      'social.plan.yaml': PLAN,
      'posts/b.post.md': post('2026-11-26 09:30', 'utilizar'),
    });
    const client = await initializeWith([folder.uriOf('posts')]);
    await client.ready();
    const answer = await client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    expect(JSON.stringify(answer)).toContain('tone/banned-word');
  });

  test('a workspace pull without a token for parts was answered with nothing', async () => {
    const { client, folder } = await start({ 'a.post.md': post('2026-11-26 09:30', 'utilizar') });
    const pull = () => client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    const expected = { items: [{ uri: folder.uriOf('a.post.md'), items: [{ code: 'tone/banned-word' }] }] };
    expect(await pull()).toMatchObject(expected);
    // Who says again that it knows nothing is told again.
    expect(await pull()).toMatchObject(expected);
  });

  test('what a scan leaves out came in through the watcher', async () => {
    const { client, folder } = await start({ 'a.post.md': post('2026-11-26 09:30') });
    folder.write('dist/b.post.md', post('2026-11-26 10:00'));
    await changedOnDisk(client, folder.uriOf('dist/b.post.md'), 1);
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30'));
    expect(await client.codes(uri)).toEqual([]);
  });

  test('a file outside the workspace stayed when its tab was closed', async () => {
    const { client } = await start({});
    const other = makeFolder({ 'social.plan.yaml': PLAN, 'o.post.md': post('2026-11-26 09:30', 'utilizar') });
    const uri = await openFrom(client, other, 'o.post.md', post('2026-11-26 09:30', 'utilizar'));
    expect(await client.codes(uri)).toEqual(['tone/banned-word']);
    await client.close(uri);
    expect(await client.codes(uri)).toEqual([]);
  });

  test('taking a nested folder off the workspace emptied the outer one', async () => {
    const folder = makeFolder({ 'social.plan.yaml': PLAN, 'posts/b.post.md': post('2026-11-26 10:00') });
    const client = await initializeWith([folder.uri, folder.uriOf('posts')]);
    await client.ready();
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: folder.uriOf('posts'), name: 'posts' }] },
    });
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30'));
    expect(await client.codes(uri)).toEqual(['schedule/too-close']);
  });

  test('the empty kind of code action, which means all, gave none', async () => {
    const { client, folder } = await start({});
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'Utilizar'));
    const kinds = async (only: readonly string[]) =>
      (await client.actions(uri, range(4, 2, 2), only)).map(({ kind }) => kind);
    expect((await kinds([''])).filter((kind) => kind === 'quickfix')).toHaveLength(2);
    expect(await kinds(['source', 'quickfix'])).toEqual(['quickfix', 'quickfix']);
  });
});
