import { describe, expect, onTestFinished, test } from 'vitest';
import { ProgressType } from 'vscode-jsonrpc/node';
import { makeFolder } from '../support/folder.ts';
import { connectInMemory, type LspClient, PULLING_CLIENT, PUSHED_CLIENT } from '../support/lsp-client.ts';
import { openFrom, PLAN, post, range, start } from '../support/lsp-workspace.ts';

describe('pulled findings', () => {
  test('stand at UTF-16 columns, behind an emoji too', async () => {
    const { client, folder } = await start({});
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', '☕️🇨🇴 Utilizar'));
    const report = await client.pull(uri);
    expect(report.items).toMatchObject([
      { code: 'tone/banned-word', source: 'vocero', severity: 2, range: range(4, 7, 15) },
    ]);
  });

  test('keep their result id while nothing changes, and get a new one when something does', async () => {
    const { client, folder } = await start({});
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'utilizar'));
    const first = await client.pull(uri);
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 'usar', range(4, 0, 8));
    const second = await client.pull(uri, first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [] });
  });

  test('of one file follow an edit in another', async () => {
    const { client, folder } = await start({
      'a.post.md': post('2026-11-26 09:30'),
      'b.post.md': post('2026-11-27 09:30'),
    });
    const a = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30'));
    const b = await openFrom(client, folder, 'b.post.md', post('2026-11-27 09:30'));
    expect(await client.codes(a)).toEqual([]);
    await client.change(b, '26 10:30', range(2, 18, 26));
    const report = await client.pull(a);
    expect(report.items).toMatchObject([
      { code: 'schedule/too-close', relatedInformation: [{ location: { uri: b, range: range(2, 10, 26) } }] },
    ]);
    await client.close(b);
    expect(await client.codes(a)).toEqual([]);
  });

  test('follow an edit in the plan', async () => {
    const { client, folder } = await start({ 'a.post.md': post('2026-11-26 09:30', 'Hola mundo') });
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'Hola mundo'));
    expect(await client.codes(uri)).toEqual([]);
    await client.open(folder.uriOf('social.plan.yaml'), PLAN.replace('utilizar', 'mundo'), 'yaml');
    expect(await client.codes(uri)).toEqual(['tone/banned-word']);
  });

  test('speak the language of the client', async () => {
    const { client, folder } = await start({}, PULLING_CLIENT, { locale: 'es-CO' });
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'utilizar'));
    expect((await client.pull(uri)).items?.[0]?.message).toBe('La marca dice «usar» en vez de «utilizar».');
  });

  test('are empty for files that Vocero does not read', async () => {
    const { client, folder } = await start({});
    const uri = await openFrom(client, folder, 'README.md', '---\npilar: x\n---\n');
    expect(await client.codes(uri)).toEqual([]);
  });
});

describe('findings of the whole workspace', () => {
  const pullAll = (client: LspClient, previousResultIds: readonly object[] = []) => {
    const items: { uri: string; items: { code: unknown }[]; resultId: string }[] = [];
    const token = `all-${previousResultIds.length}`;
    const type = new ProgressType<{ readonly items: typeof items }>();
    client.connection.onProgress(type, token, (part) => {
      items.push(...part.items);
    });
    const answer = client.connection.sendRequest('workspace/diagnostic', {
      previousResultIds,
      partialResultToken: token,
    });
    return { items, answer };
  };

  test('come as a stream, and then only what changed', async () => {
    const { client, folder } = await start({
      'a.post.md': post('2026-11-26 09:30', 'utilizar'),
      'b.post.md': post('2026-12-01 09:30'),
    });
    const first = pullAll(client);
    await first.answer;
    expect(first.items.map(({ uri, items }) => [uri, items.map(({ code }) => code)])).toEqual([
      [folder.uriOf('a.post.md'), ['tone/banned-word']],
    ]);
    // Nothing changed: the server keeps the request open until something does.
    const second = pullAll(
      client,
      first.items.map(({ uri, resultId }) => ({ uri, value: resultId })),
    );
    folder.write('b.post.md', post('2026-11-26 10:00'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('b.post.md'), type: 2 }],
    });
    await second.answer;
    expect(second.items.map(({ uri }) => uri).toSorted()).toEqual([
      folder.uriOf('a.post.md'),
      folder.uriOf('b.post.md'),
    ]);
  });
});

