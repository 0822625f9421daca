import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fakeMastodon } from '../publish/fake-servers/fake-mastodon.ts';
import { type Arrived, type FakeNetwork, serve } from '../publish/fake-servers/fake-server.ts';
import { type Folder, makeFolder } from '../support/folder.ts';
import { start, vocero } from './run.ts';

const TOKEN = 'token-of-mastodon';
const NOW = Date.UTC(2026, 10, 21, 12);
const ENV = { VOCERO_TOOT_ACCESS_TOKEN: TOKEN };
const POST =
  '---\nchannels: toot\nstatus: approved\nschedule: 2026-11-21 11:30\n---\nGood coffee.\n\n---\n\nAnd good bread.\n';

async function projectWith(
  change: (network: FakeNetwork) => FakeNetwork = (network) => network,
  plan = '',
  post = POST,
  aside?: (incoming: IncomingMessage) => Promise<false>,
) {
  const network = fakeMastodon(() => NOW);
  const server = await serve(change(network), aside);
  onTestFinished(() => server.close());
  const folder = makeFolder({
    'social.plan.yaml': `brand: { timezone: UTC }\nchannels: { toot: { network: mastodon, handle: ana, server: "${server.origin}" } }\n${plan}`,
    'a.post.md': post,
  });
  const run = (...args: string[]) => vocero(args, { cwd: folder.path, env: ENV });
  return { network, server, folder, run };
}

/** Answers otherwise where there is another answer. */
const answering =
  (other: (arrived: Arrived) => { readonly status: number; readonly body: unknown } | undefined) =>
  (network: FakeNetwork): FakeNetwork => ({
    ...network,
    get published() {
      return network.published;
    },
    answer: (arrived, origin) => other(arrived) ?? network.answer(arrived, origin),
  });

const receiptsIn = (folder: Folder) =>
  readdirSync(join(folder.path, '.vocero/receipts')).map((name) =>
    readFileSync(join(folder.path, '.vocero/receipts', name), 'utf8'),
  );

describe('vocero publish', () => {
  test('publishes a thread that is due once, and says where it is', async () => {
    const { network, folder, run } = await projectWith();
    const first = await run('publish', '--due');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('✔ part 1: published');
    expect(network.published.map(({ text }) => text)).toEqual(['Good coffee.', 'And good bread.']);
    expect(network.published[1]?.replyTo).toBe(network.published[0]?.id);
    expect(await run('publish', '--due')).toMatchObject({ code: 0, stdout: 'Nothing is due.\n' });
    expect(network.published).toHaveLength(2);
    expect(receiptsIn(folder).join('')).not.toContain(TOKEN);
    expect(readFileSync(join(folder.path, '.vocero/.gitignore'), 'utf8')).toBe('locks/\n');
    const status = await run('status', '--format', 'json');
    expect(status.code).toBe(0);
    expect(JSON.parse(status.stdout).channels).toMatchObject([{ post: 'a', state: 'published' }]);
  });

  test('shows every request and sends none, with secrets by their names', async () => {
    const { server, run } = await projectWith();
    const shown = await run('publish', '--due', '--dry-run');
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('authorization: Bearer ‹access_token›');
    expect(shown.stdout).toContain('"status": "And good bread."');
    expect(shown.stdout + shown.stderr).not.toContain(TOKEN);
    expect(server.arrived).toEqual([]);
  });

  test('ends with 1 where the network refuses, says why in Spanish too, and what to do', async () => {
    const { network, run } = await projectWith(
      answering(({ path, method }) =>
        method === 'POST' && path.endsWith('/statuses') ? { status: 403, body: { error: 'No.' } } : undefined,
      ),
    );
    const refused = await run('publish', '--due', '--lang', 'es');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('✖ parte 1: rechazada.');
    expect(refused.stdout).toContain('«No.»');
    expect(network.published).toEqual([]);
    // By itself, a scheduled run does not try the same again, and does not fail again either.
    expect((await run('publish', '--due')).code).toBe(0);
    expect((await run('status')).stdout).toContain('refused (1)');
  });

  test('ends with 3 where nobody knows, sends nothing again, and reconcile clears it up', async () => {
    let isBlind = true;
    const { network, server, run } = await projectWith(
      answering(({ method, path }) =>
        isBlind && method === 'GET' && path.includes('/accounts/') ? { status: 403, body: {} } : undefined,
      ),
    );
    server.fail({ kind: 'reset-after', path: '/statuses' });
    const lost = await run('publish', '--due');
    expect(lost.code).toBe(3);
    expect(lost.stdout).toContain('? part 1: unknown');
    expect((await run('publish', '--due')).code).toBe(3);
    expect((await run('status')).code).toBe(3);
    expect((await run('reconcile')).code).toBe(3);
    expect(network.published).toHaveLength(1);
    isBlind = false;
    const known = await run('reconcile');
    expect(known).toMatchObject({ code: 0, stderr: '' });
    expect(known.stdout).toContain('✔ part 1: published');
    expect((await run('publish', '--due')).code).toBe(0);
    expect(network.published.map(({ text }) => text)).toEqual(['Good coffee.', 'And good bread.']);
  });

  test('sends nothing that was edited behind its approval, and shows why', async () => {
    const approved = POST.replace(
      '\n---\n',
      '\napprovals: [{ by: ana, digest: "sha256:0123456789ab" }]\n---\n',
    );
    const { server, run } = await projectWith(undefined, 'workflow: { approval: required }\n', approved);
    const blocked = await run('publish', '--due');
    expect(blocked.code).toBe(1);
    expect(blocked.stdout).toContain('It has changed since ana approved it.');
    expect(server.arrived).toEqual([]);
  });

  test('sends nothing while channels are on pause, which is no failure', async () => {
    const { server, run } = await projectWith(undefined, 'crisis: { state: crisis, reason: A storm. }\n');
    const paused = await run('publish', '--due');
    expect(paused).toMatchObject({ code: 0, stderr: '' });
    expect(paused.stdout).toContain('Nothing goes out on toot while the plan is in state “crisis”.');
    expect(server.arrived).toEqual([]);
  });

  test('leaves what is due to the editor where the plan says so, and publishes what is named', async () => {
    const { network, run } = await projectWith(undefined, 'publishing: { by: editor }\n');
    expect(await run('publish', '--due')).toMatchObject({ code: 2, stdout: '' });
    const ahead = ['publish', '--due', '--dry-run', '--scheduled-by', 'editor', '--format', 'json'];
    expect(JSON.parse((await run(...ahead)).stdout).jobs).toMatchObject([{ obstacles: [] }]);
    expect((await run('publish', 'a.post.md')).code).toBe(0);
    expect(network.published).toHaveLength(2);
  });

  test('asks what to publish', async () => {
    const { run } = await projectWith();
    const asked = await run('publish');
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain('--due');
    const misspelt = await run('publish', '--due', '--channel', 'tot');
    expect(misspelt.code).toBe(2);
    expect(misspelt.stderr).toContain('toot');
  });

  test('reads numbers back, a line for each post and day', async () => {
    const { folder, run } = await projectWith();
    await run('publish', '--due');
    expect((await run('metrics')).code).toBe(0);
    const [file = ''] = readdirSync(join(folder.path, '.vocero/metrics'));
    const lines = readFileSync(join(folder.path, '.vocero/metrics', file), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ kind: 'post', post: 'a', channel: 'toot', day: '2026-11-21', source: 'api' }),
    );
  });
});

