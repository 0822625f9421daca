import assert from 'node:assert/strict';
import { commands, type TextEditor, type Uri, window, workspace } from 'vscode';
import { closeAll, deleteFile, fileUri, findings, open, readText } from './editor.ts';

const answers = { title: 'Summer blend is back', channels: ['news', 'company'] };

describe('New Post', () => {
  const created: Uri[] = [];

  const newPost = async (): Promise<TextEditor> => {
    await commands.executeCommand('vocero.newPost', answers);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    created.push(editor.document.uri);
    return editor;
  };

  afterEach(async () => {
    await closeAll();
    for (const uri of created.splice(0)) await deleteFile(uri);
  });

  it('writes the file beside the other posts and puts the cursor where the text begins', async () => {
    await open('social.plan.yaml');
    const { document, selection } = await newPost();
    assert.match(workspace.asRelativePath(document.uri), /^posts\/.*summer-blend-is-back.*\.post\.md$/);
    assert.equal(document.languageId, 'markdown');
    assert.equal(await readText(document.uri), document.getText());
    assert.match(document.getText(), /channels:\s*\[news, company\]/);
    const frontMatterEnd = document.positionAt(document.getText().lastIndexOf('---'));
    assert.ok(selection.isEmpty && selection.active.isAfter(frontMatterEnd));
    await findings(document.uri, (found) => found.every(({ severity }) => severity !== 0));
  });

  it('never touches a file that is there', async () => {
    const first = await newPost();
    const { uri } = first.document;
    assert.ok(await first.edit((edit) => edit.insert(first.selection.active, 'Roasted this morning.')));
    assert.ok(await first.document.save());
    const text = await readText(uri);
    const second = await newPost();
    assert.equal(await readText(uri), text);
    assert.notEqual(second.document.uri.toString(), uri.toString());
    assert.ok(fileUri('posts').path.length < second.document.uri.path.length);
  });
});
