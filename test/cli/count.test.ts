import { describe, expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { PLAN } from './project.ts';
import { vocero } from './run.ts';

const LINK = 'https://acme.org/a/very/long/path/that/costs/as/much/as/any/other';

describe('a text is counted as given', () => {
  test.each([
    ['an argument', ['--network', 'x', 'Hola 🎉'], '', 'X: 7 of 280 characters, 273 left\n', 0],
    ['standard input', ['--network', 'x'], 'Hola', 'X: 4 of 280 characters, 276 left\n', 0],
    ['standard input by name', ['--network', 'x', '-'], 'Hola', 'X: 4 of 280 characters, 276 left\n', 0],
    [
      'one line break at the end less',
      ['--network', 'x'],
      'Hola\r\n',
      'X: 4 of 280 characters, 276 left\n',
      0,
    ],
    ['further line breaks included', ['--network', 'x'], 'Hola\n\n', 'X: 5 of 280 characters, 275 left\n', 0],
    [
      'a line break of Windows as one character',
      ['--network', 'x'],
      'Ho\r\nla\r\n',
      'X: 5 of 280 characters, 275 left\n',
      0,
    ],
    ['no text', ['--network', 'x'], '', 'X: 0 of 280 characters, 280 left\n', 0],
    ['an empty argument', ['--network', 'x', ''], 'unread', 'X: 0 of 280 characters, 280 left\n', 0],
    [
      'a text that looks like an option',
      ['--network', 'x', '--', '--help'],
      '',
      'X: 6 of 280 characters, 274 left\n',
      0,
    ],
    ['a link, as the network does', ['--network', 'x', LINK], '', 'X: 23 of 280 characters, 257 left\n', 0],
    [
      'a text over the limit',
      ['--network', 'x', 'a'.repeat(281)],
      '',
      'X: 281 of 280 characters, 1 over\n',
      1,
    ],
    [
      'every limit',
      ['--network', 'bluesky', '日本'],
      '',
      'Bluesky: 2 of 300 characters, 298 left\nBluesky: 6 of 3,000 bytes, 2,994 left\n',
      0,
    ],
    [
      'a content warning too, where the network counts it',
      ['--network', 'mastodon', '--warning', 'Spoiler', 'Hola'],
      '',
      'Mastodon: 11 of 500 characters, 489 left\n',
      0,
    ],
    [
      'a reply without the mentions that it starts with',
      ['--network', 'x', '--reply', '@ana @bob Hola @eva'],
      '',
      'X: 9 of 280 characters, 271 left\n',
      0,
    ],
    [
      'no content warning where the network does not',
      ['--network', 'x', '--warning', 'Spoiler', 'Hola'],
      '',
      'X: 4 of 280 characters, 276 left\n',
      0,
    ],
    [
      'a title',
      ['--network', 'reddit', '--as', 'title', 'a'.repeat(301)],
      '',
      'Reddit: 301 of 300 characters, 1 over\n',
      1,
    ],
    [
      'an alt text',
      ['--network', 'lemmy', '--as', 'alt', 'Café 👍'],
      '',
      'Lemmy: 7 of 1,500 characters, 1,493 left\n',
      0,
    ],
    ['as it travels', ['--network', 'slack', 'R&D'], '', 'Slack: 7 of 40,000 characters, 39,993 left\n', 0],
    ['a text without limit', ['--network', 'wordpress', 'Hola'], '', 'WordPress: no limit is known.\n', 0],
    [
      'a text without limit, in Spanish',
      ['--lang', 'es', '--network', 'nostr', 'Hola'],
      '',
      'Nostr: no se conoce ningún límite.\n',
      0,
    ],
    ['in Spanish', ['--lang', 'es', '--network', 'x', 'Hola'], '', 'X: 4 de 280 caracteres, quedan 276\n', 0],
  ])('%s', async (_, args, input, stdout, code) => {
    expect(await vocero(['count', ...args], { input })).toEqual({ code, stdout, stderr: '' });
  });
});

test('JSON tells every limit', async () => {
  const { stdout } = await vocero(['count', '--network', 'bluesky', '--format', 'json', 'a'.repeat(301)]);
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    network: 'bluesky',
    channel: null,
    as: 'text',
    over: true,
    limits: [
      { count: 301, limit: 300, unit: 'graphemes', over: true },
      { count: 301, limit: 3000, unit: 'bytes', over: false },
    ],
  });
});

test('a channel counts with its own limit, by the nearest plan or a named one', async () => {
  const folder = makeFolder({ 'social.plan.yaml': PLAN, 'posts/draft.txt': '' });
  const input = 'a'.repeat(300);
  const nearest = await vocero(['count', '--channel', 'x-es'], { cwd: `${folder.path}/posts`, input });
  expect(nearest).toEqual({
    code: 0,
    stdout: 'X (x-es): 300 of 25,000 characters, 24,700 left\n',
    stderr: '',
  });
  const named = await vocero(['count', '--channel', 'x', '--plan', `${folder.path}/social.plan.yaml`], {
    input,
  });
  expect(named).toEqual({ code: 1, stdout: 'X: 300 of 280 characters, 20 over\n', stderr: '' });
});

describe('wrong usage is told, with what to do about it', () => {
  const folder = { 'social.plan.yaml': PLAN, 'odd.plan.yaml': 'channels: { my: { network: myspace } }\n' };
  test.each([
    [
      ['Hola'],
      'Which network should count?\n        Say it with --network, such as --network x, or name a channel of your plan with --channel.',
    ],
    [['--network', 'bluesy', 'Hola'], 'There is no network “bluesy”.\n        Did you mean bluesky?'],
    [['--network', 'toString', 'Hola'], 'There is no network “toString”.\n        Choose one of: bluesky, '],
    [
      ['--channel', 'x-se', '--plan', 'social.plan.yaml', 'Hola'],
      'social.plan.yaml has no channel “x-se”.\n        Did you mean x-es?',
    ],
    [['--channel', 'my', '--plan', 'odd.plan.yaml', 'Hola'], 'There is no network “myspace”.'],
    [
      ['--channel', 'x', '--plan', 'nowhere.plan.yaml', 'Hola'],
      'There is no file or folder “nowhere.plan.yaml”.',
    ],
    [['--channel', 'x', '--plan', '.', 'Hola'], '. is not a plan'],
    [['--channel', 'x', '--network', 'x', 'Hola'], '--network and --channel exclude each other.'],
    [['--ndjson', 'Hola'], '--ndjson and “Hola” exclude each other.'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await vocero(['count', ...args], { cwd: makeFolder(folder).path });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(`vocero: ${message}`)).toBe(true);
  });
});
