import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import { writeLine } from '../../core/src/ledger/ledger-line.ts';
import { NAVIGATION_CAPABILITIES } from '../../server/src/lsp/navigation.ts';
import { lineOf } from '../ledger/lines.ts';
import { PULLING_CLIENT, PUSHED_CLIENT } from '../support/lsp-client.ts';
import { openFrom, range, start } from '../support/lsp-workspace.ts';

const PLAN =
  'channels:\n  x-es: { network: x }\n  fedi: { network: mastodon }\npillars: { product: {} }\nteam: { ana: {}, luis: {} }\n';
const POST =
  '---\nchannels: [x-es, fedi]\npillar:   product\nafter: teaser\n---\nHello @acme #news\n\n# x-es\n\nHola\n';
const FILES = { 'social.plan.yaml': PLAN, 'a.post.md': POST, 'teaser.post.md': 'Soon\n' };

/** A modern editor. */
const EDITOR = {
  ...PULLING_CLIENT,
  workspace: {
    ...PULLING_CLIENT.workspace,
    workspaceEdit: {
      documentChanges: true,
      snippetEditSupport: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    diagnostic: {},
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { disabledSupport: true },
  },
};

async function open(capabilities: object = EDITOR, more: object = {}) {
  const { client, folder } = await start(FILES, capabilities, more);
  const uri = await openFrom(client, folder, 'a.post.md', POST);
  const ask = <Answer>(method: string, params: object = {}): Promise<Answer> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
  const at = (line: number, character: number) => ({ position: { line, character } });
  return { client, folder, uri, ask, at };
}

describe('names', () => {
  test('are gone to, found, highlighted and edited together', async () => {
    const { folder, uri, ask, at } = await open();
    const plan = folder.uriOf('social.plan.yaml');
    expect(await ask('definition', at(1, 12))).toEqual([
      {
        originSelectionRange: range(1, 11, 15),
        targetUri: plan,
        targetRange: range(1, 2, 22),
        targetSelectionRange: range(1, 2, 6),
      },
    ]);
    const places = await ask('references', { ...at(1, 12), context: { includeDeclaration: true } });
    expect(places).toEqual(
      expect.arrayContaining([
        { uri: plan, range: range(1, 2, 6) },
        { uri, range: range(1, 11, 15) },
        { uri, range: range(7, 2, 6) },
      ]),
    );
    expect(await ask('documentHighlight', at(7, 3))).toEqual([
      { range: range(1, 11, 15), kind: 2 },
      { range: range(7, 2, 6), kind: 2 },
    ]);
    expect(await ask('linkedEditingRange', at(7, 3))).toMatchObject({
      ranges: [range(1, 11, 15), range(7, 2, 6)],
    });
  });

  test('go without links in an older editor', async () => {
    const { folder, ask, at } = await open(PUSHED_CLIENT);
    expect(await ask('definition', at(1, 12))).toEqual([
      { uri: folder.uriOf('social.plan.yaml'), range: range(1, 2, 6) },
    ]);
  });

  test('are renamed across plan and posts, each change told apart', async () => {
    const { folder, uri, ask, at } = await open();
    expect(await ask('prepareRename', at(2, 12))).toEqual({
      range: range(2, 10, 17),
      placeholder: 'product',
    });
    const edit = await ask<WorkspaceEdit>('rename', { ...at(2, 12), newName: 'tool' });
    expect(edit.documentChanges).toEqual(
      expect.arrayContaining([
        {
          textDocument: { uri, version: 1 },
          edits: [{ range: range(2, 10, 17), newText: 'tool', annotationId: 'use' }],
        },
        {
          textDocument: { uri: folder.uriOf('social.plan.yaml'), version: null },
          edits: [{ range: range(3, 11, 18), newText: 'tool', annotationId: 'declaration' }],
        },
      ]),
    );
    expect(edit.changeAnnotations).toMatchObject({ use: { label: 'Where it is used' } });
  });

  test('of posts rename their files where the editor can', async () => {
    const { folder, ask, at } = await open();
    const edit = await ask<WorkspaceEdit>('rename', { ...at(3, 9), newName: 'first' });
    expect(edit.documentChanges?.at(-1)).toEqual({
      kind: 'rename',
      oldUri: folder.uriOf('teaser.post.md'),
      newUri: folder.uriOf('first.post.md'),
      annotationId: 'file',
    });
  });

  test('that cannot be given are refused with the reason', async () => {
    const { client, ask, at } = await open(EDITOR, { locale: 'es' });
    await expect(ask('rename', { ...at(1, 12), newName: 'fedi' })).rejects.toThrow(
      'Ya hay un canal con el nombre «fedi»',
    );
    // A refusal is an answer, and no failure that is logged.
    expect(client.heard.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });
});

test('a file is shown as an outline, folds, links, selections and colours', async () => {
  const { folder, ask, at, client } = await open();
  expect(await ask('documentSymbol')).toMatchObject([
    {
      name: 'a',
      detail: 'x-es, fedi',
      children: [{ name: 'Common text' }, { name: 'x-es', selectionRange: range(7, 2, 6) }],
    },
  ]);
  expect(await ask('foldingRange')).toEqual([
    { startLine: 0, endLine: 4, kind: 'region' },
    { startLine: 7, endLine: 9 },
  ]);
  expect(await ask('documentLink')).toContainEqual({
    range: range(2, 10, 17),
    target: `${folder.uriOf('social.plan.yaml')}#L4,12`,
    tooltip: 'Go to where it is declared',
  });
  expect(await ask('selectionRange', { positions: [at(5, 8).position] })).toMatchObject([
    { range: range(5, 7, 11), parent: { range: range(5, 6, 11) } },
  ]);
  const { data, resultId } = await ask<{ data: number[]; resultId: string }>('semanticTokens/full');
  expect(data).toEqual([5, 6, 5, 0, 0, 0, 6, 5, 1, 0, 2, 0, 6, 4, 0]);
  await client.change(folder.uriOf('a.post.md'), '', range(5, 0, 6));
  const delta = await ask<{ edits: object[] }>('semanticTokens/full/delta', { previousResultId: resultId });
  expect(delta.edits).toEqual([{ start: 1, deleteCount: 1, data: [0] }]);
  expect(await client.connection.sendRequest('workspace/symbol', { query: 'teas' })).toMatchObject([
    { name: 'teaser', location: { uri: folder.uriOf('teaser.post.md') } },
  ]);
});

test('front matter is laid out, and a range of it', async () => {
  const { ask } = await open();
  const options = { tabSize: 8, insertSpaces: false };
  const edits = [
    {
      range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } },
      newText: 'pillar: product\n',
    },
  ];
  expect(await ask('formatting', { options })).toEqual(edits);
  expect(await ask('rangeFormatting', { options, range: range(2, 0, 3) })).toEqual(edits);
  expect(await ask('rangeFormatting', { options, range: range(1, 0, 3) })).toEqual([]);
});

