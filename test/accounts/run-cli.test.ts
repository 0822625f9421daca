import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { waysIn } from '../../client/src/accounts/ways-in.ts';
import { environment, runCli } from '../../client/src/publishing/run-cli.ts';
import { readEvent, readJobs, readNumbers } from '../../client/src/publishing/run-output.ts';
import { fakeMastodon } from '../publish/fake-servers/fake-mastodon.ts';
import { serve } from '../publish/fake-servers/fake-server.ts';
import { makeFolder } from '../support/folder.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.cjs');
// Its own, because other tests hand theirs over in the environment.
const TOKEN = `token-of-test-${process.pid}`;
const SECRETS = { VOCERO_TOOT_ACCESS_TOKEN: TOKEN };
const NEVER = new AbortController().signal;

async function project(posts: Readonly<Record<string, string>>, onRequest?: () => void) {
  const network = fakeMastodon(Date.now, undefined, (token) => token === TOKEN);
  const server = await serve(network, () => {
    onRequest?.();
    return false;
  });
  onTestFinished(() => server.close());
  const folder = makeFolder({
    'social.plan.yaml': `brand: { timezone: UTC }\npublishing: { by: editor }\nchannels: { toot: { network: mastodon, handle: acme, server: "${server.origin}" } }\n`,
    ...posts,
  });
  const run = (args: readonly string[], more: Partial<Parameters<typeof runCli>[0]> = {}) =>
    runCli({
      cli: CLI,
      args,
      cwd: folder.path,
      language: 'en',
      secrets: SECRETS,
      signal: NEVER,
      ...more,
    });
  return { network, server, folder, run };
}

/** Of a process of somebody else, or of one that has ended, there is nothing to read. */
function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const LIST =
  '- id: bread\n  channels: toot\n  status: approved\n  text: Good bread.\n- id: cake\n  channels: toot\n  status: approved\n  text: Good cake.\n';

