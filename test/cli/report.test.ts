import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/editor/browser.ts';
import { makeFolder } from '../support/folder.ts';
import { textOf } from './project.ts';
import { vocero } from './run.ts';

const FILES = {
  'social.plan.yaml':
    'brand: { name: Acme, timezone: Europe/Madrid }\nchannels: { x: { network: x } }\nreport: { logo: logo.svg }\n',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  'a.post.md':
    '---\nchannels: x\nschedule: 2026-10-22 09:30\nstatus: approved\n---\nTea tastes of the water that it is made with\n',
  '.vocero/metrics/2026-10.jsonl':
    '{"kind":"post","post":"a","channel":"x","day":"2026-10-30","at":"2026-10-30T10:00:00Z","source":"api","likes":41}\n',
};
const run = (cwd: string, ...args: readonly string[]) =>
  vocero(['report', '--period', '2026-10', ...args], { cwd });

describe('vocero report', () => {
  test('writes Markdown, with numbers from the files beside the plan', async () => {
    const { code, stdout, stderr } = await run(makeFolder(FILES).path);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^# Acme: October 2026$/m);
    expect(stdout).toMatch(/^\| Interactions \| \[41\]\(a\.post\.md\) \|/m);
  });

  test('writes a page in Spanish into a file, with the logo in it', async () => {
    const folder = makeFolder(FILES);
    const { code, stderr } = await run(
      folder.path,
      '--format',
      'html',
      '--output',
      'out/o.html',
      '--lang',
      'es',
    );
    expect({ code, stderr: stderr.trim() }).toEqual({ code: 0, stderr: 'El informe está en out/o.html.' });
    const html = textOf(folder, 'out/o.html');
    expect(html).toContain('<h1>Acme: octubre de 2026</h1>');
    expect(html).toContain('src="data:image/svg+xml;base64,');
  });

  test('writes data that programs read', async () => {
    const { stdout } = await run(makeFolder(FILES).path, '--format', 'json');
    const { version, period, sections } = JSON.parse(stdout);
    expect({ version, period }).toEqual({
      version: 1,
      period: { name: '2026-10', kind: 'month', from: '2026-10-01', to: '2026-10-31' },
    });
    expect(sections.overview.interactions).toMatchObject({
      value: 41,
      posts: [{ post: 'a', file: 'a.post.md' }],
    });
  });

  test.each([
    [['--period', 'autumn'], '“autumn” is no period.'],
    [['--format', 'pdf'], 'A PDF needs a file.'],
    [['--channel', 'y'], 'has no channel “y”'],
  ])('refuses %j, and says what would do', async (args, reason) => {
    const { code, stderr } = await run(makeFolder(FILES).path, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  test('says so when there is no browser to print with, and what to do instead', async () => {
    const folder = makeFolder(FILES);
    const args = ['report', '--format', 'pdf', '--output', 'o.pdf'];
    const { code, stderr } = await vocero(args, { cwd: folder.path, env: { VOCERO_CHROMIUM: '' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/no Chromium or Chrome on this machine[\s\S]*--format html/);
  });

  test.skipIf(findChromium() === undefined)('prints a PDF', async () => {
    const folder = makeFolder(FILES);
    const { code } = await run(folder.path, '--format', 'pdf', '--output', 'o.pdf');
    expect(code).toBe(0);
    expect(readFileSync(join(folder.path, 'o.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('vocero import --metrics', () => {
  const TABLE =
    'Post id,Date,Post text,Likes,Mood\n1,2026-10-22,"Tea tastes of the water that it is made with",55,good\n2,2026-10-22,"Something that nobody wrote here",9,bad\n';
  const load = (cwd: string, ...args: readonly string[]) =>
    vocero(['import', 'x.csv', '--metrics', '--channel', 'x', '--day', '2026-11-03', ...args], { cwd });

  test('adds what fits a post, and tells what does not', async () => {
    const folder = makeFolder({ ...FILES, 'x.csv': TABLE });
    const { code, stdout, stderr } = await load(folder.path);
    expect(code).toBe(1);
    expect(stdout).toMatch(/2 {2}a {2}\(by text and time, 100%\)\n1 posts and 0 counts/);
    expect(stderr).toMatch(/Line 3 fits no post[\s\S]*Columns that were not read: Mood/);
    expect(JSON.parse(textOf(folder, '.vocero/metrics/2026-11.jsonl'))).toMatchObject({
      post: 'a',
      likes: 55,
      source: 'import',
    });
    expect((await run(folder.path)).stdout).toContain('| Interactions | [55](a.post.md) |');
  });

  test('adds nothing twice, and nothing on trial', async () => {
    const folder = makeFolder({ ...FILES, 'x.csv': TABLE });
    await load(folder.path, '--dry-run');
    expect(() => textOf(folder, '.vocero/metrics/2026-11.jsonl')).toThrow('ENOENT');
    await load(folder.path);
    const before = textOf(folder, '.vocero/metrics/2026-11.jsonl');
    expect((await load(folder.path)).stdout).toContain('1 were known already');
    expect(textOf(folder, '.vocero/metrics/2026-11.jsonl')).toBe(before);
  });

  test('refuses a table that is none', async () => {
    const folder = makeFolder({ ...FILES, 'x.csv': 'Name,Mail\na,b\n' });
    const { code, stderr } = await load(folder.path);
    expect({ code, says: stderr.includes('no table of analytics of X') }).toEqual({ code: 2, says: true });
  });
});
