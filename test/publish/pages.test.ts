import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../core/src/publish/adapters/registry.gen.ts';
import { variableName } from '../../core/src/publish/variable-name.ts';
import { lintAll, workspaceOf } from '../support/project.ts';
import { NETWORKS } from './steps.ts';

const folder = join(import.meta.dirname, '../../docs/publishing');

describe.each(NETWORKS)('the page about publishing on %s', (network) => {
  const file = join(folder, `${network}.md`);
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';

  test('names every secret and where the environment has it', () => {
    for (const { name } of adapters[network]?.secrets ?? []) {
      expect(page).toContain(`| \`${name}\` | \`${variableName(network, name)}\` |`);
    }
  });

  test('says what is sent, what it costs, what happens after a lost answer, and where that is from', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Account', 'What is sent', 'Limits and cost', 'After a lost answer', 'Traps']);
    expect(page).toMatch(/^Sources: .+\d{4}-\d\d-\d\d/m);
  });

  test('shows a plan that is one', () => {
    const plan = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const found = lintAll(workspaceOf({ 'social.plan.yaml': plan }));
    const errors = found.filter(({ severity, rule }) => severity === 'error' || rule.startsWith('format/'));
    expect(errors.map(({ rule, message }) => [rule, message])).toEqual([]);
    expect(plan).toContain(`network: ${network}`);
  });
});
