import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fakeMastodon, type Manner } from '../publish/fake-servers/fake-mastodon.ts';
import { serve } from '../publish/fake-servers/fake-server.ts';
import { makeFolder } from '../support/folder.ts';
import { vocero } from './run.ts';

const TOKEN = 'token-of-mastodon';
const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;
const ENV = { VOCERO_TOOT_ACCESS_TOKEN: TOKEN, VOCERO_SKY_APP_PASSWORD: 'app-password' };
const POST =
  '---\nchannels: toot\nstatus: approved\nschedule: 2026-11-21 15:00\nfirstComment: And good bread.\n---\nGood coffee.\n';

async function projectWith(post = POST, manner?: Manner, plan = '') {
  let now = NOW;
  const network = fakeMastodon(() => now, manner);
  const server = await serve(network);
  onTestFinished(() => server.close());
  const folder = makeFolder({
    'social.plan.yaml': `brand: { timezone: Europe/Madrid }\nchannels:\n  toot: { network: mastodon, handle: ana, server: "${server.origin}" }\n  sky: { network: bluesky, handle: a.test }\n${plan}`,
    'a.post.md': post,
  });
  const run = (...args: string[]) =>
    vocero(args, { cwd: folder.path, env: { ...ENV, VOCERO_NOW: new Date(now).toISOString() } });
  const write = (text: string) => writeFileSync(join(folder.path, 'a.post.md'), text);
  const pass = (duration: number) => {
    now += duration;
  };
  const receipts = () => {
    const at = join(folder.path, '.vocero/receipts');
    if (!existsSync(at)) return [];
    const texts = readdirSync(at).map((name) => readFileSync(join(at, name), 'utf8'));
    return texts
      .join('')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  };
  return { network, server, folder, run, write, pass, receipts };
}

const texts = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text);
const kinds = (lines: readonly unknown[]) => lines.map((line) => Object(line).kind);

