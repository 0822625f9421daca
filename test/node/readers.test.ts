import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { find, type ReadPosts, readPosts } from '../../core/src/workspace/scan.ts';
import {
  digestOfFile,
  type KeptFacts,
  readFactsFile,
  writeFactsFile,
} from '../../server/src/node/facts-file.ts';
import { diskFiles, fileUri } from '../../server/src/node/file-system.ts';
import { readBeside } from '../../server/src/node/readers.ts';
import { makeFolder } from '../support/folder.ts';

const THREAD = join(import.meta.dirname, '../../server/src/node/reader-thread.ts');

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'vocero-readers-'));
for (let number = 0; number < 320; number++) {
  const text = `---\nchannels: x\nschedule: 2026-11-26 09:30\n---\nCafé ☕ ${number}: https://acme.example/a/long/address\n`;
  writeFileSync(join(folder, `${number}.post.md`), text);
}
afterAll(() => rmSync(folder, { recursive: true }));

const uris = [...find(diskFiles, fileUri(folder))].flatMap(({ kind, uri }) => (kind === 'file' ? [uri] : []));
const uriOf = (read: ReadPosts) =>
  read.kind === 'read' && read.entry.kind === 'at-rest' ? read.entry.uri : '';
const sorted = (all: readonly ReadPosts[]) => all.toSorted((a, b) => (uriOf(a) < uriOf(b) ? -1 : 1));

async function read(given: Partial<Parameters<typeof readBeside>[1]> = {}, wanted: readonly string[] = uris) {
  const taken: ReadPosts[] = [];
  const logged: string[] = [];
  const left = await readBeside(wanted, {
    thread: THREAD,
    facts: undefined,
    take: (posts) => taken.push(...posts),
    isStale: () => false,
    log: (message) => logged.push(message),
    ...given,
  });
  return { taken, left, logged };
}

async function kept(): Promise<KeptFacts> {
  const path = join(makeFolder().path, 'facts.jsonl');
  const facts = uris.slice(0, 200).flatMap((uri) => {
    const [text, post] = [diskFiles.read(uri), readPosts(diskFiles, uri)];
    return text.ok && post?.kind === 'read'
      ? [[digestOfFile(uri, text.text), post.entry.facts] as const]
      : [];
  });
  await writeFactsFile(path, 'one', facts, () => false);
  const written = await readFactsFile(path, 'one');
  if (!written.ok) throw new Error(written.reason);
  return written.facts;
}

describe('files that are read on threads of their own', () => {
  test('give what they give on this one, each once', async () => {
    const { taken, left, logged } = await read();
    expect(sorted(taken)).toEqual(sorted(uris.flatMap((uri) => readPosts(diskFiles, uri) ?? [])));
    expect([left, logged]).toEqual([[], []]);
  });

  test('are not parsed where their facts are remembered', async () => {
    const { taken } = await read({ facts: await kept() });
    expect(taken.filter((one) => one.kind === 'read' && one.isRemembered)).toHaveLength(200);
    const entries = (all: readonly ReadPosts[]) => sorted(all).map((one) => one.kind === 'read' && one.entry);
    expect(entries(taken)).toEqual(entries(uris.flatMap((uri) => readPosts(diskFiles, uri) ?? [])));
  });

  test('that cannot be read are told', async () => {
    const gone = fileUri(join(folder, 'gone.post.md'));
    expect((await read({}, [gone])).taken).toEqual([{ kind: 'unreadable', uri: gone, reason: 'ENOENT' }]);
  });

  test('are left where there is no thread', async () => {
    const { taken, left, logged } = await read({ thread: join(folder, 'none.cjs') });
    expect([taken.length, left.toSorted()]).toEqual([0, uris.toSorted()]);
    expect(logged).toEqual([expect.stringContaining('ended early')]);
  });

  test('are left where a thread ends in the middle', async () => {
    const script = makeFolder({
      'dies.cjs':
        "require('node:worker_threads').parentPort.once('message', () => process.exit(3)).on('message', () => {});",
    });
    const { taken, left } = await read({ thread: join(script.path, 'dies.cjs') });
    expect([taken.length, left.toSorted()]).toEqual([0, uris.toSorted()]);
  });

  test('are left when nobody wants them any more', async () => {
    let taken = 0;
    const { left } = await read({
      take: (posts) => {
        taken += posts.length;
      },
      isStale: () => taken > 0,
    });
    expect(taken).toBe(50);
    expect(left.length).toBeGreaterThanOrEqual(uris.length - 50);
  });
});