test('a post that is not there is a mistake, and not one that is out already', async () => {
  const { server, run } = await projectWith();
  for (const wrong of ['#9', '#0', 'aa']) {
    const told = await run('publish', 'a.post.md', '--post', wrong);
    expect(told).toMatchObject({ code: 2, stdout: '' });
    expect(told.stderr).toContain(`There is no post “${wrong}” there.`);
  }
  expect(server.arrived).toEqual([]);
  expect((await run('publish', 'a.post.md', '--post', 'a')).code).toBe(0);
});

describe('vocero metrics', () => {
  test('says whom it would ask for what, and asks nobody', async () => {
    const { server, run } = await projectWith();
    await run('publish', '--due');
    const before = server.arrived.length;
    expect(await run('metrics', '--dry-run')).toMatchObject({
      code: 0,
      stdout: 'toot: would ask for 1 post.\n',
    });
    expect(server.arrived).toHaveLength(before);
  });

  test('ends with 1 and the reason where the network does not tell, instead of saying that it had nothing to tell', async () => {
    const { folder, run } = await projectWith();
    await run('publish', '--due');
    const env = { VOCERO_TOOT_ACCESS_TOKEN: 'mistyped-token' };
    const wrong = await vocero(['metrics'], { cwd: folder.path, env });
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain('the network told nothing of 1. The network does not accept the access.');
    expect(wrong.stdout).not.toContain('mistyped-token');
  });

  test('a post that went out without a time is in the report, with its numbers', async () => {
    const { run } = await projectWith(
      undefined,
      '',
      '---\nchannels: toot\nstatus: approved\n---\nGood bread.\n',
    );
    expect((await run('publish', 'a.post.md')).code).toBe(0);
    expect((await run('metrics')).code).toBe(0);
    const { sections } = JSON.parse((await run('report', '--period', '2026-11', '--format', 'json')).stdout);
    expect(sections.overview).toMatchObject({ published: { value: 1 }, interactions: { value: 6 } });
  });
});

