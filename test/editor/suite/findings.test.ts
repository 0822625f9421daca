import assert from 'node:assert/strict';
import { commands, env, Uri, window, workspace } from 'vscode';
import {
  apply,
  closeAll,
  codeActions,
  fileUri,
  findings,
  has,
  hasNo,
  open,
  rangeOf,
  readText,
  replace,
  ruleOf,
  typeAtEnd,
  writeText,
} from './editor.ts';

const launch = 'posts/launch.post.md';
const plan = 'social.plan.yaml';
const bannedWord = 'tone/banned-word';

describe('findings', () => {
  afterEach(closeAll);

  it('are there when a post is opened, at the words they speak of, in the language of the editor', async () => {
    const { document } = await open(launch);
    const found = await findings(document.uri, has(bannedWord));
    const finding = found.find((one) => ruleOf(one) === bannedWord);
    assert.ok(finding);
    assert.equal(document.getText(finding.range), 'utilize');
    assert.equal(finding.source, 'vocero');
    assert.ok(env.language.startsWith('en'), 'The suite runs in English; ui.ts has the Spanish window.');
    assert.match(finding.message, /\buse\b/);
    assert.doesNotMatch(finding.message, /[áéíóúñ¿¡]/);
  });

  it('go when their quick fix is applied', async () => {
    const { document } = await open(launch);
    await findings(document.uri, has(bannedWord));
    const actions = await codeActions(document.uri, rangeOf(document, 'utilize'), 'quickfix');
    const fix = actions.find((action) => action.isPreferred);
    assert.ok(fix, `No preferred quick fix among: ${actions.map(({ title }) => title).join(', ')}`);
    await apply(fix);
    assert.match(document.getText(), /Teams use Faro/);
    await findings(document.uri, hasNo(bannedWord));
  });

  it('follow the typing', async () => {
    const editor = await open('posts/follow-up.post.md');
    const { uri } = editor.document;
    await typeAtEnd(editor, 'Some utilize a spreadsheet.');
    await findings(uri, has(bannedWord));
    await replace(editor, 'utilize', 'use');
    await findings(uri, hasNo(bannedWord));
    await typeAtEnd(editor, ` ${'And then some. '.repeat(20)}`);
    await findings(uri, has('limit/too-long'));
  });

  it('are there in a post that was never saved', async () => {
    const { path } = fileUri('posts/unsaved.post.md');
    const document = await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path }));
    const editor = await window.showTextDocument(document);
    await typeAtEnd(editor, '---\nchanels: [news]\n---\nTeams plan with Faro.');
    await findings(document.uri, has('format/unknown-key'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('of a post follow what is typed into the plan', async () => {
    const post = await open(launch);
    await findings(post.document.uri, has(bannedWord));
    const editor = await open(plan);
    await replace(editor, 'word: utilize', 'word: leverage');
    await findings(post.document.uri, hasNo(bannedWord));
    await replace(editor, 'word: leverage', 'word: sitting');
    const found = await findings(post.document.uri, has(bannedWord));
    assert.deepEqual(
      found.map(({ range }) => post.document.getText(range)),
      ['sitting'],
    );
  });

  it('of a post without a tab of its own are there too, and follow the plan', async () => {
    await findings(fileUri(launch), has(bannedWord));
    const editor = await open(plan);
    await replace(editor, 'word: utilize', 'word: leverage');
    await findings(fileUri(launch), hasNo(bannedWord));
  });

  it('of a post follow a plan that another program writes', async () => {
    const { document } = await open(launch);
    await findings(document.uri, has(bannedWord));
    const before = await readText(fileUri(plan));
    try {
      await writeText(fileUri(plan), before.replace('word: utilize', 'word: leverage'));
      await findings(document.uri, hasNo(bannedWord));
    } finally {
      await writeText(fileUri(plan), before);
    }
    await findings(document.uri, has(bannedWord));
  });

  it('speak of another post, and go when that post moves', async () => {
    const editor = await open('posts/follow-up.post.md');
    const { uri } = editor.document;
    await replace(editor, '12:30', '10:00');
    const found = await findings(uri, has('schedule/too-close'));
    const finding = found.find((one) => ruleOf(one) === 'schedule/too-close');
    assert.deepEqual(
      finding?.relatedInformation?.map(({ location }) => location.uri.toString()),
      [fileUri(launch).toString()],
    );
    const other = await open(launch);
    await findings(other.document.uri, has('schedule/too-close'));
    await replace(other, '09:30', '07:00');
    await findings(uri, hasNo('schedule/too-close'));
  });
});