describe('vocero schedule', () => {
  test('hands a post over once, at the time of its channel’s zone, and the rest follows when it is out', async () => {
    const { network, run, pass, receipts } = await projectWith();
    const first = await run('schedule', 'a.post.md');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/◷ part 1: with the network, which publishes it on .*15:00/);
    expect(first.stdout).toContain('Commit and push .vocero/receipts before then');
    expect(first.stdout).toContain('first comment: not sent: it follows when the first part is out.');
    expect(network.scheduled).toMatchObject([{ text: 'Good coffee.', at: '2026-11-21T14:00:00.000Z' }]);
    expect(kinds(receipts())).toEqual(['intent', 'receipt']);
    expect(receipts()[1]).toMatchObject({ scheduleAt: '2026-11-21T14:00:00.000Z' });
    expect(JSON.stringify(receipts())).not.toContain(TOKEN);
    // Once more, and by a run of what is due: the network has it.
    const again = await run('schedule', 'a.post.md');
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('Mastodon has it already');
    expect((await run('publish', '--due')).stdout).toBe('Nothing is due.\n');
    const named = await run('publish', 'a.post.md');
    expect(named).toMatchObject({ code: 1 });
    expect(named.stdout).toContain('“vocero unschedule” takes it back.');
    expect(network.scheduled).toHaveLength(1);
    const status = await run('status');
    expect(status.stdout).toMatch(
      /scheduled at the network \(1\)\n {2}a → toot .*\n {4}part 1: with the network/,
    );
    pass(2 * HOUR + 60_000);
    expect((await run('status')).stdout).toContain('“vocero reconcile” asks whether it did.');
    const later = await run('publish', '--due');
    expect(later).toMatchObject({ code: 0, stderr: '' });
    expect(later.stdout).toContain('✔ part 1: published https://m.example/@acme/1');
    expect(texts(network.published)).toEqual(['Good coffee.', 'And good bread.']);
    expect(network.published[1]?.replyTo).toBe(network.published[0]?.id);
    expect((await run('publish', '--due')).stdout).toBe('Nothing is due.\n');
    const known = JSON.parse((await run('status', '--format', 'json')).stdout);
    expect(known.channels).toMatchObject([{ state: 'published', steps: [{ id: '1' }, { id: '2' }] }]);
  });

  test('shows the time that would be sent and what stays here, in text and for programs, and sends nothing', async () => {
    const { server, run, receipts } = await projectWith(
      POST.replace('channels: toot', 'channels: [toot, sky]'),
    );
    const shown = await run('schedule', 'a.post.md', '--dry-run');
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('"scheduled_at": "2026-11-21T14:00:00.000Z"');
    expect(shown.stdout).toContain('first comment: follows when the first part is out');
    expect(shown.stdout).toContain('Bluesky takes no posts ahead of their time. It stays here');
    expect(shown.stdout).not.toContain('createRecord');
    const read = JSON.parse(
      (await run('schedule', 'a.post.md', '--dry-run', '--format', 'json', '--lang', 'es')).stdout,
    );
    expect(read).toMatchObject({
      isDryRun: true,
      jobs: [
        { channel: 'sky', obstacles: [{ kind: 'no-scheduling' }] },
        {
          channel: 'toot',
          obstacles: [],
          scheduleAt: '2026-11-21T14:00:00.000Z',
          when: expect.stringMatching(/15:00/),
          requests: [{ step: 'part/1' }, { step: 'comment', stays: 'follows', requests: [] }],
        },
      ],
    });
    expect([server.arrived, receipts()]).toEqual([[], []]);
  });

  test.each([
    ['too near', '2026-11-21 13:04', 'is too near: Mastodon takes posts from 5 minutes ahead'],
    ['past', '2026-11-21 12:00', 'has passed, and a network would publish it at once'],
  ])('refuses a time that is %s before anything leaves', async (_what, time, words) => {
    const { server, run, receipts } = await projectWith(POST.replace('2026-11-21 15:00', time));
    const refused = await run('schedule', 'a.post.md');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain(words);
    expect([server.arrived, receipts()]).toEqual([[], []]);
  });

  test('asks a server first whether it really schedules', async () => {
    const { server, network, run, pass, receipts } = await projectWith(POST, {
      key: 'honoured',
      scheduling: 'ignored',
    });
    const refused = await run('schedule', 'a.post.md');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('this server does not keep posts for later');
    expect(server.arrived.every(({ method }) => method === 'GET')).toBe(true);
    expect(receipts()).toEqual([]);
    pass(3 * HOUR);
    expect((await run('publish', '--due')).code).toBe(0);
    expect(texts(network.published)).toEqual(['Good coffee.', 'And good bread.']);
  });

  test('says so where a server publishes at once what it was to keep', async () => {
    const { network, run } = await projectWith(POST, {
      key: 'honoured',
      scheduling: 'ignored',
      pretends: true,
    });
    const early = await run('schedule', 'a.post.md', '--lang', 'es');
    expect(early.stdout).toContain('! parte 1: publicada en el acto: el servidor no la guardó para después.');
    expect(early.stdout).toContain('https://m.example/@acme/1');
    expect((await run('status', '--format', 'json')).stdout).toContain('"state": "partly"');
    expect((await run('publish', 'a.post.md')).code).toBe(0);
    expect(texts(network.published)).toEqual(['Good coffee.', 'And good bread.']);
  });

  test('ends with 3 where nobody knows, and finds it at its old time though the file was moved', async () => {
    const { network, server, run, write, pass } = await projectWith();
    server.fail({ kind: 'reset-after', path: '/statuses' });
    // The looks behind it find nobody: the account cannot be read.
    const { answer } = network;
    let isBlind = true;
    Object.assign(network, {
      answer: (...given: Parameters<typeof answer>) =>
        isBlind && given[0].path.includes('/verify_credentials')
          ? { status: 403, body: {} }
          : answer(...given),
    });
    expect((await run('schedule', 'a.post.md')).code).toBe(3);
    isBlind = false;
    write(POST.replace('15:00', '16:30'));
    pass(5 * 60_000);
    const found = await run('schedule', 'a.post.md');
    expect(found.stdout).toMatch(/◷ part 1: with the network, which publishes it on .*15:00/);
    expect(network.scheduled.map(({ at }) => at)).toEqual(['2026-11-21T14:00:00.000Z']);
    const told = await run('lint', '.');
    expect(told.code).toBe(1);
    expect(told.stdout).toMatch(/Mastodon publishes it on .*15:00, and not at this time\. Take it back/);
  });

  test('takes all of a folder that may be, and asks what to hand over', async () => {
    const { network, run, folder } = await projectWith();
    writeFileSync(
      join(folder.path, 'b.post.md'),
      POST.replace('Good coffee', 'Good tea').replace('approved', 'draft'),
    );
    writeFileSync(
      join(folder.path, 'c.post.md'),
      POST.replace('Good coffee', 'Good cake').replace('15:00', '18:00'),
    );
    expect((await run('schedule')).code).toBe(2);
    expect(await run('schedule', '.')).toMatchObject({ code: 0, stderr: '' });
    expect(texts(network.scheduled)).toEqual(['Good coffee.', 'Good cake.']);
    expect((await run('schedule', '.')).stdout).toBe(
      'There is nothing that a network could take ahead of its time.\n',
    );
  });
});

