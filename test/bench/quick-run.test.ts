import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const isBuilt = ['server.cjs', 'cli.cjs'].every((name) => existsSync(join(dist, name)));

/** Names of rows, with the digits taken out: they depend on how much is measured. */
const ROWS = [
  'echo',
  'echo that pushes',
  'post, N posts',
  'post, N posts',
  'post, N posts',
  '… in its front matter',
  '… told by push',
  '… with the workspace pull open',
  'post, N posts against N (p50)',
  'server, N posts read',
  '… after N key presses',
  '… garbage collected',
  'server, N posts, key presses',
  'plan of 100 kB',
  '… CPU an edit',
  ...['a key', 'a channel', 'a free time', 'one of all posts', 'a hashtag', 'an emoji', 'a word'].map(
    (offered) => `${offered}, N posts`,
  ),
  ...['few', 'many'].flatMap(() => [
    'reading and indexing, each post, N posts',
    'text of a post, N posts',
    'time of a post, N posts',
  ]),
  'first finding, N posts being read',
  'post, while N posts are read',
  'N posts read, remembered from before',
  'N posts read',
  'N posts read, remembered',
  'N posts',
  'N posts',
  'N posts',
  ...['Spanish', 'links and emoji', 'Japanese'].flatMap((kind) => [
    `${kind}: X, against twitter-text`,
    `${kind}: graphemes, against Intl.Segmenter`,
    `${kind}: every network, against Intl.Segmenter once`,
    `${kind}: entities everywhere, against Intl.Segmenter once`,
  ]),
  ...['English', 'Spanish'].flatMap((language) =>
    ['300', '2,000'].map((length) => `${language}, ${length}: Vocero’s own rules`),
  ),
  '72 cards among N posts',
];

/** What is measured only where somebody has brought it: other linters, the rule files of others. */
const OPTIONAL = /: (?:… with |write-good|alex|harper\.js)/;

type ReportedRow = { readonly name: string; readonly value: number; readonly ratio: number };

// Whether everything is measured, never how long it takes.
test.skipIf(!isBuilt)('a quick run measures every row', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'vocero-quick-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'report.json');
  // Publishing needs a server that is installed elsewhere, and has tests of its own there.
  const only = 'post,plan,completion,edit,start,warm,many,lint,count,voice,calendar';
  const args = [join(root, 'bench/run.ts'), '--quick', '--only', only, '--json', file];
  const output = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const report: { readonly rows: readonly ReportedRow[] } = JSON.parse(readFileSync(file, 'utf8'));
  const names = report.rows.map(({ name }) => name.replace(/[\d,]*\d(?= posts| key| \(|$)/g, 'N'));
  expect(names.filter((name) => !OPTIONAL.test(name))).toEqual(ROWS);
  for (const { name, value, ratio } of report.rows) {
    expect(value, name).toBeGreaterThan(0);
    expect(ratio, name).toBeGreaterThan(0);
    expect(output).toContain(name);
  }
});