describe('code actions', () => {
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
  const find = (actions: readonly CodeAction[], title: RegExp) => {
    const found = actions.find((action) => title.test(action.title));
    if (!found) throw new Error(`None of: ${titles(actions).join(', ')}`);
    return found;
  };

  test('of a post wait until somebody asks for them', async () => {
    const { ask } = await open();
    const context = { diagnostics: [], triggerKind: 2 };
    expect(await ask('codeAction', { range: range(5, 1, 1), context })).toEqual([]);
    const asked = await ask<CodeAction[]>('codeAction', {
      range: range(5, 1, 1),
      context: { ...context, triggerKind: 1 },
    });
    expect(titles(asked)).toContain('Move into the list posts.posts.yaml');
    const sorted = await ask<CodeAction[]>('codeAction', {
      range: range(5, 1, 1),
      context: { ...context, only: ['refactor.move'] },
    });
    expect(sorted.every(({ kind }) => kind === 'refactor.move.vocero')).toBe(true);
  });

  test('move a post into a list: the list is made, the file goes', async () => {
    const { client, folder, uri } = await open();
    const move = find(await client.actions(uri, range(5, 1, 1)), /^Move into the list posts\.posts\.yaml$/);
    expect(move.edit?.documentChanges).toEqual([
      { kind: 'create', uri: folder.uriOf('posts.posts.yaml'), options: { overwrite: false } },
      {
        textDocument: { uri: folder.uriOf('posts.posts.yaml'), version: null },
        edits: [
          {
            range: range(0, 0, 0),
            newText: expect.stringMatching(/^- id: a\n {2}channels: \[x-es, fedi\]\n/),
          },
        ],
      },
      { kind: 'delete', uri },
    ]);
  });

  test('approve in the name of whom git names, or the settings', async () => {
    const { client, folder, uri } = await open();
    execFileSync('git', ['init', '-q'], { cwd: folder.path });
    execFileSync('git', ['config', 'user.email', 'luis@acme.dev'], { cwd: folder.path });
    execFileSync('git', ['config', 'user.name', 'L. Gil'], { cwd: folder.path });
    const approve = find(await client.actions(uri, range(5, 1, 1)), /^Approve as luis$/);
    expect(JSON.stringify(approve.edit)).toMatch(
      /status: approved\\napprovals:\\n {2}- by: luis\\n {4}digest: sha256:/,
    );
    const named = await open(EDITOR, { initializationOptions: { me: 'ana' } });
    expect(titles(await named.client.actions(named.uri, range(5, 1, 1)))).toContain('Approve as ana');
    const stranger = await open(EDITOR, { initializationOptions: { me: 'eve' } });
    const disabled = find(await stranger.client.actions(stranger.uri, range(5, 1, 1)), /^Approve/);
    expect(disabled).toMatchObject({ disabled: { reason: expect.stringContaining('vocero.me') } });
    expect(disabled.edit).toBeUndefined();
  });

  test('leave places to write at, each its own', async () => {
    const { client, folder } = await open();
    const text = '---\nchannels: fedi\nmedia:\n  - { file: a.png }\n  - { file: b.png }\n---\nHi\n';
    const uri = await openFrom(client, folder, 'b.post.md', text);
    const add = find(await client.actions(uri, range(6, 0, 0)), /missing alt text \(2\)/);
    expect(JSON.stringify(add.edit)).toMatch(/alt: \\"\$1\\".*alt: \\"\$2\\"/);
  });

  test('fix one rule of a file on save', async () => {
    const { client, folder } = await open();
    const text = '---\ntitle: 5\nchanels: fedi\n---\nHi\n';
    const uri = await openFrom(client, folder, 'b.post.md', text);
    const kind = 'source.fixAll.vocero.format.wrong-type';
    const [action, ...others] = await client.actions(uri, range(4, 0, 0), [kind]);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ kind, title: 'Fix every “format/wrong-type” in this file' });
    expect(JSON.stringify(action?.edit)).not.toContain('channels');
    expect(await client.actions(uri, range(4, 0, 0), ['source.fixAll.vocero.tone.jargon'])).toEqual([]);
  });
});

