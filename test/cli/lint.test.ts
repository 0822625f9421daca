import { describe, expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { CLEAN, FIXABLE, PLAN, TOO_LONG, textOf, WARNED } from './project.ts';
import { vocero } from './run.ts';

type Found = { readonly file: string; readonly rule: string; readonly line: number; readonly column: number };

/** The findings of a run with `--format json`, in short. */
function short(stdout: string): readonly string[] {
  const { findings }: { readonly findings: readonly Found[] } = JSON.parse(stdout);
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('the exit code', () => {
  test.each([
    ['a clean project', CLEAN, [], 0],
    ['a warning', WARNED, [], 0],
    ['an error', TOO_LONG, [], 1],
    ['a warning, where warnings fail', WARNED, ['--fail-on', 'warning'], 1],
    ['a warning, where hints fail', WARNED, ['--fail-on=hint'], 1],
    ['an error, where nothing fails', TOO_LONG, ['--fail-on', 'never'], 0],
    ['a warning that is not shown', WARNED, ['--quiet', '--fail-on', 'warning'], 1],
  ])('for %s', async (_, post, options, code) => {
    const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': post });
    const ended = await vocero(['lint', ...options], { cwd: folder.path });
    expect(ended).toMatchObject({ code, stderr: '' });
  });
});

test('JSON has the promised shape and nothing beside it, with columns in UTF-16 units', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'posts/a.post.md': WARNED });
  const { stdout, stderr, code } = await vocero(['lint', '--format', 'json'], { cwd: folder.path });
  const place = { file: 'posts/a.post.md', line: 4, column: 4, endLine: 4, endColumn: 9 };
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    findings: [
      {
        ...place,
        rule: 'tone/banned-word',
        severity: 'warning',
        message: 'The brand says “affordable” instead of “Cheap”.',
        fixes: [{ title: 'Change to “Affordable”', safe: false, edits: [{ ...place, text: 'Affordable' }] }],
      },
    ],
  });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
});

test('a clean project is an empty list in JSON', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': CLEAN });
  const { stdout } = await vocero(['lint', '--format=json'], { cwd: folder.path });
  expect(JSON.parse(stdout)).toEqual({ version: 1, findings: [] });
});

test('one post is checked against its plan and the other posts, and only it is reported', async () => {
  const at = (time: string) => `---\nchannels: [li]\nschedule: 2026-11-26 ${time}\n---\nCheap.\n`;
  const folder = makeFolder({
    'social.plan.yaml': 'channels: { li: { network: linkedin, minGap: 4h } }\nvoice: { banned: [cheap] }\n',
    'posts/a.post.md': at('09:30'),
    'posts/b.post.md': at('10:30'),
  });
  const whole = ['posts/a.post.md:3:11 schedule/too-close', 'posts/a.post.md:5:1 tone/banned-word'];
  const one = await vocero(['lint', '--format', 'json', 'posts/a.post.md'], { cwd: folder.path });
  expect(short(one.stdout)).toEqual(whole);
  // From elsewhere, the same findings under another name.
  const inside = await vocero(['lint', '--format', 'json', '../posts/a.post.md'], {
    cwd: `${folder.path}/posts`,
  });
  expect(short(inside.stdout)).toEqual(whole.map((line) => line.replace('posts/', '')));
  const both = await vocero(['lint', '--format', 'json', 'posts', 'posts/a.post.md'], { cwd: folder.path });
  expect(short(both.stdout)).toHaveLength(4);
});

test('several projects under one folder keep to their own plans', async () => {
  const folder = makeFolder({
    'es/social.plan.yaml': 'channels: { x: { network: x } }\nvoice: { banned: [cheap] }\n',
    'es/a.post.md': '---\nchannels: [x]\n---\nCheap.\n',
    'en/social.plan.yaml': 'channels: { x: { network: x } }\nvoice: { banned: [pricey] }\n',
    'en/a.post.md': '---\nchannels: [x]\n---\nCheap and pricey.\n',
  });
  const { stdout } = await vocero(['lint', '--format', 'json'], { cwd: folder.path });
  expect(short(stdout)).toEqual(['en/a.post.md:4:11 tone/banned-word', 'es/a.post.md:4:1 tone/banned-word']);
});

test('what a scan leaves out is checked when it is named', async () => {
  const folder = makeFolder({
    'social.plan.yaml': PLAN,
    'a.post.md': CLEAN,
    'dist/b.post.md': WARNED,
    '.drafts/c.post.md': WARNED,
  });
  const cwd = folder.path;
  expect(short((await vocero(['lint', '--format', 'json'], { cwd })).stdout)).toEqual([]);
  const named = await vocero(['lint', '--format', 'json', 'dist', '.drafts/c.post.md'], { cwd });
  expect(short(named.stdout)).toEqual([
    '.drafts/c.post.md:4:4 tone/banned-word',
    'dist/b.post.md:4:4 tone/banned-word',
  ]);
});

