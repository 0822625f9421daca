import { readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../support/folder.ts';
import { textOf } from './project.ts';
import { vocero } from './run.ts';

const PLAN =
  'brand: { name: Acme, timezone: Europe/Madrid }\nchannels: { x: { network: x }, page: { network: linkedin } }\n';
const POST = (status: string) =>
  `---\nchannels: [x, page]\nschedule: 2026-12-05 09:30\nstatus: ${status}\n---\nHello, you\n`;
const FILES = {
  'social.plan.yaml': PLAN,
  'posts/a.post.md': POST('approved'),
  'posts/b.post.md': POST('draft'),
};
/** An instant on the second of December. */
const ENV = { VOCERO_NOW: '2026-12-02T12:00:00Z' };

const run = (folder: Folder, ...args: readonly string[]) => vocero(args, { cwd: folder.path, env: ENV });
const filesIn = (folder: Folder, name: string) => readdirSync(`${folder.path}/${name}`).sort();

describe('vocero export', () => {
  test('writes what is approved and to come', async () => {
    expect(await run(makeFolder(FILES), 'export', '--channel', 'x')).toEqual({
      code: 0,
      stdout: 'Text,Image URL,Tags,Posting Time\r\n"Hello, you",,,2026-12-05 09:30\r\n',
      stderr:
        '1 post for Buffer.\nTimes are those of Europe/Madrid: Buffer must use that zone.\n1 post is not approved and left out; --status any takes all.\n',
    });
  });

  test('makes a file for each channel', async () => {
    const folder = makeFolder(FILES);
    const args = ['export', '--format', 'hootsuite-csv', '--status', 'any', '--output', 'out/posts.csv'];
    const { code, stdout, stderr } = await run(folder, ...args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(filesIn(folder, 'out')).toEqual(['posts.page.csv', 'posts.x.csv']);
    expect(textOf(folder, 'out/posts.x.csv')).toBe(
      '05/12/2026 09:30,"Hello, you",\r\n05/12/2026 09:30,"Hello, you",\r\n',
    );
    expect(stderr).toContain('out/posts.x.csv: 2 posts for Hootsuite.\n');
    expect(stderr).toContain('choose dd/mm/yyyy');
  });

  test('asks which channel, where one file cannot hold several', async () => {
    const { code, stdout, stderr } = await run(makeFolder(FILES), 'export');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('one file is for one account: page, x.');
  });

  test('says in Spanish what is left behind, and ends with 1', async () => {
    const thread =
      '---\nchannels: [x]\nschedule: 2026-12-05 10:00\nstatus: approved\n---\nOne\n\n---\n\nTwo\n';
    const folder = makeFolder({ 'social.plan.yaml': PLAN, 'a.post.md': thread });
    const { code, stdout, stderr } = await run(folder, 'export', '--lang', 'es');
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'Text,Image URL,Tags,Posting Time\r\n' });
    expect(stderr).toContain('a.post.md (x, 2026-12-05 10:00): Queda fuera: es un hilo de 2 partes');
  });

  test('ends with 1 where there is nothing to export', async () => {
    const { code, stdout, stderr } = await run(makeFolder(FILES), 'export', '--to', '2026-12-03');
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: '0 posts for Buffer.\n' });
  });

  test('corrects who asks for a CSV for Postiz, which has none', async () => {
    const { code, stderr } = await run(makeFolder(FILES), 'export', '--format', 'postiz-csv');
    expect(code).toBe(2);
    expect(stderr).toContain('postiz-json');
  });
});

