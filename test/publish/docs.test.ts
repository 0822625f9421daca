import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adapters } from '../../core/src/publish/adapters/registry.gen.ts';

test('the page on publishing names every secret of every network', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/publishing.md'), 'utf8');
  const rows = Object.entries(adapters).flatMap(([network, { secrets }]) =>
    secrets.map(({ name }) => `| ${network} | \`${name.toUpperCase()}\` |`),
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
});
