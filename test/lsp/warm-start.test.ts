import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Folder, makeFolder } from '../support/folder.ts';
import { connectInMemory, type LspClient, PULLING_CLIENT } from '../support/lsp-client.ts';
import { PLAN, post } from '../support/lsp-workspace.ts';

const NAMES = ['a.post.md', 'b.post.md', 'c.post.md'];
const FILES = {
  'social.plan.yaml': PLAN,
  'a.post.md': post('2026-11-26 09:30', 'Hay que utilizar café'),
  'b.post.md': post('2026-11-26 10:00'),
  'c.post.md': post('2026-11-28 10:00'),
};

function logged(client: LspClient): readonly string[] {
  return client.heard
    .filter(({ method }) => method === 'window/logMessage')
    .map(({ params }) => (params as { readonly message: string }).message);
}

const isWritten = (client: LspClient) => logged(client).some((line) => line.startsWith('Wrote down'));
const counts = (client: LspClient) =>
  logged(client).flatMap((line) => /^(Remembered \d+ files).*(parsed \d+)/.exec(line)?.slice(1) ?? []);

/** Starts a server on a folder and gives its findings once it has read everything. */
async function start(folder: Folder, storage: string, build: string | undefined = 'one') {
  const client = connectInMemory(build);
  onTestFinished(() => client.stop());
  await client.initialize(folder.uri, PULLING_CLIENT, { initializationOptions: { storage } });
  await client.ready();
  const findings = await Promise.all(
    NAMES.map(async (name) => (await client.pull(folder.uriOf(name))).items),
  );
  return { client, findings };
}

async function filled() {
  const [folder, storage] = [makeFolder(FILES), makeFolder()];
  const first = await start(folder, storage.path);
  await first.client.until(() => isWritten(first.client));
  const [name = ''] = readdirSync(storage.path);
  return { folder, storage: storage.path, first, file: join(storage.path, name) };
}

test('a second start takes the facts of all posts from the first, and finds the same', async () => {
  const { folder, storage, first } = await filled();
  expect(counts(first.client)).toEqual(['Remembered 0 files', 'parsed 3']);
  const second = await start(folder, storage);
  expect(counts(second.client)).toEqual(['Remembered 3 files', 'parsed 0']);
  expect(second.findings).toEqual(first.findings);
  expect(second.findings.map((items) => items?.map(({ code }) => code))).toEqual([
    ['schedule/too-close', 'tone/banned-word'],
    ['schedule/too-close'],
    [],
  ]);
});

test('what changed while no server ran is parsed, and what is gone is forgotten', async () => {
  const { folder, storage } = await filled();
  folder.write('b.post.md', post('2026-11-26 18:00'));
  folder.remove('c.post.md');
  const second = await start(folder, storage);
  expect(counts(second.client)).toEqual(['Remembered 1 files', 'parsed 1']);
  expect(second.findings.map((items) => items?.length)).toEqual([1, 0, 0]);
  await second.client.until(() => isWritten(second.client));
  expect(counts((await start(folder, storage)).client)).toEqual(['Remembered 2 files', 'parsed 0']);
});

test('what is damaged, or was written by another build, is as good as nothing, and is replaced', async () => {
  const { folder, storage, first, file } = await filled();
  const whole = readFileSync(file);
  for (const damaged of [whole.subarray(0, -200), Buffer.from('{}\n'), Buffer.alloc(0)]) {
    writeFileSync(file, damaged);
    const { client, findings } = await start(folder, storage);
    expect(findings).toEqual(first.findings);
    expect(counts(client)).toEqual(['Remembered 0 files', 'parsed 3']);
    await client.until(() => isWritten(client));
    expect(readFileSync(file).length).toBe(whole.length);
  }
  const other = await start(folder, storage, 'two');
  expect(counts(other.client)).toEqual(['Remembered 0 files', 'parsed 3']);
  expect(other.findings).toEqual(first.findings);
});

test('servers on one folder at once do not disturb each other', async () => {
  const [folder, storage] = [makeFolder(FILES), makeFolder()];
  const all = await Promise.all(Array.from({ length: 4 }, () => start(folder, storage.path)));
  for (const { client, findings } of all) {
    expect(findings).toEqual(all[0]?.findings);
    if (counts(client).includes('parsed 3')) await client.until(() => isWritten(client));
  }
  expect(readdirSync(storage.path)).toHaveLength(1);
  expect(counts((await start(folder, storage.path)).client)).toEqual(['Remembered 3 files', 'parsed 0']);
});

test('nothing is kept where the client gives no folder, or none that has a full path', async () => {
  const folder = makeFolder(FILES);
  const { client } = await start(folder, 'relative/folder');
  expect(counts(client)).toEqual([]);
});
