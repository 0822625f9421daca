import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { CLEAN, FIXABLE, PLAN, WARNED } from './project.ts';
import { vocero } from './run.ts';

describe('wrong usage is told, with what to do about it', () => {
  test.each([
    ['an unknown command', ['lnt'], 'There is no command “lnt”.', 'Did you mean lint?'],
    [
      'an unlike command',
      ['zzz'],
      'There is no command “zzz”.',
      'Choose one of: accounts, calendar, count, explain, export, import, init, lint, lsp, metrics, networks, publish, reconcile, report, rules, schedule, slots, status, unschedule.',
    ],
    [
      'an unknown option',
      ['lint', '--formt', 'json'],
      'There is no option --formt.',
      'Did you mean --format?',
    ],
    [
      'an unknown option with a value',
      ['lint', '--fomat=json'],
      'There is no option --fomat.',
      'Did you mean --format?',
    ],
    [
      'a short option',
      ['lint', '-x'],
      'There is no option -x.',
      'Run vocero lint --help to see how it is used.',
    ],
    [
      'a wrong choice',
      ['lint', '--format', 'jsn'],
      '“jsn” is not a choice for --format.',
      'Did you mean json?',
    ],
    [
      'an unlike choice',
      ['lint', '--fail-on', 'x'],
      '“x” is not a choice for --fail-on.',
      'Choose one of: error, warning, information, hint, never.',
    ],
    [
      'a missing value',
      ['lint', '--output'],
      'The option --output needs a value.',
      'Run vocero lint --help to see how it is used.',
    ],
    [
      'one argument too many',
      ['count', 'a', 'b'],
      '“b” is one argument too many. Put a text with spaces in quotes.',
      'Run vocero count --help to see how it is used.',
    ],
    [
      'a missing path',
      ['lint', 'nowhere'],
      'There is no file or folder “nowhere”.',
      'Check the spelling, and the folder that you are in.',
    ],
    [
      'an empty path',
      ['lint', ''],
      'There is no file or folder “”.',
      'Check the spelling, and the folder that you are in.',
    ],
  ])('%s', async (_, args, message, hint) => {
    expect(await vocero(args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `vocero: ${message}\n        ${hint}\n`,
    });
  });

  test('in Spanish', async () => {
    expect(await vocero(['lint', '--formt'], { env: { LC_ALL: 'es_ES.UTF-8' } })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'vocero: No existe la opción --formt.\n        ¿Querías decir --format?\n',
    });
  });
});

test('nothing to check is not a clean result', async () => {
  const folder = makeFolder({ 'README.md': 'Hello' });
  const cwd = folder.path;
  const empty = await vocero(['lint', '--format', 'json'], { cwd });
  expect(empty).toMatchObject({ code: 2, stdout: '' });
  expect(empty.stderr).toContain('Nothing was checked: no plans and no posts there.');
  const other = await vocero(['lint', 'README.md'], { cwd });
  expect(other).toMatchObject({ code: 2, stdout: '' });
  expect(other.stderr).toContain('Skipped README.md: Vocero reads *.plan.yaml, *.post.md and *.posts.yaml.');
});

test('files of other kinds are skipped beside those that are read', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': CLEAN, 'README.md': 'Hello' });
  expect(await vocero(['lint', 'a.post.md', 'README.md'], { cwd: folder.path })).toEqual({
    code: 0,
    stdout: '✔ Nothing found in 1 file.\n',
    stderr: 'Skipped README.md: Vocero reads *.plan.yaml, *.post.md and *.posts.yaml.\n',
  });
});

test('a path through a file is refused', async () => {
  const folder = makeFolder({ 'a.post.md': CLEAN });
  const { code, stderr } = await vocero(['lint', 'a.post.md/b.post.md'], { cwd: folder.path });
  expect(code).toBe(2);
  expect(stderr).toBe('vocero: Could not read a.post.md/b.post.md: a part of its path is not a folder.\n');
});

test('an unreadable file is named and the others are checked all the same', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': WARNED });
  symlinkSync('loop.post.md', join(folder.path, 'loop.post.md'));
  const all = await vocero(['lint', '--format', 'json'], { cwd: folder.path });
  expect(all.code).toBe(2);
  expect(all.stderr).toBe(
    'vocero: Could not read loop.post.md: its links lead in a circle.\n        Not everything could be read, so this is not the whole result.\n',
  );
  expect(JSON.parse(all.stdout).findings).toHaveLength(1);
  const named = await vocero(['lint', 'loop.post.md'], { cwd: folder.path });
  expect(named).toEqual({
    code: 2,
    stdout: '',
    stderr: 'vocero: Could not read loop.post.md: its links lead in a circle.\n',
  });
});

test('a report that cannot be written is a failure', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': CLEAN });
  const { code, stderr } = await vocero(['lint', '--output', '.'], { cwd: folder.path });
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'vocero: Could not write .: it is a folder.\n' });
});

test('a file that is not UTF-8 is never rewritten', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN });
  const bytes = Buffer.concat([Buffer.from(FIXABLE), Buffer.from([0xf1, 0x0a])]);
  writeFileSync(join(folder.path, 'a.post.md'), bytes);
  const { code, stderr } = await vocero(['lint', '--fix'], { cwd: folder.path });
  expect(code).toBe(2);
  expect(stderr).toBe('vocero: a.post.md was left as it is: it changed meanwhile, or it is not UTF-8.\n');
  expect(readFileSync(join(folder.path, 'a.post.md'))).toEqual(bytes);
});

test('broken input of every kind ends with findings, not with a crash', async () => {
  const folder = makeFolder({
    'social.plan.yaml': PLAN,
    'empty.post.md': '',
    'quote.post.md': '---\ntitle: "open\n---\nText\n',
    'tabs.posts.yaml': '-\tchannels: [x]\n\ttext: a\n',
    'bomb.posts.yaml': `a: &a [x]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]\n`,
    'deep.posts.yaml': '['.repeat(10_000),
    'conflict.post.md': '---\nchannels: [x]\n---\n<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> other\n',
    'control.post.md': '---\n"\u001b[31mkey": 1\n---\nText\n',
  });
  mkdirSync(join(folder.path, 'folder.post.md'));
  writeFileSync(join(folder.path, 'binary.post.md'), Buffer.from([0, 1, 2, 255, 254]));
  const { code, stdout, stderr } = await vocero(['lint'], { cwd: folder.path });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).not.toContain('internal/rule-crashed');
  expect(stdout).not.toContain('\u001b');
});

test.runIf(process.platform === 'linux')('a disk that is full is told', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': CLEAN });
  const { code, stderr } = await vocero(['lint', '--output', '/dev/full'], { cwd: folder.path });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'vocero: Could not write /dev/full: the disk is full.\n',
  });
});