test('a hashtag that spells a colour is none', async () => {
  const { client, folder } = await open();
  expect(NAVIGATION_CAPABILITIES.colorProvider).toBe(true);
  const uri = await openFrom(client, folder, 'c.post.md', '---\nchannels: x-es\n---\n#Café #facade\n');
  const asked = client.connection.sendRequest('textDocument/documentColor', { textDocument: { uri } });
  expect(await asked).toEqual([]);
});

describe('files that are about to move', () => {
  const RECEIPTS = '.vocero/receipts/2026-11.abc.jsonl';
  const receipt = writeLine(lineOf({ kind: 'receipt', post: 'teaser' }));
  const open = async (capabilities: object = EDITOR, more: object = {}) => {
    const files = { ...FILES, [RECEIPTS]: receipt, 'b.post.md': '---\nmedia: [{ file: img/a.png }]\n---\n' };
    const { client, folder } = await start(files, capabilities, more);
    const move = (from: string, to: string): Promise<WorkspaceEdit | null> =>
      client.connection.sendRequest('workspace/willRenameFiles', {
        files: [{ oldUri: folder.uriOf(from), newUri: folder.uriOf(to) }],
      });
    return { client, folder, move };
  };

  test('keep the names that receipts know, and lead to the same pictures', async () => {
    const { folder, move } = await open();
    expect(await move('teaser.post.md', 'soon.post.md')).toEqual({
      documentChanges: [
        {
          textDocument: { uri: folder.uriOf('teaser.post.md'), version: null },
          edits: [{ range: range(0, 0, 0), newText: '---\nid: teaser\n---\n' }],
        },
      ],
    });
    expect(await move('img', 'pictures')).toMatchObject({
      documentChanges: [{ edits: [{ range: range(1, 16, 25), newText: 'pictures/a.png' }] }],
    });
    expect(await move('a.post.md', 'c.post.md')).toBeNull();
  });

  test('are changed in an older editor, too', async () => {
    const { folder, move } = await open(PUSHED_CLIENT);
    expect(await move('teaser.post.md', 'soon.post.md')).toMatchObject({
      changes: { [folder.uriOf('teaser.post.md')]: [{ newText: '---\nid: teaser\n---\n' }] },
    });
  });

  test('without their receipts are told of in the language of the reader', async () => {
    const { client, move } = await open(EDITOR, { locale: 'es' });
    await move('social.plan.yaml', 'plan/social.plan.yaml');
    await client.until(() => client.heard.some(({ method }) => method === 'window/showMessageRequest'));
    expect(client.heard.find(({ method }) => method === 'window/showMessageRequest')?.params).toMatchObject({
      type: 2,
      message: expect.stringContaining('Los recibos de lo que salió se quedan en'),
    });
  });

  test('what went out behind the back of an editor that tells of nothing is not given another name', async () => {
    const { client, folder } = await start(FILES, PUSHED_CLIENT);
    folder.write(RECEIPTS, receipt);
    const teaser = { textDocument: { uri: folder.uriOf('a.post.md') }, position: { line: 3, character: 9 } };
    const ask = client.connection.sendRequest('textDocument/rename', { ...teaser, newName: 'soon' });
    await expect(ask).rejects.toThrow('There are receipts for “teaser”');
  });

  test('what went out is not given another name', async () => {
    const { client, folder } = await open();
    const uri = folder.uriOf('a.post.md');
    const ask = client.connection.sendRequest('textDocument/prepareRename', {
      textDocument: { uri },
      position: { line: 3, character: 9 },
    });
    await expect(ask).rejects.toThrow('There are receipts for “teaser”');
  });
});
