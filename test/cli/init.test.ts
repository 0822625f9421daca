import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { askPlan } from '../../server/src/cli/init/ask-plan.ts';
import { makeFolder } from '../support/folder.ts';
import { textOf } from './project.ts';
import { vocero } from './run.ts';

const FLAGS = [
  '--name',
  'Café Andino',
  '--languages',
  'es-CO',
  '--accounts',
  'x=cafeandino,instagram',
  '--zone',
  'America/Bogota',
];

test('init writes a plan that lint has nothing to say about', async () => {
  const folder = makeFolder();
  const { code, stdout, stderr } = await vocero(['init', '--yes', ...FLAGS], { cwd: folder.path });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^social\.plan\.yaml was written/);
  expect(readdirSync(folder.path)).toEqual(['social.plan.yaml']);
  const plan = textOf(folder, 'social.plan.yaml');
  expect(plan).toContain('name: Café Andino');
  expect(plan).toContain('register: tú');
  expect(plan).toContain('handle: cafeandino');
  const lint = await vocero(['lint', '--fail-on', 'hint'], { cwd: folder.path });
  expect({ code: lint.code, stderr: lint.stderr }).toEqual({ code: 0, stderr: '' });
});

test('init makes the folder that it is given, and speaks Spanish', async () => {
  const folder = makeFolder();
  const { code, stdout } = await vocero(['init', 'redes', '--yes', '--lang', 'es'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^redes\/social\.plan\.yaml quedó escrito/);
  const plan = textOf(folder, 'redes/social.plan.yaml');
  expect(plan).toMatch(/^# El plan de redes sociales de redes:/);
  expect(plan).toMatch(/^ {2}linkedin:$/m);
});

test('init never overwrites a plan, whatever its name', async () => {
  const folder = makeFolder({ 'brand.plan.yml': 'channels: {}\n' });
  const { code, stderr } = await vocero(['init', '--yes', ...FLAGS], { cwd: folder.path });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'vocero: There is a plan already: brand.plan.yml. It was left as it is.\n        Name another folder, or change that plan.\n',
  });
  expect(readdirSync(folder.path)).toEqual(['brand.plan.yml']);
});

test.each([
  [
    [],
    'There is no terminal to ask questions in.\n        Give the answers as options, and --yes for the rest.',
  ],
  [['--yes', '--name', ' – '], 'Write at least one letter or digit.'],
  [
    ['--yes', '--zone', 'bogota'],
    '“bogota” is no IANA time zone, such as America/Bogota.\n        Did you mean America/Bogota?',
  ],
  [['--yes', '--accounts', 'linkedn=acme'], 'There is no network “linkedn”.\n        Did you mean linkedin?'],
  [['--yes', '--accounts', 'x=acme,'], '“” is no account.'],
  [['--yes', '--languages', 'español'], '“español” is no language'],
  [['--yes', '--register', 'thou'], '“thou” is not a choice for --register.'],
])('init refuses what cannot be, and writes nothing: %j', async (args, message) => {
  const folder = makeFolder();
  const { code, stderr } = await vocero(['init', 'a/b', ...args], { cwd: folder.path });
  expect({ code, said: stderr.startsWith(`vocero: ${message}`) || stderr }).toEqual({ code: 2, said: true });
  expect(existsSync(join(folder.path, 'a'))).toBe(false);
});

const DOWN = '\u001b[B';
const ENTER = '\r';
const CTRL_C = '\u0003';
const CLEAR = '\u0015';
const USUAL = { name: 'acme', zone: 'Europe/Madrid' };

/** Answers each question when it has been asked: keys by a part of the question. */
function terminal(keys: readonly (readonly [question: string, ...keys: string[]])[]) {
  const input = new PassThrough();
  const rest = [...keys];
  let shown = '';
  let unanswered = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const text = stripVTControlCharacters(chunk.toString());
      shown += text;
      unanswered += text;
      const [next] = rest;
      if (next && unanswered.includes(next[0])) {
        rest.shift();
        unanswered = '';
        // Each key is an event of its own, as from a keyboard.
        setImmediate(() => {
          for (const key of next.slice(1)) input.write(key);
        });
      }
      done();
    },
  });
  return { streams: { input, output }, shown: () => shown, rest };
}

test('the questions of init lead to a plan', async () => {
  const { streams, shown, rest } = terminal([
    ['brand called', CLEAR, 'Café', ENTER],
    ['language does it speak', DOWN, ENTER],
    ['On which networks', ENTER],
    ['at least one network', ' ', DOWN, ' ', ENTER],
    ['account on Bluesky', 'cafe.example', ENTER],
    ['account on Dev.to', ENTER],
    ['time zone', ENTER],
  ]);
  const answers = await askPlan({}, USUAL, 'en', streams);
  expect({ answers, rest }).toEqual({
    answers: {
      name: 'Café',
      languages: ['es', 'en'],
      register: 'tú',
      channels: [{ network: 'bluesky', handle: 'cafe.example' }, { network: 'devto' }],
      zone: 'Europe/Madrid',
    },
    rest: [],
  });
  expect(shown()).not.toMatch(/Please|Required|Invalid|select|confirm/);
});

test('what options say is not asked again', async () => {
  const { streams, shown } = terminal([['zona horaria', ENTER]]);
  const known = { name: 'Café', languages: ['es'], register: 'vos', channels: [{ network: 'x' }] } as const;
  expect(await askPlan(known, USUAL, 'es', streams)).toEqual({ ...known, zone: 'Europe/Madrid' });
  expect(shown()).not.toMatch(/marca|redes está|idioma/);
});

test('Ctrl+C in the middle of init gives no answers', async () => {
  const { streams } = terminal([
    ['brand called', ENTER],
    ['language does it speak', CTRL_C],
  ]);
  expect(await askPlan({}, USUAL, 'en', streams)).toBeUndefined();
});
