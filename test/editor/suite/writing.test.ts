import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type Hover,
  type InlayHint,
  type MarkdownString,
  Position,
  Range,
  workspace,
} from 'vscode';
import { closeAll, findings, has, open, typeAtEnd } from './editor.ts';

const launch = 'posts/launch.post.md';

describe('writing', () => {
  afterEach(closeAll);

  it('is offered channels of the plan, with their networks', async () => {
    const { document } = await open(launch);
    await findings(document.uri, has('tone/banned-word'));
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(1, 'channels: ['.length),
    );
    const company = list.items.find(
      ({ label }) => (typeof label === 'string' ? label : label.label) === 'company',
    );
    assert.ok(company, 'The channel “company” is not offered.');
    assert.deepEqual(company.label, { label: 'company', description: 'LinkedIn' });
  });

  it('reads what a key means and how long the post is', async () => {
    const { document } = await open(launch);
    await findings(document.uri, has('tone/banned-word'));
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new Position(1, 2),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value))
      .join('\n');
    assert.match(text, /\/ 280 · \d+ left/);
    assert.match(text, /Channels the post goes to\./);
  });

  it('sees what is left behind the text, and lenses that do something', async () => {
    const editor = await open(launch);
    const { uri, lineCount } = editor.document;
    await findings(uri, has('tone/banned-word'));
    await typeAtEnd(editor, 'x'.repeat(300));
    const hints = await commands.executeCommand<InlayHint[]>(
      'vscode.executeInlayHintProvider',
      uri,
      new Range(0, 0, lineCount, 0),
    );
    assert.ok(
      hints.some(({ label }) => /\d+ over/.test(String(label))),
      JSON.stringify(hints),
    );
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
    const next = lenses.find(({ command }) => command?.title === 'Next free slot')?.command;
    assert.ok(next, 'There is no lens for the next free slot.');
    const before = /schedule: (.*)/.exec(editor.document.getText())?.[1];
    const changed = new Promise<void>((done) => {
      const listener = workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== editor.document) return;
        listener.dispose();
        done();
      });
    });
    await commands.executeCommand(next.command, ...(next.arguments ?? []));
    await changed;
    const after = /schedule: (.*)/.exec(editor.document.getText())?.[1];
    assert.match(after ?? '', /^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    assert.ok((after ?? '') > (before ?? ''), `${after} is not behind ${before}.`);
  });
});
