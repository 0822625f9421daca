import { expect, test } from 'vitest';
import { PULLING_CLIENT, PUSHED_CLIENT } from '../support/lsp-client.ts';
import { openFrom, start } from '../support/lsp-workspace.ts';

const PLAIN_PLAN = 'channels: { x: { network: x } }\n';
const post = (text: string) => `---\nchannels: [x]\n---\n${text}\n`;
const INI = 'StylesPath = styles\n[*.md]\nBasedOnStyles = Acme\n';
const WORDS = `extends: substitution
message: "Say '%s' instead of '%s'."
level: error
link: https://acme.example/words
ignorecase: true
action: { name: replace }
swap: { utilize: use }
`;
const files = { 'social.plan.yaml': PLAIN_PLAN, '.vale.ini': INI, 'styles/Acme/Words.yml': WORDS };
const DELETED = 3;
const CHANGED = 2;
const CREATED = 1;

type Client = Awaited<ReturnType<typeof start>>['client'];

async function tell(client: Client, ...changes: readonly { readonly uri: string; readonly type: number }[]) {
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

/** Changes are taken in a little at a time; then a client that pulls is told to ask again. */
async function tellAndWait(...given: Parameters<typeof tell>) {
  const [client] = given;
  const refreshes = () =>
    client.heard.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
  const before = refreshes();
  await tell(...given);
  await client.until(() => refreshes() > before);
}

test('a rule of a style finds, links to its page, and offers what it would put there', async () => {
  const { folder, client } = await start({ ...files });
  const uri = await openFrom(client, folder, 'a.post.md', post('🎉 We utilize it.'));
  const { items } = await client.pull(uri);
  const range = { start: { line: 3, character: 6 }, end: { line: 3, character: 13 } };
  expect(items).toEqual([
    {
      range,
      severity: 1,
      code: 'Acme.Words',
      codeDescription: { href: 'https://acme.example/words' },
      source: 'vocero',
      message: "Say 'use' instead of 'utilize'.",
    },
  ]);
  const actions = await client.actions(uri, range, ['quickfix']);
  expect(actions.map(({ title }) => title)).toEqual([
    'Change to “use”',
    'Silence “Acme.Words” here, with a reason',
  ]);
  expect(actions[0]?.edit?.documentChanges).toMatchObject([{ edits: [{ range, newText: 'use' }] }]);
});

test('a link that is no web page is not followed', async () => {
  const { folder, client } = await start({
    ...files,
    'styles/Acme/Words.yml': WORDS.replace('https://acme.example/words', 'command:workbench.action.quit'),
  });
  const uri = await openFrom(client, folder, 'a.post.md', post('We utilize it.'));
  const { items } = await client.pull(uri);
  expect(items?.map(({ code, codeDescription }) => [code, codeDescription])).toEqual([
    ['Acme.Words', undefined],
  ]);
});

test('squiggles and fixes are right inside escapes and folds of a list of posts', async () => {
  const { folder, client } = await start({ ...files });
  const text = '- channels: [x]\n  text: "Caf\\u00e9\n    \\U0001F389\\tutilize it"\n';
  const uri = await openFrom(client, folder, 'week.posts.yaml', text);
  const { items } = await client.pull(uri);
  const range = { start: { line: 2, character: 16 }, end: { line: 2, character: 23 } };
  expect(items).toMatchObject([{ code: 'Acme.Words', range }]);
  const [fix] = await client.actions(uri, range);
  expect(fix?.edit?.documentChanges).toMatchObject([{ edits: [{ range, newText: 'use' }] }]);
});

test('comments of Vale and of Vocero silence a rule of a style, and its style', async () => {
  const { folder, client } = await start({ ...files });
  const texts = [
    'utilize\n\n<!-- vale Acme.Words = NO -->\n\nutilize\n\n<!-- vale Acme.Words = YES -->\n\nutilize',
    '<!-- vale off -->\n\nutilize\n\n<!-- vale on -->\n\nutilize',
    '<!-- vale Acme.Words["utilize"] = NO -->\n\nutilize, Utilize',
    '<!-- vocero-disable Acme.Words: a quote -->\nutilize\n\nutilize',
    '<!-- vocero-disable Acme: a quote -->\nutilize\n\nutilize',
    '<!-- vocero-disable-file Acme.Words: a quote -->\nutilize\n\nutilize',
  ];
  const found: unknown[] = [];
  for (const [index, text] of texts.entries()) {
    const uri = await openFrom(client, folder, `${index}.post.md`, post(text));
    const { items = [] } = await client.pull(uri);
    found.push(items.map(({ code, range }) => `${code} ${range.start.line - 3}:${range.start.character}`));
  }
  expect(found).toEqual([
    ['Acme.Words 0:0', 'Acme.Words 8:0'],
    ['Acme.Words 6:0'],
    ['Acme.Words 2:9'],
    ['Acme.Words 3:0'],
    ['Acme.Words 3:0'],
    [],
  ]);
});

test('links, mentions, hashtags and placeholders are no words of a post', async () => {
  const { folder, client } = await start({ ...files });
  const text = '#utilize @utilize https://x.example/utilize `utilize`';
  const uri = await openFrom(client, folder, 'a.post.md', post(text));
  expect(await client.codes(uri)).toEqual([]);
});

test('the plan switches rules of styles off and gives them another severity', async () => {
  const { folder, client } = await start({ ...files });
  const uri = await openFrom(client, folder, 'a.post.md', post('We utilize it.'));
  const severity = async (rules: string) => {
    await client.change(folder.uriOf('social.plan.yaml'), `${PLAIN_PLAN}rules: ${rules}\n`);
    return (await client.pull(uri)).items?.map((item) => item.severity);
  };
  await client.open(folder.uriOf('social.plan.yaml'), PLAIN_PLAN, 'yaml');
  expect(await severity('{ Acme.Words: hint }')).toEqual([4]);
  expect(await severity('{ Acme: information }')).toEqual([3]);
  expect(await severity('{ Acme: "off" }')).toEqual([]);
  expect(await severity('{ Acme: "off", Acme.Words: { severity: warning } }')).toEqual([2]);
  await client.change(folder.uriOf('social.plan.yaml'), `${PLAIN_PLAN}rules: { Acme.Wordz: hint }\n`);
  const plan = await client.pull(folder.uriOf('social.plan.yaml'));
  expect(plan.items?.map(({ code, message }) => [code, message])).toEqual([
    ['format/unknown-rule', 'No rule is called “Acme.Wordz”. Did you mean “Acme.Words”?'],
  ]);
});

test('a change of a configuration, a rule or a word list is a change of what they concern', async () => {
  const { folder, client } = await start({ ...files });
  const uri = await openFrom(client, folder, 'a.post.md', post('We utilize it, leverage it.'));
  expect(await client.codes(uri)).toEqual(['Acme.Words']);

  folder.write('styles/Acme/Words.yml', WORDS.replace('utilize: use', 'leverage: use'));
  await tellAndWait(client, { uri: folder.uriOf('styles/Acme/Words.yml'), type: CHANGED });
  expect((await client.pull(uri)).items?.map((item) => item.range.start.character)).toEqual([15]);

  folder.write('styles/Acme/More.yml', 'extends: existence\nmessage: "No %s"\ntokens: [it]\n');
  await tellAndWait(client, { uri: folder.uriOf('styles/Acme/More.yml'), type: CREATED });
  expect(await client.codes(uri)).toEqual(['Acme.More', 'Acme.Words', 'Acme.More']);

  folder.write('.vale.ini', `Vocab = Base\n${INI}Acme.More = NO\n`);
  folder.write('styles/config/vocabularies/Base/accept.txt', 'leverage\n');
  await tellAndWait(
    client,
    { uri: folder.uriOf('.vale.ini'), type: CHANGED },
    { uri: folder.uriOf('styles/config/vocabularies/Base/accept.txt'), type: CREATED },
  );
  expect(await client.codes(uri)).toEqual([]);

  folder.remove('.vale.ini');
  await tellAndWait(client, { uri: folder.uriOf('.vale.ini'), type: DELETED });
  expect(await client.codes(uri)).toEqual([]);

  folder.write('.vale.ini', INI);
  await tellAndWait(client, { uri: folder.uriOf('.vale.ini'), type: CREATED });
  expect(await client.codes(uri)).toEqual(['Acme.More', 'Acme.Words', 'Acme.More']);
});

test('a plan brings styles without any configuration, and says which are not there', async () => {
  const { folder, client } = await start({
    'social.plan.yaml': PLAIN_PLAN,
    'brand/words/Words.yml': WORDS,
    'styles/House/Words.yml': WORDS,
  });
  const uri = await openFrom(client, folder, 'a.post.md', post('We utilize it.'));
  expect(await client.codes(uri)).toEqual([]);
  const plan = folder.uriOf('social.plan.yaml');
  await client.open(plan, PLAIN_PLAN, 'yaml');
  await client.change(plan, `${PLAIN_PLAN}voice: { styles: [House, ./brand/words, Nowhere] }\n`);
  expect(await client.codes(uri)).toEqual(['House.Words', 'words.Words']);
  expect((await client.pull(plan)).items).toMatchObject([
    {
      code: 'format/style-file',
      range: { start: { line: 1, character: 40 }, end: { line: 1, character: 47 } },
      message:
        'The style “Nowhere” was not found: “styles/Nowhere” or “Nowhere” was looked for. Correct the name, or put the folder there.',
    },
  ]);
});

test('a rule file that cannot do what it says has a finding at its place, until it is mended', async () => {
  const { folder, client } = await start({
    ...files,
    'styles/Acme/Bad.yml': 'extends: existence\nmessage: "%s"\nraw: ["("]\n',
  });
  const uri = folder.uriOf('styles/Acme/Bad.yml');
  await openFrom(client, folder, 'a.post.md', post('Hello'));
  const pulled = await client.pull(uri);
  expect(pulled.items).toMatchObject([
    { code: 'format/style-file', severity: 2, range: { start: { line: 2 } } },
  ]);
  folder.write('styles/Acme/Bad.yml', 'extends: existence\nmessage: "%s"\nraw: ["x"]\n');
  await tell(client, { uri, type: CHANGED });
  expect(await client.codes(uri)).toEqual([]);
});

test('findings on rule files reach clients that do not pull, and leave them again', async () => {
  const { folder, client } = await start(
    { ...files, 'a.post.md': post('Hello'), '.vale.ini': `${INI}Acme.Words = sometimes\n` },
    PUSHED_CLIENT,
  );
  const uri = folder.uriOf('.vale.ini');
  await client.until(() => (client.published(uri)?.diagnostics.length ?? 0) > 0);
  expect(client.published(uri)?.diagnostics).toMatchObject([
    { code: 'format/style-file', range: { start: { line: 3, character: 13 } } },
  ]);
  folder.write('.vale.ini', INI);
  await tell(client, { uri, type: CHANGED });
  await client.until(() => client.published(uri)?.diagnostics.length === 0);
});

test('a configuration for other files is nobody’s business', async () => {
  const { folder, client } = await start({
    ...files,
    'a.post.md': post('Hello'),
    '.vale.ini': 'StylesPath = nowhere\nPackages = Microsoft\n[docs/*.adoc]\nBasedOnStyles = Microsoft\n',
  });
  expect(await client.codes(folder.uriOf('.vale.ini'))).toEqual([]);
});

test('an endless pattern is stopped, named on its rule file and left out; everything else goes on', async () => {
  const endless = 'extends: existence\nmessage: "%s"\nnonword: true\ntokens: ["(a+)+b"]\n';
  const { folder, client } = await start({ ...files, 'styles/Acme/Endless.yml': endless }, PULLING_CLIENT);
  const uri = await openFrom(client, folder, 'a.post.md', post(`We utilize ${'a'.repeat(60)}`));
  expect(await client.codes(uri)).toEqual(['Acme.Words']);
  const rule = folder.uriOf('styles/Acme/Endless.yml');
  expect((await client.pull(rule)).items).toMatchObject([
    {
      code: 'format/style-file',
      range: { start: { line: 0, character: 0 } },
      message: expect.stringContaining('“Acme.Endless” took too long'),
    },
  ]);
  // It stays off: the next text is answered at once.
  await client.change(uri, post(`We utilize ${'a'.repeat(90)}`));
  expect(await client.codes(uri)).toEqual(['Acme.Words']);
});
