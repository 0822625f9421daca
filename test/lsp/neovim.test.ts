import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
const CLI = join(import.meta.dirname, '../../dist/cli.cjs');

/** A second editor, which knows nothing of Vocero: its own LSP client starts `vocero lsp --stdio`. */
test.skipIf(!hasNeovim)(
  `Neovim shows a finding, takes its fix, completes a value and reads about a key${hasNeovim ? '' : ' (skipped: no nvim here)'}`,
  () => {
    const folder = makeFolder({
      'social.plan.yaml':
        'channels: { x: { network: x } }\nvoice: { banned: [{ word: utilizar, prefer: usar }] }\n',
      'a.post.md': '---\nchannels: x\nstatus: draft\n---\nUtilizar un filtro limpio ☕\n',
    });
    const script = join(import.meta.dirname, 'neovim.lua');
    const env = {
      ...process.env,
      VOCERO_NODE: process.execPath,
      VOCERO_CLI: CLI,
      VOCERO_FILE: join(folder.path, 'a.post.md'),
    };
    const run = spawnSync('nvim', ['--headless', '--clean', '-n', '-S', script], {
      encoding: 'utf8',
      timeout: 60_000,
      env,
    });
    expect(JSON.parse(run.stdout || run.stderr)).toEqual({
      before: ['tone/banned-word'],
      action: 'Change to “Usar”',
      line: 'Usar un filtro limpio ☕',
      after: 0,
      key: ['status'],
      values: ['idea', 'draft', 'review', 'approved', 'cancelled'],
      taken: 'status: approved',
      hover: expect.stringMatching(/^\*\*status\*\*\n\nWhat a person decided\./),
    });
  },
  90_000,
);
