import { expect, test } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { PULLING_CLIENT } from '../support/lsp-client.ts';
import { openFrom, range, start } from '../support/lsp-workspace.ts';

const MODERN = {
  ...PULLING_CLIENT,
  textDocument: {
    ...PULLING_CLIENT.textDocument,
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
  },
};

type Started = Awaited<ReturnType<typeof start>>;

async function ask(
  { client }: Started,
  uri: string,
  line: number,
  character: number,
  triggerCharacter?: string,
) {
  const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
  return client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
    textDocument: { uri },
    position: { line, character },
    context,
  });
}
const named = (list: CompletionList | null, label: string) =>
  list?.items.find((item) => item.label === label);

test('keys are completed as snippets, in order, and read about when somebody looks at one', async () => {
  const started = await start({}, MODERN, {
    initializationOptions: { commands: ['editor.action.triggerSuggest'] },
  });
  const uri = await openFrom(started.client, started.folder, 'a.post.md', '---\ncha\n---\nHola\n');
  const list = await ask(started, uri, 1, 3);
  const item = named(list, 'channels');
  expect(item).toMatchObject({
    textEdit: { range: range(1, 0, 3), newText: 'channels: [$1]' },
    insertTextFormat: 2,
    command: { command: 'editor.action.triggerSuggest' },
  });
  expect(item?.documentation).toBeUndefined();
  const sorted = list?.items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  expect(sorted?.map(({ label }) => label)).toEqual(list?.items.map(({ label }) => label));
  const resolved = await started.client.connection.sendRequest<CompletionItem>(
    'completionItem/resolve',
    item,
  );
  expect(resolved.documentation).toEqual({ kind: 'markdown', value: 'Channels the post goes to.' });
});

test('an editor without snippets and labels with details gets plain text', async () => {
  const started = await start({});
  const uri = await openFrom(started.client, started.folder, 'a.post.md', '---\ncha\nstatus: \n---\nHola\n');
  const item = named(await ask(started, uri, 1, 3), 'channels');
  expect(item).toMatchObject({ textEdit: { newText: 'channels: []' } });
  expect(item).not.toHaveProperty('insertTextFormat');
  expect(item).not.toHaveProperty('command');
  expect(named(await ask(started, uri, 2, 8), 'draft')).toMatchObject({ detail: 'being written' });
});

test('words of the reader: descriptions in Spanish, emoji by Spanish names, loaded when first asked for', async () => {
  const started = await start({}, MODERN, { locale: 'es' });
  const uri = await openFrom(started.client, started.folder, 'a.post.md', '---\nstatus: \n---\n:cohet\n');
  expect(named(await ask(started, uri, 1, 8), 'draft')?.labelDetails).toEqual({
    description: 'en redacción',
  });
  const rocket = named(await ask(started, uri, 3, 6), '🚀 cohete');
  expect(rocket).toMatchObject({ textEdit: { range: range(3, 0, 6), newText: '🚀' } });
});

test('media files of the disk are offered, and in running text a space opens nothing', async () => {
  const started = await start({ 'posts/img/cup.png': '', 'posts/notes.txt': '' }, MODERN);
  const uri = await openFrom(
    started.client,
    started.folder,
    'posts/a.post.md',
    '---\nmedia:\n  - file: \n---\nHola \n',
  );
  expect((await ask(started, uri, 2, 10, ' '))?.items.map(({ label }) => label)).toEqual([
    'img/cup.png',
    '../',
  ]);
  expect(await ask(started, uri, 4, 5, ' ')).toBeNull();
  expect((await ask(started, uri, 4, 5))?.items.map(({ label }) => label)).toContain('{link}');
});

test('tags follow what is typed into other posts', async () => {
  const started = await start({ 'b.post.md': '---\nchannels: [x-es]\n---\n#Uno\n' }, MODERN);
  const uri = await openFrom(
    started.client,
    started.folder,
    'a.post.md',
    '---\nchannels: [x-es]\n---\nHola #\n',
  );
  const tags = async () => (await ask(started, uri, 3, 6, '#'))?.items.map(({ label }) => label);
  expect(await tags()).toEqual(['#Uno']);
  const other = await openFrom(
    started.client,
    started.folder,
    'b.post.md',
    '---\nchannels: [x-es]\n---\n#Uno #Dos\n',
  );
  expect(await tags()).toEqual(['#Dos', '#Uno']);
  await started.client.change(other, '---\nchannels: [x-es]\n---\n#Dos\n');
  expect(await tags()).toEqual(['#Dos']);
});