describe.skipIf(!existsSync(CLI))('the editor runs the bundled command line', () => {
  test('and publishes one post of a file, with secrets through a pipe', async () => {
    const { network, folder, run } = await project({ 'week.posts.yaml': LIST });
    const dry = await run(['publish', 'week.posts.yaml', '--post', '#2', '--dry-run', '--format', 'json']);
    expect(readJobs(dry.out)).toMatchObject([{ post: 'cake', channel: 'toot', obstacles: [] }]);
    expect(network.published).toEqual([]);
    const lines: string[] = [];
    const args = [
      'publish',
      'week.posts.yaml',
      '--post',
      '#2',
      '--scheduled-by',
      'editor',
      '--format',
      'ndjson',
    ];
    const end = await run(args, { onLine: (line) => lines.push(line) });
    expect(end).toMatchObject({ code: 0, error: '' });
    expect(lines.flatMap((line) => readEvent(line) ?? [])).toMatchObject([
      { channel: 'toot', step: 'part/1', outcome: 'accepted' },
    ]);
    expect(network.published.map(({ text }) => text)).toEqual(['Good cake.']);
    const receipts = join(folder.path, '.vocero/receipts');
    const written = readdirSync(receipts).map((name) => readFileSync(join(receipts, name), 'utf8'));
    expect(written.join('')).toContain('"by":"editor"');
    expect([dry.out, end.out, end.error, ...written].join('')).not.toContain(TOKEN);
  });

  test.skipIf(!existsSync('/proc/self/environ'))(
    'and no process has a secret among its arguments or in its environment while it publishes',
    async () => {
      const found: string[] = [];
      let looks = 0;
      const look = () => {
        looks++;
        for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
          for (const file of ['cmdline', 'environ'])
            if (readProc(pid, file).includes(TOKEN)) found.push(`${pid}/${file}`);
      };
      const { network, run } = await project({ 'week.posts.yaml': LIST }, look);
      expect((await run(['publish', 'week.posts.yaml', '--scheduled-by', 'editor'])).code).toBe(0);
      expect(network.published).toHaveLength(2);
      expect(looks).toBeGreaterThan(1);
      expect(found).toEqual([]);
    },
  );

  test('and sends what is due where the plan leaves it to the editor, which a terminal does not', async () => {
    const time = new Date(Date.now() - 60_000).toISOString().slice(0, 16).replace('T', ' ');
    const { network, run } = await project({
      'a.post.md': `---\nchannels: toot\nstatus: approved\nschedule: ${time}\n---\nGood bread.\n`,
    });
    expect((await run(['publish', '--due'])).code).toBe(2);
    expect(network.published).toEqual([]);
    expect((await run(['publish', '--due', '--scheduled-by', 'editor'])).code).toBe(0);
    expect((await run(['publish', '--due', '--scheduled-by', 'editor'])).code).toBe(0);
    expect(network.published).toHaveLength(1);
  });

  test('and nothing is sent by one that is stopped before it begins', async () => {
    const { network, run } = await project({ 'week.posts.yaml': LIST });
    const end = await run(['publish', 'week.posts.yaml', '--format', 'ndjson'], {
      signal: AbortSignal.abort(),
    });
    expect(network.published).toEqual([]);
    expect(end.out).toContain('"why":"cancelled"');
  });

  test('and fetches numbers, after it has said what that would ask for', async () => {
    const { server, folder, run } = await project({ 'week.posts.yaml': LIST });
    await run(['publish', 'week.posts.yaml', '--scheduled-by', 'editor']);
    const before = server.arrived.length;
    const ahead = await run(['metrics', '--dry-run', '--format', 'ndjson']);
    expect(readNumbers(ahead.out)).toEqual([{ channel: 'toot', posts: 0, silent: 2 }]);
    expect(server.arrived).toHaveLength(before);
    const lines: string[] = [];
    const end = await run(['metrics', '--channel', 'toot', '--format', 'ndjson'], {
      onLine: (line) => lines.push(line),
    });
    expect(end).toMatchObject({ code: 0, error: '' });
    expect(lines.flatMap(readNumbers)).toEqual([{ channel: 'toot', posts: 2, silent: 0 }]);
    const metrics = join(folder.path, '.vocero/metrics');
    const written = readdirSync(metrics).map((name) => readFileSync(join(metrics, name), 'utf8'));
    expect(written.join('').match(/"likes":3/g)).toHaveLength(2);
    expect([end.out, ...written].join('')).not.toContain(TOKEN);
  });

  test('and hears why a network tells no numbers', async () => {
    const { run } = await project({ 'week.posts.yaml': LIST });
    await run(['publish', 'week.posts.yaml', '--scheduled-by', 'editor']);
    const secrets = { VOCERO_TOOT_ACCESS_TOKEN: 'mistyped-token' };
    const end = await run(['metrics', '--format', 'ndjson'], { secrets, language: 'es' });
    expect(end.code).toBe(1);
    expect(readNumbers(end.out)).toMatchObject([
      {
        channel: 'toot',
        posts: 0,
        silent: 2,
        refused: expect.stringContaining('La red no acepta el acceso'),
      },
    ]);
    expect(end.out).not.toContain('mistyped-token');
  });

  test('and asks who an account is, in Spanish too', async () => {
    const { run } = await project({});
    const args = ['accounts', '--check', '--format', 'json'];
    expect(JSON.parse((await run(args)).out).accounts).toMatchObject([
      {
        channel: 'toot',
        networkName: 'Mastodon',
        missing: [],
        check: { kind: 'ok', handle: expect.stringMatching(/^acme@/) },
      },
    ]);
    const wrong = await run(args, {
      secrets: { VOCERO_TOOT_ACCESS_TOKEN: 'mistyped-token' },
      language: 'es',
    });
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.out).accounts[0].check).toMatchObject({
      kind: 'refused',
      text: expect.stringMatching(/token/),
    });
    expect(wrong.out + wrong.error).not.toContain('mistyped-token');
    const none = await run(args, { secrets: {} });
    expect(JSON.parse(none.out).accounts[0].missing).toEqual(['VOCERO_TOOT_ACCESS_TOKEN']);
  });
});

test('nothing of the parent’s publishing reaches a run', () => {
  const parent = {
    PATH: '/bin',
    VOCERO_X_ACCESS_TOKEN: 'x',
    Vocero_Now: 'y',
    CI: 'true',
    NODE_OPTIONS: '-r z',
  };
  expect(environment(parent, 'es-ES')).toEqual({
    PATH: '/bin',
    ELECTRON_RUN_AS_NODE: '1',
    LC_ALL: 'es_ES.UTF-8',
    NO_COLOR: '1',
  });
});

test.each([
  ['mastodon', ['access_token!'], [['browser'], ['access_token']]],
  ['bluesky', ['app_password!'], [['app_password']]],
  ['discord', ['webhook_url', 'bot_token'], [['webhook_url'], ['bot_token']]],
  [
    'x',
    ['access_token', 'api_key', 'api_key_secret', 'oauth1_token', 'oauth1_token_secret'],
    [['browser'], ['access_token'], ['api_key', 'api_key_secret', 'oauth1_token', 'oauth1_token_secret']],
  ],
  ['slack', ['bot_token!'], [['bot_token']]],
])('the ways into %s', (network, names, expected) => {
  const secrets = names.map((name) => ({
    name: name.replace('!', ''),
    variable: `VOCERO_A_${name.replace('!', '').toUpperCase()}`,
    about: '',
    isRequired: name.endsWith('!'),
  }));
  const ways = waysIn({ channel: 'a', network, networkName: network, canPublish: true, secrets });
  const told = ways.map((way) =>
    way.kind === 'browser' ? ['browser'] : way.secrets.map(({ name }) => name),
  );
  expect(told).toEqual(expected);
});
