import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Facts, factsOf } from '../../core/src/workspace/facts.ts';
import {
  digestOfFile,
  openKeptFacts,
  type ReadFacts,
  readFactsFile,
  writeFactsFile,
} from '../../server/src/node/facts-file.ts';
import { makeFolder } from '../support/folder.ts';
import { parse, uriOf } from '../support/project.ts';

const goesOn = () => false;
const BUILD = '1.2.3+abc';

function filesFor(count: number, word = 'Coffee') {
  return Array.from({ length: count }, (_, number) => {
    const name = `${number}.post.md`;
    const text = `---\nchannels: x\nschedule: 2026-11-26 09:30\n---\n${word} for everybody ☕️ ${number}\n`;
    return { uri: uriOf(name), text, facts: factsOf(parse(name, text)) };
  });
}

function factsFor(count: number, word = 'Coffee'): readonly (readonly [string, Facts])[] {
  return filesFor(count, word).map(({ uri, text, facts }) => [digestOfFile(uri, text), facts]);
}

/** What is known of files by what was read. */
async function knownOf(read: ReadFacts, files: ReturnType<typeof filesFor>) {
  const known = read.ok ? await openKeptFacts(read.facts) : undefined;
  return files.map(({ uri, text }) => known?.(uri, text));
}

async function stored(count = 8) {
  const folder = makeFolder();
  const path = join(folder.path, 'deep/er/facts.jsonl');
  expect(await writeFactsFile(path, BUILD, factsFor(count), goesOn)).toBe(count);
  return { path, folder: join(folder.path, 'deep/er'), bytes: readFileSync(path) };
}

describe('facts that were written down', () => {
  test('come back, all of them', async () => {
    const { path, folder } = await stored(300);
    const read = await readFactsFile(path, BUILD);
    expect(read.ok && read.facts.files).toBe(300);
    const files = filesFor(300);
    expect(await knownOf(read, files)).toEqual(files.map(({ facts }) => facts));
    expect(readdirSync(folder)).toEqual(['facts.jsonl']);
  });

  test('are of that text at that address alone', async () => {
    const { path } = await stored(1);
    const [file] = filesFor(1);
    if (!file) throw new Error('There is a file.');
    const others = [
      { ...file, text: `${file.text}.` },
      { ...file, uri: uriOf('other.post.md') },
    ];
    expect(await knownOf(await readFactsFile(path, BUILD), others)).toEqual([undefined, undefined]);
  });

  test.skipIf(process.platform === 'win32')('are for their owner alone', async () => {
    const { path } = await stored();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('are not taken by another version', async () => {
    const { path } = await stored();
    expect(await readFactsFile(path, `${BUILD}d`)).toEqual({
      ok: false,
      reason: 'another version wrote them',
    });
  });

  test('are not taken when they are cut off anywhere', async () => {
    const { path, bytes } = await stored();
    for (let length = 0; length < bytes.length; length += 100) {
      writeFileSync(path, bytes.subarray(0, length));
      expect((await readFactsFile(path, BUILD)).ok, `${length} bytes`).toBe(false);
    }
    writeFileSync(path, bytes.subarray(0, -1));
    expect((await readFactsFile(path, BUILD)).ok).toBe(false);
  });

  test('are whole or not taken when a bit turns over', async () => {
    const { path, bytes } = await stored();
    const whole = await readFactsFile(path, BUILD);
    let refused = 0;
    for (let at = 0; at < bytes.length; at += 13) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, damaged);
      const read = await readFactsFile(path, BUILD);
      if (read.ok) expect(read).toEqual(whole);
      else refused++;
    }
    expect(refused).toBeGreaterThan(bytes.length / 13 / 2);
  });

  test('are not taken when they say something else under a checksum that fits', async () => {
    const { path, bytes } = await stored();
    const { createHash } = await import('node:crypto');
    const lines = bytes.toString().split('\n').slice(1, -1);
    const write = (body: readonly string[], files = body.length) => {
      const text = body.map((line) => `${line}\n`).join('');
      const sum = createHash('sha256').update(text).digest('hex');
      writeFileSync(path, `${JSON.stringify({ format: 'vocero-facts', build: BUILD, files, sum })}\n${text}`);
      return readFactsFile(path, BUILD);
    };
    expect((await write(lines)).ok).toBe(true);
    const [first = '', ...rest] = lines;
    expect((await write(lines, 7)).ok).toBe(false);
    expect((await write(['', ...rest])).ok).toBe(false);
    expect((await write(['{"a":', ...rest])).ok).toBe(false);
    expect((await write(['"x"', ...rest])).ok).toBe(false);
    expect((await write([first.replace(/[\da-f]{64}/, '__proto__'), ...rest])).ok).toBe(false);
    expect((await write(['['.repeat(100_000), ...rest])).ok).toBe(false);
    // What is in the place of facts is judged when somebody wants it; the file is then parsed.
    for (const wrong of [
      first.replace('"posts":1', '"posts":"1"'),
      first.replace('{', '['),
      `${first.slice(0, 80)}]`,
    ]) {
      const known = await knownOf(await write([wrong, ...rest]), filesFor(8));
      expect(known.map((facts) => facts !== undefined)).toEqual([false, ...Array(7).fill(true)]);
    }
  });

  test('are not read from what is no file', async () => {
    const { folder } = await stored();
    mkdirSync(join(folder, 'a.jsonl'));
    expect((await readFactsFile(join(folder, 'a.jsonl'), BUILD)).ok).toBe(false);
    expect((await readFactsFile(join(folder, 'none.jsonl'), BUILD)).ok).toBe(false);
  });
});

describe('writing facts down', () => {
  test('leaves one whole file, whoever else writes and reads meanwhile', async () => {
    const { path, folder } = await stored(400);
    const writing = ['Tea', 'Milk', 'Cake', 'Bread'].map((word) =>
      writeFactsFile(path, BUILD, factsFor(400, word), goesOn),
    );
    const reading = Array.from({ length: 12 }, () => readFactsFile(path, BUILD));
    for (const read of await Promise.all(reading)) expect(read.ok && read.facts.files).toBe(400);
    await Promise.all(writing);
    const last = await readFactsFile(path, BUILD);
    expect(last.ok && last.facts.files).toBe(400);
    expect(readdirSync(folder)).toEqual(['facts.jsonl']);
  });

  test('leaves everything as it was when it is given up', async () => {
    const { path, folder, bytes } = await stored();
    expect(await writeFactsFile(path, BUILD, factsFor(500), () => true)).toBeUndefined();
    expect(readFileSync(path)).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(['facts.jsonl']);
  });

  test('clears away what a process left that ended in the middle, and nothing that may be in use', async () => {
    const { path, folder } = await stored();
    for (const name of ['facts.jsonl.1.0.tmp', 'facts.jsonl.2.0.tmp', 'other.tmp']) {
      writeFileSync(join(folder, name), '');
    }
    utimesSync(join(folder, 'facts.jsonl.1.0.tmp'), 0, 0);
    utimesSync(join(folder, 'other.tmp'), 0, 0);
    await writeFactsFile(path, BUILD, factsFor(1), goesOn);
    expect(readdirSync(folder)).toEqual(['facts.jsonl', 'facts.jsonl.2.0.tmp', 'other.tmp']);
  });

  test('tells what the system refuses', async () => {
    const { path } = await stored();
    await expect(writeFactsFile(join(path, 'below.jsonl'), BUILD, [], goesOn)).rejects.toThrow();
  });
});
