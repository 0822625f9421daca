import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createProgress } from '../../server/src/cli/lint/progress.ts';
import { makeFolder } from '../support/folder.ts';
import { PLAN, WARNED } from './project.ts';
import { CLI, NODE, start } from './run.ts';

const LINE = '{"id": 1, "network": "x", "text": "a"}\n';

describe.skipIf(process.platform === 'win32')('when nobody reads any more', () => {
  test('a report ends quietly', async () => {
    const posts = Array.from({ length: 800 }, (_, number) => [`${number}.post.md`, WARNED]);
    const folder = makeFolder({ 'social.plan.yaml': PLAN, ...Object.fromEntries(posts) });
    const pipe = `'${NODE}' '${CLI}' lint | head -1`;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', pipe], { cwd: folder.path });
    expect({ stdout, stderr }).toEqual({ stdout: '0.post.md\n', stderr: '' });
  });

  test('a stream of answers stops, with the code of a broken pipe', async () => {
    const child = start(['count', '--ndjson']);
    const stderr = text(child.stderr);
    const ended = once(child, 'exit');
    child.stdin.write(LINE);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const more = () => {
      while (child.stdin.writable && child.stdin.write(LINE.repeat(100)));
    };
    child.stdin.on('drain', more);
    more();
    expect(await ended).toEqual([141, null]);
    expect(await stderr).toBe('');
  });
});

test.skipIf(process.platform === 'win32')('an interrupt ends it with 130 and without a word', async () => {
  const child = start(['count', '--ndjson']);
  const stderr = text(child.stderr);
  child.stdin.write(LINE);
  await once(child.stdout, 'data');
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
  expect(await stderr).toBe('');
});

describe('progress', () => {
  /** What is written while a clock of our own ticks on by so many milliseconds before each step. */
  function written(isTTY: boolean, ticks: readonly number[]): string {
    let time = 0;
    let output = '';
    const progress = createProgress({ isTTY, write: (part) => (output += part) }, () => time);
    for (const [step, tick] of ticks.entries()) {
      time += tick;
      progress.update(() => `step ${step}`);
    }
    progress.clear();
    progress.clear();
    return output;
  }

  test.each([
    ['nothing for quick work', true, [0, 400, 400], ''],
    ['one line that goes again', true, [0, 1_000], '\r\u001b[Kstep 1\r\u001b[K'],
    ['not every step', true, [1_000, 1, 1, 100], '\r\u001b[Kstep 0\r\u001b[Kstep 3\r\u001b[K'],
    ['nothing where it would stay', false, [1_000, 1_000], ''],
  ])('shows %s', (_, isTTY, ticks, expected) => {
    expect(written(isTTY, ticks)).toBe(expected);
  });
});