describe('vocero unschedule', () => {
  test('takes a post back, and it can be handed over again', async () => {
    const { network, run, write, receipts } = await projectWith();
    await run('schedule', 'a.post.md');
    const dry = await run('unschedule', 'a.post.md', '--dry-run');
    expect(dry.stdout).toContain('/api/v1/scheduled_statuses/9001');
    expect(network.scheduled).toHaveLength(1);
    const back = await run('unschedule', 'a.post.md');
    expect(back).toMatchObject({ code: 0, stderr: '' });
    expect(back.stdout).toContain('✔ part 1: taken back');
    expect(network.scheduled).toEqual([]);
    expect(kinds(receipts())).toEqual(['intent', 'receipt', 'withdrawing', 'withdrawn']);
    expect((await run('status')).stdout).toMatch(/^scheduled \(1\)/);
    expect((await run('unschedule', 'a.post.md')).stdout).toBe(
      'No network has anything of this to publish it later.\n',
    );
    write(POST.replace('15:00', '16:30'));
    expect((await run('schedule', 'a.post.md')).code).toBe(0);
    expect(network.scheduled.map(({ at }) => at)).toEqual(['2026-11-21T15:30:00.000Z']);
  });

  test.each([
    ['cancelled', (text: string) => text.replace('approved', 'cancelled'), 'Its status is “cancelled”'],
    [
      'edited',
      (text: string) => text.replace('Good coffee', 'Better coffee'),
      'as it was before this change',
    ],
    [
      'taken off its channel',
      (text: string) => text.replace('channels: toot', 'channels: sky'),
      'It does not go to toot any more',
    ],
  ])('a post that was %s is told of by lint, and taken back', async (_what, change, words) => {
    const { network, run, write } = await projectWith();
    await run('schedule', 'a.post.md');
    write(change(POST));
    const told = await run('lint', '.');
    expect(told.code).toBe(1);
    expect(told.stdout.replaceAll(/\s+/g, ' ')).toContain(words);
    expect((await run('unschedule', 'a.post.md')).code).toBe(0);
    expect(network.scheduled).toEqual([]);
    expect((await run('lint', '.')).stdout).not.toContain('held-by-network');
  });

  test('finds by its receipts what a post that is gone left behind', async () => {
    const { network, run, folder } = await projectWith();
    await run('schedule', 'a.post.md');
    rmSync(join(folder.path, 'a.post.md'));
    expect((await run('status')).stdout).toContain('scheduled at the network (1)');
    expect((await run('unschedule', '--post', 'a', '--format', 'json')).stdout).toContain(
      '"outcome": "gone"',
    );
    expect(network.scheduled).toEqual([]);
  });

  test('ends with 1 and the address where it is out already', async () => {
    const { run, pass } = await projectWith();
    await run('schedule', 'a.post.md');
    pass(2 * HOUR + 60_000);
    const late = await run('unschedule', 'a.post.md');
    expect(late.code).toBe(1);
    expect(late.stdout).toContain('✔ part 1: published https://m.example/@acme/1');
  });

  test('what was cancelled at the network by hand is told, and never sent by itself', async () => {
    const { network, run, pass, server } = await projectWith();
    await run('schedule', 'a.post.md');
    const [waiting] = network.scheduled;
    await fetch(`${server.origin}/api/v1/scheduled_statuses/${waiting?.id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    pass(2 * HOUR + 20 * 60_000);
    const told = await run('publish', '--due');
    expect(told.code).toBe(3);
    expect(told.stdout).toContain('? part 1: unknown');
    expect(network.published).toEqual([]);
    // A person who looked says so by taking it back, and then it may go.
    expect((await run('unschedule', 'a.post.md')).code).toBe(0);
    expect((await run('publish', '--due')).code).toBe(0);
    expect(texts(network.published)).toEqual(['Good coffee.', 'And good bread.']);
  });
});
