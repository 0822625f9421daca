import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PLAIN } from '../../core/src/report/style.ts';
import { lint } from '../../core/src/rules/lint.ts';
import type { Workspace } from '../../core/src/workspace/workspace.ts';
import type { Cli } from '../../server/src/cli/cli.ts';
import { fixFiles } from '../../server/src/cli/lint/fix-files.ts';
import { readProject } from '../../server/src/cli/lint/project.ts';
import { cliWords } from '../../server/src/cli/words.ts';
import { diskFiles } from '../../server/src/node/file-system.ts';
import { type Folder, makeFolder } from '../support/folder.ts';
import { FIXABLE, PLAN, textOf } from './project.ts';
import { vocero } from './run.ts';

const FIXED = FIXABLE.replace('2026', '"2026"');

/** Fixes a folder; `onRound` is told the number of each round of checks, as it starts. */
async function fixFolder(folder: Folder, onRound: (round: number) => void) {
  const notes: string[] = [];
  const cli: Cli = {
    language: 'en',
    words: cliWords('en'),
    cwd: folder.path,
    style: PLAIN,
    columns: 80,
    out: async () => undefined,
    note: (text) => void notes.push(text),
  };
  const named = [{ uri: folder.uri, kind: 'folder' as const }];
  const { workspace, asked } = await readProject(diskFiles, named, () => undefined);
  let round = 0;
  const lintAsked = async (current: Workspace) => {
    onRound(++round);
    return [...lint(current, asked)].flatMap(({ findings }) => findings);
  };
  const { applied, refused, findings } = await fixFiles(cli, workspace, asked, lintAsked);
  return { applied, refused, notes, left: findings.map(({ rule, uri }) => ({ rule, uri })) };
}

test('a save made while fixes are looked for is not overwritten, and the others are fixed', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': FIXABLE, 'b.post.md': FIXABLE });
  const saved = FIXABLE.replace('Good', 'Better');
  const result = await fixFolder(folder, (round) => {
    // The first round has looked at the files already.
    if (round === 2) folder.write('a.post.md', saved);
  });
  expect(textOf(folder, 'a.post.md')).toBe(saved);
  expect(textOf(folder, 'b.post.md')).toBe(FIXED);
  expect(result).toEqual({
    applied: { fixes: 1, files: 1 },
    refused: 1,
    notes: ['vocero: a.post.md was left as it is: it changed meanwhile, or it is not UTF-8.'],
    left: [{ rule: expect.stringMatching(/\//), uri: folder.uriOf('a.post.md') }],
  });
});

test.skipIf(process.platform === 'win32')('a file and a link to it are not both rewritten', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': FIXABLE });
  symlinkSync('a.post.md', join(folder.path, 'b.post.md'));
  const { code, stdout, stderr } = await vocero(['lint', '--fix', 'a.post.md', 'b.post.md'], {
    cwd: folder.path,
  });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'vocero: b.post.md was left as it is: it changed meanwhile, or it is not UTF-8.\n',
  });
  expect(stdout).toContain('1 fix applied in 1 file.');
  expect(textOf(folder, 'a.post.md')).toBe(FIXED);
});
