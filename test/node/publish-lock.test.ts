import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { takeLock } from '../../server/src/node/publish/publish-lock.ts';
import { makeFolder } from '../support/folder.ts';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../server/src/node/publish/publish-lock.ts')).href;
const LONG_AGO = new Date(Date.now() - 3_600_000);

const locksIn = (folder: string) => readdirSync(join(folder, '.vocero/locks'));

/** A process that takes the lock, says so or who has it, and holds it until it is killed. */
async function holder(folder: string) {
  const script = `import { takeLock } from ${JSON.stringify(MODULE)};
    const got = takeLock(${JSON.stringify(folder)});
    console.log('pid' in got ? 'busy' : 'mine');
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

test('while one process publishes, another is told which', async () => {
  const { path } = makeFolder();
  const { child, said } = await holder(path);
  expect(said).toBe('mine');
  expect(takeLock(path)).toEqual(expect.objectContaining({ pid: child.pid, host: hostname() }));
});

test('a process that was killed leaves nothing in the way', async () => {
  const { path } = makeFolder();
  const { child } = await holder(path);
  child.kill('SIGKILL');
  await once(child, 'close');
  const lock = takeLock(path);
  expect('release' in lock).toBe(true);
  expect(locksIn(path)).toHaveLength(1);
  if ('release' in lock) lock.release();
  expect(locksIn(path)).toEqual([]);
});

test('a process with the number of a dead one is not taken for it', () => {
  const { path, write } = makeFolder();
  write(
    '.vocero/locks/1-a.json',
    JSON.stringify({ pid: process.pid, host: hostname(), started: 'another time' }),
  );
  const lock = takeLock(path);
  // Where the system does not tell when a process began, its number has to do.
  expect('release' in lock).toBe(existsSync('/proc/self/stat'));
});

test.each([
  ['of another machine that lives', false, { pid: 7, host: 'elsewhere', started: '' }, false],
  [
    'of another machine that has been silent for long',
    true,
    { pid: 7, host: 'elsewhere', started: '' },
    true,
  ],
  ['that is being written', false, undefined, false],
  ['that nobody finished writing', true, undefined, true],
])('a lock %s', (_name, isOld, content, isFree) => {
  const { path, write } = makeFolder();
  write('.vocero/locks/1-a.json', content === undefined ? '{"pi' : JSON.stringify(content));
  if (isOld) utimesSync(join(path, '.vocero/locks/1-a.json'), LONG_AGO, LONG_AGO);
  expect('release' in takeLock(path)).toBe(isFree);
  // Whoever steps back leaves no lock of their own, and touches none that may be somebody’s.
  expect(locksIn(path).includes('1-a.json')).toBe(!isFree);
  expect(locksIn(path)).toHaveLength(1);
});

test('of many that come at once, no two get it', async () => {
  const { path } = makeFolder();
  const all = await Promise.all(Array.from({ length: 6 }, () => holder(path)));
  expect(all.filter(({ said }) => said === 'mine').length).toBeLessThanOrEqual(1);
});