describe('vocero import', () => {
  test('keeps the quotation marks, dashes and euros of Excel on Windows', async () => {
    const folder = makeFolder({ 'social.plan.yaml': PLAN });
    // “Año” – 5 € in Windows-1252.
    const text = Buffer.from([0x93, 0x41, 0xf1, 0x6f, 0x94, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80]);
    writeFileSync(`${folder.path}/a.csv`, Buffer.concat([Buffer.from('Texto\r\n'), text]));
    const { code, stderr } = await run(folder, 'import', 'a.csv', '--channel', 'x');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'a.csv is not UTF-8; it was read as Windows-1252.\n',
    });
    expect(textOf(folder, 'posts/ano-5.post.md')).toContain('\n“Año” – 5 €\n');
  });

  const table = 'Texto;Fecha;CTA\nÚltimas plazas;25/12/2026 18:05;VER\n"Dos\nlíneas";26/12/2026 9:00;\n';

  test('makes drafts, tells what it could not take over, and does it once', async () => {
    const folder = makeFolder({ ...FILES, 'tabla.csv': table });
    const args = ['import', 'tabla.csv', '--channel', 'x'];
    const trial = await run(folder, ...args, '--dry-run');
    expect(trial.stdout).toContain('2 posts would be made.\n');
    expect(filesIn(folder, 'posts')).toEqual(['a.post.md', 'b.post.md']);
    expect(await run(folder, ...args)).toEqual({
      code: 1,
      stdout:
        '2026-12-25 18:05  x  posts/ultimas-plazas.post.md\n2026-12-26 09:00  x  posts/dos.post.md\n2 posts were made.\n',
      stderr:
        'Dates were read with the day first, as some of them must be.\nrow 2: the column “CTA” has no place in a post. Not taken over.\n',
    });
    expect(textOf(folder, 'posts/dos.post.md')).toBe(
      '---\nchannels: [x]\nschedule: 2026-12-26 09:00\nstatus: draft\n---\n\nDos\nlíneas\n',
    );
    const again = await run(folder, ...args, '--lang', 'es');
    expect(again.stdout).toContain('Se crearon 0 publicaciones. 2 ya estaban.\n');
    expect(filesIn(folder, 'posts')).toHaveLength(4);
    expect((await run(folder, 'lint', 'posts/dos.post.md')).code).toBe(0);
  });

  test('never writes over a file', async () => {
    const folder = makeFolder({ ...FILES, 't.csv': 'Text\nA\n' });
    expect((await run(folder, 'import', 't.csv', '--channel', 'x')).code).toBe(0);
    expect(textOf(folder, 'posts/a.post.md')).toBe(POST('approved'));
    expect(filesIn(folder, 'posts')).toEqual(['a-2.post.md', 'a.post.md', 'b.post.md']);
  });

  test('reads what spreadsheets on Windows write', async () => {
    const latin = Buffer.from('Mensaje;Canal\r\n¡Mañana, café!;page\r\n', 'latin1');
    const utf16 = Buffer.from('\ufeffMensaje\tCanal\r\n¡Mañana, té!\tpage\r\n', 'utf16le');
    const folder = makeFolder({ ...FILES, 'latin.csv': latin, 'utf16.txt': utf16 });
    const { code, stderr } = await run(folder, 'import', 'latin.csv', '--folder', 'in/here');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'latin.csv is not UTF-8; it was read as Windows-1252.\n',
    });
    expect(textOf(folder, 'in/here/manana-cafe.post.md')).toContain('\n¡Mañana, café!\n');
    expect((await run(folder, 'import', 'utf16.txt', '--folder', 'in')).code).toBe(0);
    expect(textOf(folder, 'in/manana-te.post.md')).toContain('channels: [page]\n');
  });

  test('asks the plan of the folder for the new files', async () => {
    const folder = makeFolder({
      'acme/social.plan.yaml': PLAN,
      'acme/posts/a.post.md': '',
      't.csv': 'Text\nHi\n',
    });
    const { code } = await run(folder, 'import', 't.csv', '--channel', 'x', '--folder', 'acme/posts');
    expect([code, filesIn(folder, 'acme/posts')]).toEqual([0, ['a.post.md', 'hi.post.md']]);
  });

  test('takes back what was exported', async () => {
    const folder = makeFolder(FILES);
    await run(folder, 'export', '--channel', 'page', '--format', 'publer-csv', '--output', 'p.csv');
    const { code } = await run(folder, 'import', 'p.csv', '--channel', 'page', '--folder', 'back');
    expect(code).toBe(0);
    expect(textOf(folder, 'back/hello-you.post.md')).toBe(
      '---\nchannels: [page]\nschedule: 2026-12-05 09:30\nstatus: draft\n---\n\nHello, you\n',
    );
  });

  test.each([
    [[], 'Which file should be imported?\n        Name a CSV file'],
    [['nowhere.csv'], 'There is no file or folder “nowhere.csv”.'],
    [['posts'], 'posts is no table that Vocero understands.'],
    [
      ['social.plan.yaml'],
      'social.plan.yaml is no table that Vocero understands.\n        Its first line should',
    ],
    [['t.csv'], 'To which channel do the posts go?\n        Choose one of: --channel x, --channel page.'],
    [['t.csv', '--channel', 'pgae'], '. has no channel “pgae”.\n        Did you mean page?'],
    [['t.csv', '--dates', 'american'], '“american” is not a choice for --dates.'],
  ])('tells wrong usage: %j', async (args, message) => {
    const { code, stdout, stderr } = await run(
      makeFolder({ ...FILES, 't.csv': 'Text\nA\n' }),
      'import',
      ...args,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.slice(0, `vocero: ${message}`.length)).toBe(`vocero: ${message}`);
  });
});