test('text shows the place in its line, and no colours where nobody looks', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': WARNED });
  const { stdout } = await vocero(['lint'], { cwd: folder.path });
  expect(stdout).toBe(
    [
      'a.post.md',
      '',
      '  4:4  warning  The brand says “affordable” instead of “Cheap”.  tone/banned-word',
      '    4 │ 🎉 Cheap coffee.',
      '      │    ▔▔▔▔▔',
      '    fix: Change to “Affordable”',
      '',
      '1 warning in 1 of 2 files.',
      '',
    ].join('\n'),
  );
});

test.each([
  ['asked for', ['--color', 'always'], {}, true],
  ['asked for against NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
  ['not asked for', [], {}, false],
  ['refused', ['--color', 'never'], {}, false],
])('colours %s', async (_, options, env, expected) => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': WARNED });
  const { stdout } = await vocero(['lint', ...options], { cwd: folder.path, env });
  expect(stdout.includes('\u001b[')).toBe(expected);
});

test.each([
  ['--lang', ['--lang', 'es'], {}, 'aviso'],
  ['LC_ALL', [], { LC_ALL: 'es_CO.UTF-8' }, 'aviso'],
  ['LC_MESSAGES', [], { LC_ALL: '', LC_MESSAGES: 'es_ES.UTF-8', LANG: 'en_GB.UTF-8' }, 'aviso'],
  ['LANG', [], { LC_ALL: '', LANG: 'es' }, 'aviso'],
  ['LC_ALL before LANG', [], { LC_ALL: 'C', LANG: 'es_ES.UTF-8' }, 'warning'],
  ['--lang before LC_ALL', ['--lang=en'], { LC_ALL: 'es_ES.UTF-8' }, 'warning'],
])('the language follows %s', async (_, options, env, expected) => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': WARNED });
  const { stdout } = await vocero(['lint', ...options], { cwd: folder.path, env });
  expect(stdout).toContain(` 4:4  ${expected} `);
});

test('GitHub gets its commands', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'posts/a,b.post.md': WARNED });
  const { stdout } = await vocero(['lint', '--format', 'github'], { cwd: folder.path });
  expect(stdout).toBe(
    '::warning file=posts/a%2Cb.post.md,line=4,col=4,endLine=4,endColumn=9,title=tone/banned-word::The brand says “affordable” instead of “Cheap”.\n',
  );
});

test('SARIF tells the version of the tool', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': WARNED });
  const { stdout } = await vocero(['lint', '--format', 'sarif'], { cwd: folder.path });
  const [run] = JSON.parse(stdout).runs;
  expect(run.results).toHaveLength(1);
  expect(`${run.tool.driver.semanticVersion}\n`).toBe((await vocero(['--version'])).stdout);
});

test('quiet shows errors only, and nothing when there are none', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': WARNED });
  const cwd = folder.path;
  expect(await vocero(['lint', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  folder.write('b.post.md', TOO_LONG);
  const { stdout } = await vocero(['lint', '--quiet', '--format', 'json'], { cwd });
  expect(short(stdout)).toEqual(['b.post.md:4:281 limit/too-long']);
});

test('with --output the report is in the file, and a summary beside it', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': WARNED });
  const cwd = folder.path;
  const plain = await vocero(['lint', '--format', 'json'], { cwd });
  const saved = await vocero(['lint', '--format', 'json', '--output', 'out/report.json'], { cwd });
  expect(saved).toEqual({
    code: 0,
    stdout: '',
    stderr: '1 warning in 1 of 2 files. The report is in out/report.json.\n',
  });
  expect(textOf(folder, 'out/report.json')).toBe(plain.stdout);
});

test('safe fixes are applied to the named files only, and what is left is reported', async () => {
  const folder = makeFolder({
    'social.plan.yaml': PLAN,
    'a.post.md': FIXABLE,
    'b.post.md': FIXABLE.replace('Good', 'Cheap').replaceAll('\n', '\r\n'),
    'c.post.md': FIXABLE,
  });
  const { stdout, code } = await vocero(['lint', '--fix', 'a.post.md', 'b.post.md'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(stdout).toContain('2 fixes applied in 2 files. 1 warning in 1 of 2 files.');
  expect(textOf(folder, 'a.post.md')).toBe(FIXABLE.replace('2026', '"2026"'));
  const expected = FIXABLE.replace('2026', '"2026"').replace('Good', 'Cheap').replaceAll('\n', '\r\n');
  expect(textOf(folder, 'b.post.md')).toBe(expected);
  expect(textOf(folder, 'c.post.md')).toBe(FIXABLE);
});

test('fixing twice changes nothing the second time', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': FIXABLE });
  await vocero(['lint', '--fix'], { cwd: folder.path });
  const once = textOf(folder, 'a.post.md');
  const again = await vocero(['lint', '--fix'], { cwd: folder.path });
  expect(again).toEqual({ code: 0, stdout: '✔ Nothing found in 2 files.\n', stderr: '' });
  expect(textOf(folder, 'a.post.md')).toBe(once);
});
