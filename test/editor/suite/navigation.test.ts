import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type SemanticTokens,
  type SymbolInformation,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { closeAll, fileUri, findings, open, rangeOf } from './editor.ts';

const launch = 'posts/launch.post.md';

describe('navigation', () => {
  afterEach(closeAll);

  const ready = async () => {
    const { document } = await open(launch);
    await findings(document.uri, (found) => found.length > 0);
    const at = rangeOf(document, 'news').start.translate(0, 1);
    return { document, uri: document.uri, at };
  };

  it('goes from a channel of a post to the plan, and finds all its places', async () => {
    const { uri, at } = await ready();
    const targets = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      at,
    );
    const plan = fileUri('social.plan.yaml').toString();
    assert.ok(targets.some((one) => ('targetUri' in one ? one.targetUri : one.uri).toString() === plan));
    const places = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', uri, at);
    assert.ok(new Set(places.map((one) => one.uri.toString())).size >= 3);
  });

  it('renames a channel across plan and posts', async () => {
    const { uri, at, document } = await ready();
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      at,
      'daily-news',
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.match(document.getText(), /daily-news/);
    const plan = await workspace.openTextDocument(fileUri('social.plan.yaml'));
    assert.match(plan.getText(), /^ {2}daily-news:\n {4}network: x$/m);
  });

  it('has an outline, symbols, links and colours, and lays out the front matter', async () => {
    const { uri, document } = await ready();
    const outline = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.ok(outline.some(({ children }) => children?.some(({ name }) => name === 'Common text')));
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'company',
    );
    assert.ok(symbols.some(({ name }) => name === 'company'));
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', uri);
    assert.ok(links.some(({ target }) => target?.path.endsWith('social.plan.yaml')));
    const tokens = await commands.executeCommand<SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    assert.ok(tokens);
    const edits = await commands.executeCommand<TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      uri,
      { tabSize: 2, insertSpaces: true },
    );
    // It is laid out already.
    assert.deepEqual(edits ?? [], []);
    assert.equal(document.isDirty, false);
  });

  it('moves a post into a list: one file comes, the other goes', async () => {
    const { uri, document } = await ready();
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      rangeOf(document, 'utilize'),
      'refactor.move',
    );
    assert.ok(
      actions.some(({ title, edit }) => /^Move into the list/.test(title) && edit !== undefined),
      actions.map(({ title }) => title).join('; '),
    );
  });

  it('keeps the id of a post that went out when its file is renamed, and refuses to rename the post', async () => {
    const write = (path: string, text: string) =>
      workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
    const receipt = { v: 1, kind: 'receipt', at: '2026-11-20T09:30:00Z', post: 'sent', channel: 'news' };
    await write(
      '.vocero/receipts/2026-11.a.jsonl',
      `${JSON.stringify({ ...receipt, step: 'part/1', attempt: '0123456789abcdef', sent: { id: '1' } })}\n`,
    );
    await write('posts/sent.post.md', '---\nchannels: news\nmedia: [{ file: cup.png }]\n---\nHi\n');
    await write('posts/next.post.md', '---\nchannels: news\nafter: sent\n---\nHello\n');
    try {
      const { document } = await open('posts/next.post.md');
      const refused = async (): Promise<string> => {
        const asked = commands.executeCommand(
          'vscode.prepareRename',
          document.uri,
          rangeOf(document, 'sent').start,
        );
        return Promise.resolve(asked).then(
          () => '',
          (error: unknown) => String(error),
        );
      };
      // A server that is still starting, or has not heard of the new files, refuses nothing yet.
      for (let tries = 0; tries < 100 && !/receipts for/.test(await refused()); tries += 1)
        await new Promise((done) => setTimeout(done, 100));
      assert.match(await refused(), /There are receipts for “sent”/);

      const move = new WorkspaceEdit();
      move.renameFile(fileUri('posts/sent.post.md'), fileUri('archive/autumn.post.md'));
      assert.ok(await workspace.applyEdit(move));
      const moved = await workspace.openTextDocument(fileUri('archive/autumn.post.md'));
      assert.equal(
        moved.getText(),
        '---\nid: sent\nchannels: news\nmedia: [{ file: ../posts/cup.png }]\n---\nHi\n',
      );
      await moved.save();
    } finally {
      await closeAll();
      for (const path of ['.vocero', 'archive', 'posts/next.post.md'])
        await workspace.fs.delete(fileUri(path), { recursive: true });
    }
  });
});