describe('a document whose tab was closed but which the client keeps open', () => {
  test('is reported with the workspace once its findings are gone', async () => {
    const { client, folder } = await start({});
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'utilizar'));
    expect(await client.codes(uri)).toEqual(['tone/banned-word']);
    // The client no longer names the document among what it knows, and pulls only the workspace.
    const items: { uri: string; version: number; items: unknown[] }[] = [];
    const type = new ProgressType<{ readonly items: typeof items }>();
    client.connection.onProgress(type, 'closed-tab', (part) => {
      items.push(...part.items);
    });
    const params = { previousResultIds: [], partialResultToken: 'closed-tab' };
    const answer = client.connection.sendRequest('workspace/diagnostic', params);
    await client.change(uri, post('2026-11-26 09:30', 'usar'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('social.plan.yaml'), type: 2 }],
    });
    await answer;
    expect(items.filter((item) => item.uri === uri)).toMatchObject([{ version: 2, items: [] }]);
  });
});

describe('code actions', () => {
  test('fix a finding in the text it was made from', async () => {
    const { client, folder } = await start({});
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'Utilizar'));
    const [fix] = await client.actions(uri, range(4, 2, 2), ['quickfix']);
    expect(fix).toMatchObject({
      title: 'Change to “Usar”',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'tone/banned-word' }],
      edit: {
        documentChanges: [
          { textDocument: { uri, version: 1 }, edits: [{ newText: 'Usar', range: range(4, 0, 8) }] },
        ],
      },
    });
  });

  test('silence a finding and leave the cursor where the reason goes', async () => {
    const { client, folder } = await start({});
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'Utilizar'));
    const actions = await client.actions(uri, range(4, 2, 2));
    const silence = actions.find(({ title }) => title.startsWith('Silence'));
    expect(silence?.edit?.documentChanges).toMatchObject([
      {
        edits: [
          { range: range(4, 0, 0), snippet: { value: '<!-- vocero-disable tone/banned-word: $1 -->\n' } },
        ],
      },
    ]);
  });

  test('fix everything safe, on request and on save', async () => {
    const { client, folder } = await start({});
    const uri = await openFrom(
      client,
      folder,
      'a.post.md',
      '---\nchannels: [x-es]\ntitle: 2026\nnotes: 12\n---\nHola\n',
    );
    const actions = await client.actions(uri, range(0, 0, 0), ['source.fixAll']);
    expect(actions).toMatchObject([
      {
        kind: 'source.fixAll.vocero',
        edit: { documentChanges: [{ edits: [{ newText: '"2026"' }, { newText: '"12"' }] }] },
      },
    ]);
  });

  test('come as plain changes for a client that knows no versions', async () => {
    const { client, folder } = await start({}, PUSHED_CLIENT);
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'utilizar'));
    const [fix] = await client.actions(uri, range(4, 0, 1));
    expect(fix?.edit).toEqual({ changes: { [uri]: [{ newText: 'usar', range: range(4, 0, 8) }] } });
  });
});

describe('a client that does not pull', () => {
  test('is told of open documents and of the rest, and when a finding is gone', async () => {
    const { client, folder } = await start(
      { 'b.post.md': post('2026-12-01 09:30', 'utilizar') },
      PUSHED_CLIENT,
    );
    const [a, b] = [folder.uriOf('a.post.md'), folder.uriOf('b.post.md')];
    await client.until(() => client.published(b)?.diagnostics.length === 1);
    await client.open(a, post('2026-11-26 09:30', 'utilizar'));
    await client.until(() => client.published(a)?.diagnostics.length === 1);
    expect(client.published(a)?.version).toBe(1);
    await client.change(a, post('2026-11-26 09:30', 'usar'));
    await client.until(() => client.published(a)?.diagnostics.length === 0);
    folder.remove('b.post.md');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: b, type: 3 }],
    });
    await client.until(() => client.published(b)?.diagnostics.length === 0);
  });
});

