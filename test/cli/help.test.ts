import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { vocero } from './run.ts';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
const SPANISH = { env: { LC_ALL: 'es_CO.UTF-8' } };

test.each(['--version', '-v'])('%s tells the version', async (flag) => {
  expect(await vocero([flag])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([['--help'], ['-h'], ['help']])('%s lists the commands', async (flag) => {
  const { code, stdout, stderr } = await vocero([flag]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of [
    'lint',
    'count',
    'lsp',
    'networks',
    'rules',
    'explain',
    'calendar',
    'import',
    'export',
    'slots',
    'init',
  ])
    expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
});

test('without a command, help is no success', async () => {
  const { code, stdout, stderr } = await vocero([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Usage: vocero <command> [options]');
});

test.each([
  'lint',
  'count',
  'lsp',
  'networks',
  'rules',
  'explain',
  'calendar',
  'import',
  'export',
  'slots',
  'init',
])('help of %s has examples and exit codes, in both languages', async (command) => {
  const english = await vocero(['help', command]);
  expect(english.stdout).toMatch(/^Usage: vocero /);
  expect(english.stdout).toMatch(new RegExp(`^Examples:\n  vocero ${command}`, 'm'));
  expect(english.stdout).toMatch(/^Exit codes:\n {2}0 /m);
  const spanish = await vocero([command, '--help'], SPANISH);
  expect(spanish.stdout).toMatch(/^Uso: vocero /);
  expect(spanish.stdout).toMatch(/^Códigos de salida:\n {2}0 /m);
  // What `commander` says of itself is English.
  expect(spanish.stdout).not.toMatch(/Usage|Options|Arguments|Commands|default|choices|display help/);
});

test('rules are listed, for people and for programs', async () => {
  const text = await vocero(['rules', '--lang', 'es']);
  expect(text.stdout).toMatch(/^limit\/too-long +error +Un texto es más largo/m);
  const json = JSON.parse((await vocero(['rules', '--format', 'json'], { cwd: makeFolder().path })).stdout);
  expect(json.version).toBe(1);
  expect(json.rules.find(({ rule }: { rule: string }) => rule === 'tone/banned-word')).toEqual({
    rule: 'tone/banned-word',
    severity: 'warning',
    summary: 'A word that the brand does not use.',
    why: 'A voice is what a brand says, and as much what it leaves out.',
    because: { by: 'default' },
  });
});
