import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LedgerLine } from '../../core/src/ledger/ledger-line.ts';
import { readLedger } from '../../core/src/ledger/read-ledger.ts';
import { appendToLedger } from '../../server/src/node/publish/ledger-store.ts';
import { lineOf } from '../ledger/lines.ts';
import { makeFolder } from '../support/folder.ts';

const sent = (post: string): LedgerLine => lineOf({ kind: 'receipt', post, sent: { id: post } });

const textIn = (folder: string) => {
  const receipts = join(folder, '.vocero/receipts');
  return readdirSync(receipts)
    .map((name) => readFileSync(join(receipts, name), 'utf8'))
    .join('');
};
const postsIn = (folder: string) => readLedger(textIn(folder)).lines.map(({ post }) => post);

/** Cuts bytes off the end of a file, as a machine that crashes may. */
const tear = (path: string, bytes: number) => truncateSync(path, statSync(path).size - bytes);

test('a line that a crash cut off costs that line alone: the next one does not run into it', () => {
  const { path } = makeFolder();
  appendToLedger(path, 'a', sent('one'));
  tear(appendToLedger(path, 'a', sent('two')), 20);
  appendToLedger(path, 'a', sent('three'));
  expect(postsIn(path)).toEqual(['one', 'three']);
  expect(readLedger(textIn(path)).damaged).toEqual([2]);
});

test('months and writers have files of their own', () => {
  const { path } = makeFolder();
  appendToLedger(path, 'a', sent('one'));
  appendToLedger(path, 'b', sent('two'));
  appendToLedger(path, 'a', { ...sent('three'), at: '2026-12-01T00:00:00.000Z' });
  expect(readdirSync(join(path, '.vocero/receipts')).sort()).toEqual([
    '2026-11.a.jsonl',
    '2026-11.b.jsonl',
    '2026-12.a.jsonl',
  ]);
});

test('git merges two branches that published, also where a crash cut one off, and nothing is lost or asked', () => {
  const folder = makeFolder();
  const git = (at: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-C', join(folder.path, at), '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  folder.write('ours/social.plan.yaml', 'channels: {}\n');
  git('ours', 'init', '--quiet', '--initial-branch=main');
  appendToLedger(join(folder.path, 'ours'), 'ci', sent('before'));
  git('ours', 'add', '-A');
  git('ours', 'commit', '--quiet', '-m', 'Start');
  cpSync(join(folder.path, 'ours'), join(folder.path, 'theirs'), { recursive: true });
  // One writer on two branches, which is the worst that may happen: the same file has grown twice.
  const [ours, theirs] = [join(folder.path, 'ours'), join(folder.path, 'theirs')];
  appendToLedger(ours, 'ci', sent('ours'));
  tear(appendToLedger(ours, 'ci', sent('torn')), 30);
  appendToLedger(theirs, 'ci', sent('theirs'));
  for (const at of ['ours', 'theirs']) git(at, 'commit', '--quiet', '-am', at);
  git('ours', 'pull', '--quiet', '--no-rebase', theirs, 'main');
  expect(git('ours', 'status', '--porcelain')).toBe('');
  expect(postsIn(ours).sort()).toEqual(['before', 'ours', 'theirs']);
});