test('a server that is asked in clear is told as that, at once and in words, and gets nothing', async () => {
  const folder = makeFolder({
    'social.plan.yaml': `brand: { timezone: UTC }\nchannels: { toot: { network: mastodon, server: "http://m.example" }, bare: { network: mastodon } }\n`,
    'a.post.md': POST.replace('toot', '[toot, bare]'),
  });
  const env = { ...ENV, VOCERO_BARE_ACCESS_TOKEN: TOKEN };
  const run = (...args: string[]) => vocero([...args, '--lang', 'es'], { cwd: folder.path, env });
  const published = await run('publish', 'a.post.md', '--channel', 'toot');
  expect(published.code).toBe(1);
  expect(published.stdout).toContain('No se envía nada a http://m.example, donde otros podrían leerlo');
  const checked = await run('accounts', '--check');
  expect(checked.stdout).toMatch(/toot .*Escribe https/);
  expect(checked.stdout).toMatch(/bare .*Falta algo que la red necesita: server\./);
  expect((await run('metrics')).stdout).toMatch(/toot: .*Escribe https[\s\S]*bare: .*necesita: server\./);
  // A network that cannot be reached is tried four times, which takes a quarter of a minute.
}, 10_000);

test('what the system refuses is told with its place', async () => {
  const { folder, run } = await projectWith();
  folder.write('.vocero', 'a file');
  const refused = await run('publish', 'a.post.md');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/The system refused: .*\.vocero/);
});

test('whatever the clock does, nothing is early and nothing goes out twice', async () => {
  const { network, folder } = await projectWith();
  const at = (time: string) =>
    vocero(['publish', '--due'], { cwd: folder.path, env: { ...ENV, VOCERO_NOW: `2026-11-${time}Z` } });
  for (const [time, out] of [
    ['21T11:29:59', 0],
    // A time server, a traveller or a machine that slept: forwards, back, and past what is too late.
    ['21T11:30:00', 2],
    ['20T11:30:00', 2],
    ['21T11:30:00', 2],
    ['21T11:00:00', 2],
    ['21T12:30:00', 2],
    ['29T12:00:00', 2],
  ] as const) {
    expect((await at(time)).code).toBe(0);
    expect(network.published).toHaveLength(out);
  }
});

test('Ctrl+C lets the request that is on its way end, keeps its receipt and sends no other', async () => {
  let child: ReturnType<typeof start> | undefined;
  let err = '';
  // The answer to a post comes only when the program has heard of the wish to stop.
  const { network, folder } = await projectWith(undefined, '', POST, async (incoming) => {
    if (incoming.method === 'POST' && incoming.url === '/api/v1/statuses' && child && err === '') {
      child.kill('SIGINT');
      err += String((await once(child.stderr, 'data'))[0]);
    }
    return false;
  });
  child = start(['publish', '--due'], { cwd: folder.path, env: ENV });
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  expect(network.published.map(({ text: sent }) => sent)).toEqual(['Good coffee.']);
  expect(
    receiptsIn(folder)
      .join('')
      .match(/"kind":"receipt"/g),
  ).toHaveLength(1);
  expect(out).toContain('✔ part 1: published');
  expect(err).toContain('Stopping');
  expect(code).toBe(4);
  expect(readdirSync(join(folder.path, '.vocero/locks'))).toEqual([]);
});

describe('vocero init --github-actions', () => {
  test('writes both workflows with the secrets of the plan, once', async () => {
    const { folder, run } = await projectWith();
    expect((await run('init', '--github-actions')).code).toBe(0);
    const text = readFileSync(join(folder.path, '.github/workflows/vocero-publish.yml'), 'utf8');
    expect(text).toMatch(/VOCERO_TOOT_ACCESS_TOKEN: \$\{\{ secrets\.VOCERO_TOOT_ACCESS_TOKEN \}\}/);
    expect((await run('init', '--github-actions')).code).toBe(2);
  });
});

test('takes secrets from standard input, tells each step as it ends, and stops when the input does', async () => {
  const { network, folder } = await projectWith();
  const args = ['publish', '--due', '--secrets', 'stdin', '--format', 'ndjson'];
  const input = `${JSON.stringify(ENV)}\n`;
  // The input ends before anything was sent: whoever gave the secrets is gone.
  const stopped = await vocero(args, { cwd: folder.path, input });
  expect(network.published.length).toBeLessThan(2);
  expect(stopped.code).toBe(4);
  const child = start(args, { cwd: folder.path });
  child.stdin.write(input);
  const lines = (await text(child.stdout)).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { post: 'a', channel: 'toot', step: 'part/1' },
    { post: 'a', channel: 'toot', step: 'part/2', outcome: 'accepted' },
    { tally: { unknown: 0 } },
  ]);
  expect(network.published).toHaveLength(2);
  expect((await vocero(args, { cwd: folder.path, input: 'token\n' })).code).toBe(2);
});