describe('files and folders', () => {
  test('a deleted folder takes its posts along', async () => {
    const { client, folder } = await start({ 'old/b.post.md': post('2026-11-26 10:00') });
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30'));
    expect(await client.codes(uri)).toEqual(['schedule/too-close']);
    folder.remove('old');
    await client.connection.sendNotification('workspace/didDeleteFiles', {
      files: [{ uri: folder.uriOf('old') }],
    });
    expect(await client.codes(uri)).toEqual([]);
  });

  test('a second workspace folder is read when it is added', async () => {
    const { client } = await start({});
    const other = makeFolder({ 'social.plan.yaml': PLAN, 'b.post.md': post('2026-11-26 10:00') });
    const seen = client.heard.length;
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: other.uri, name: 'other' }], removed: [] },
    });
    await client.until(() =>
      client.heard.slice(seen).some(({ params }) => JSON.stringify(params)?.includes('"ready"')),
    );
    const uri = await openFrom(client, other, 'a.post.md', post('2026-11-26 09:30'));
    expect(await client.codes(uri)).toEqual(['schedule/too-close']);
  });

  test('a post opened without a folder still finds the plan above it', async () => {
    const folder = makeFolder({ 'social.plan.yaml': PLAN });
    const client = connectInMemory();
    onTestFinished(() => client.stop());
    await client.initialize(undefined);
    const uri = await openFrom(client, folder, 'posts/a.post.md', post('2026-11-26 09:30', 'utilizar'));
    expect(await client.codes(uri)).toEqual(['tone/banned-word']);
  });
});

describe('what must not bring the server down', () => {
  test.each(['untitled:/w/a.post.md', 'untitled:a.post.md', 'vscode-vfs://github/o/r/a.post.md'])(
    'a document that lies on no disk: %s',
    async (uri) => {
      const { client } = await start({});
      await client.open(uri, '---\npilar: x\n---\nHola\n');
      expect(await client.codes(uri)).toEqual(['format/unknown-key']);
      await client.close(uri);
      expect(client.heard.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
    },
  );

  test('a request that makes no sense is answered empty and logged', async () => {
    const { client, folder } = await start({});
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'utilizar'));
    const answer = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      context: null,
    });
    expect(answer).toEqual([]);
    const logged = client.heard.find(({ method }) => method === 'window/logMessage');
    expect(JSON.stringify(logged?.params)).toContain('code actions failed');
    expect(await client.codes(uri)).toEqual(['tone/banned-word']);
  });

  test('a setting with a value it cannot have is named in the log and has its default', async () => {
    const { client, folder } = await start({}, PULLING_CLIENT, {
      initializationOptions: { language: 'fr', findings: 'open' },
    });
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'utilizar'));
    expect((await client.pull(uri)).items?.[0]?.message).toContain('The brand says');
  });
});

describe('settings', () => {
  const configurable = {
    ...PULLING_CLIENT,
    workspace: {
      ...PULLING_CLIENT.workspace,
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
    },
  };

  test('are asked for once, and again when the client says that they changed', async () => {
    const { client, folder } = await start({}, configurable);
    const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30', 'utilizar'));
    const first = await client.pull(uri);
    expect(first.items?.[0]?.message).toContain('The brand says');
    const asked = () => client.heard.filter(({ method }) => method === 'workspace/configuration').length;
    expect(asked()).toBe(1);
    client.settings = { language: 'es' };
    const before = client.heard.length;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() =>
      client.heard.slice(before).some(({ method }) => method === 'workspace/diagnostic/refresh'),
    );
    expect(asked()).toBe(2);
    const second = await client.pull(uri, first.resultId);
    expect(second.items?.[0]?.message).toContain('La marca dice');
  });
});

describe('a new post', () => {
  test('gets the channels of its plan and a name that is free', async () => {
    const { client, folder } = await start({ 'posts/hola-manana.post.md': 'Hola\n' });
    const uri = folder.uriOf('posts');
    const choices = await client.connection.sendRequest('vocero/newPostChoices', { uri });
    expect(choices).toEqual({ channels: [{ id: 'x-es', network: 'x' }], folder: uri });
    const made = await client.connection.sendRequest('vocero/newPost', {
      uri,
      title: '¡Hola, mañana!',
      channels: ['x-es'],
    });
    expect(made).toEqual({
      uri: folder.uriOf('posts/hola-manana-2.post.md'),
      text: '---\nchannels: [x-es]\nstatus: draft\n---\n',
      cursor: 39,
    });
  });
});
