import { describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../support/folder.ts';
import { textOf } from './project.ts';
import { type RunOptions, vocero } from './run.ts';

const FILES = {
  'social.plan.yaml':
    'brand: { name: Acme, timezone: Europe/Madrid, languages: [es-ES] }\nchannels: { x: { network: x }, page: { network: linkedin } }\n',
  'a.post.md': '---\nchannels: [x, page]\nschedule: 2026-12-01 09:30\nstatus: approved\n---\nHello 🎉\n',
  'b.post.md':
    '---\nchannels: [x]\nschedule: 2026-12-24 18:00\nrepeat: { rule: weekly, count: 2 }\n---\nAgain\n',
};
/** An instant on the second of December. */
const ENV = { VOCERO_NOW: '2026-12-02T12:00:00Z' };

function calendar(folder: Folder, args: readonly string[], options: RunOptions = {}) {
  return vocero(['calendar', ...args], { cwd: folder.path, env: ENV, ...options });
}

describe('the month of today is shown, unless another was asked for', () => {
  test('as a grid in English', async () => {
    const { code, stdout, stderr } = await calendar(makeFolder(FILES), []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/December 2026/);
    expect(stdout).toMatch(/9:30/);
    expect(stdout).toMatch(/18:00/);
  });

  test('as a list for a week', async () => {
    const { code, stdout } = await calendar(makeFolder(FILES), ['--week']);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('Tuesday 1 December');
    expect(stdout).toMatch(/^ {2}9:30 +page +Hello 🎉 +\[approved\]$/m);
    expect(stdout).not.toContain('Again');
  });

  test('in Spanish', async () => {
    const { stdout } = await calendar(makeFolder(FILES), ['--week', '--from', '2026-12-24', '--lang', 'es']);
    expect(stdout).toMatch(/^Jueves, 24 de diciembre|^jueves, 24 de diciembre/m);
    expect(stdout).toContain('[borrador]');
  });
});

describe('other forms', () => {
  test('ics, with what comes again', async () => {
    const { stdout } = await calendar(makeFolder(FILES), ['--format', 'ics', '--channel', 'x']);
    expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(stdout.match(/^UID:.*$/gm)?.map((line) => line.trim())).toEqual([
      'UID:a/x@acme.vocero',
      'UID:b/x/20811@acme.vocero',
      'UID:b/x/20818@acme.vocero',
    ]);
    expect(stdout).toContain('DTSTAMP:20261202T120000Z');
  });

  test('html, into a file of a new folder', async () => {
    const folder = makeFolder(FILES);
    const ended = await calendar(folder, [
      '--format',
      'html',
      '--output',
      'out/december.html',
      '--lang',
      'es',
    ]);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 0, stdout: '' });
    expect(textOf(folder, 'out/december.html')).toContain('<html lang="es-ES">');
  });

  test('json', async () => {
    const { stdout } = await calendar(makeFolder(FILES), [
      '--format',
      'json',
      '--from',
      '2026-12-01',
      '--to',
      '2026-12-01',
    ]);
    const { version, from, to, posts } = JSON.parse(stdout);
    expect({ version, from, to }).toEqual({ version: 1, from: '2026-12-01', to: '2026-12-01' });
    expect(posts.map(({ id, file }: Record<string, string>) => `${id} ${file}`)).toEqual([
      'a/page a.post.md',
      'a/x a.post.md',
    ]);
  });

  test('csv', async () => {
    const { stdout } = await calendar(makeFolder(FILES), ['--format', 'csv', '--channel', 'page']);
    expect(stdout.split('\r\n')).toEqual([
      'Date,Time,Time zone,Channel,Network,Post,Status,Pillar,Campaign,Text,File',
      '2026-12-01,09:30,Europe/Madrid,page,LinkedIn,Hello 🎉,approved,,,Hello 🎉,a.post.md',
      '',
    ]);
  });
});

describe('wrong usage is told, with what to do about it', () => {
  test.each([
    [['--from', '2026-02-30'], '“2026-02-30” is no day and no month.\n        Write a day'],
    [['--from', 'tomorrow'], '“tomorrow” is no day and no month.'],
    [['--from', '2026-12-05', '--to', '2026-12-01'], 'The last day comes before the first'],
    [['--from', '2026-12', '--to', '2099-01'], 'The last day comes before the first, or more than ten years'],
    [['--channel', 'pgae'], '. has no channel “pgae”.\n        Did you mean page?'],
    [['--channel', 'x,constructor'], '. has no channel “constructor”.\n        Choose one of: x, page.'],
    [['--format', 'pdf'], '“pdf” is not a choice for --format.'],
    [['nowhere'], 'There is no file or folder “nowhere”.'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await calendar(makeFolder(FILES), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.slice(0, `vocero: ${message}`.length)).toBe(`vocero: ${message}`);
  });

  test('without a plan', async () => {
    const { code, stderr } = await calendar(makeFolder({ 'a.post.md': FILES['a.post.md'] }), [
      '--lang',
      'es',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('Nombra una carpeta de un proyecto o escribe antes un plan.');
  });
});
