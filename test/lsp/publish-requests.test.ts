import { describe, expect, test } from 'vitest';
import {
  crisisEditRequest,
  publishingPlansRequest,
  publishTargetRequest,
  recordedRequest,
} from '../../core/src/contract/publish.ts';
import { reportRequest } from '../../core/src/contract/report.ts';
import { changedNotification, type ServerRequest } from '../../core/src/contract/server.ts';
import { makeFolder } from '../support/folder.ts';
import { connectInMemory, type LspClient, PULLING_CLIENT } from '../support/lsp-client.ts';

const PLAN = (by: string) =>
  `# Ours.\nbrand: { name: Café, timezone: UTC }\npublishing: { by: ${by} }\nchannels: { toot: { network: mastodon }, sky: { network: bluesky } }\n`;

function ask<Params, Result>(
  { connection }: LspClient,
  { method }: ServerRequest<Params, Result>,
  params: Params,
): Promise<Result> {
  return connection.sendRequest(method, params);
}

/** A time so many hours from now, as plans write it. */
const inHours = (hours: number) =>
  new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

async function serverFor(files: Readonly<Record<string, string>>) {
  const folder = makeFolder(files);
  const client = connectInMemory();
  await client.initialize(folder.uri, PULLING_CLIENT, {});
  await client.ready();
  return { client, folder };
}

describe('what the editor asks before it publishes', () => {
  const post = (status: string, time: string, channels = 'toot') =>
    `---\nchannels: [${channels}]\nstatus: ${status}\nschedule: ${time}\n---\nGood bread.\n`;

  test('is which approved posts go out next, by time and channel', async () => {
    const { client, folder } = await serverFor({
      'social.plan.yaml': PLAN('editor'),
      'soon.post.md': post('approved', inHours(1), 'toot, sky'),
      'sooner.post.md': post('approved', inHours(0.5)),
      'draft.post.md': post('draft', inHours(2)),
      'far.post.md': post('approved', inHours(24 * 30)),
      'past.post.md': post('approved', inHours(-24 * 30)),
    });
    const [plan] = await ask(client, publishingPlansRequest, {});
    expect(plan).toMatchObject({ isOurs: true, isPaused: false, name: 'Café' });
    expect(plan?.folder.replace(/\/$/, '')).toBe(folder.uri.replace(/\/$/, ''));
    expect(plan?.ahead.map(({ title }) => title)).toEqual(['sooner', 'soon', 'soon']);
    expect(new Set(plan?.ahead.map(({ key }) => key)).size).toBe(3);
    await client.stop();
  });

  test('is nothing where somebody else sends what is due', async () => {
    const { client } = await serverFor({
      'social.plan.yaml': PLAN('ci'),
      'soon.post.md': post('approved', inHours(1)),
    });
    expect(await ask(client, publishingPlansRequest, {})).toMatchObject([{ isOurs: false, ahead: [] }]);
    await client.stop();
  });

  test('is when the plan’s own clock says so: a post for nine in Tokyo is not counted down to nine in Greenwich', async () => {
    const { client } = await serverFor({
      'social.plan.yaml': PLAN('editor').replace('UTC', 'Asia/Tokyo'),
      'soon.post.md': post('approved', inHours(10)),
    });
    const [plan] = await ask(client, publishingPlansRequest, {});
    const hours = ((plan?.ahead[0]?.at ?? 0) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(1);
    await client.stop();
  });

  test('is what goes out on the channels that are the editor’s, and on no other', async () => {
    const { client } = await serverFor({
      'social.plan.yaml':
        'brand: { timezone: UTC }\npublishing: { by: ci }\nchannels: { toot: { network: mastodon, publishing: { by: editor } }, sky: { network: bluesky } }\n',
      'soon.post.md': post('approved', inHours(1), 'toot, sky'),
    });
    const [plan] = await ask(client, publishingPlansRequest, {});
    expect(plan?.isOurs).toBe(true);
    expect(plan?.ahead.map(({ key }) => key).join()).toMatch(/^(?!.*sky).*toot/);
    await client.stop();
  });

  test('is the post at a place with its findings alone', async () => {
    const { client, folder } = await serverFor({
      'social.plan.yaml': PLAN('editor'),
      'week.posts.yaml':
        '- id: bread\n  channels: toot\n  status: approved\n  text: Good bread.\n- id: cake\n  channels: nowhere\n  status: approved\n  text: Good cake.\n',
    });
    const uri = folder.uriOf('week.posts.yaml');
    const first = await ask(client, publishTargetRequest, { uri, offset: 0 });
    expect(first).toMatchObject({
      post: '#1',
      name: 'bread',
      errors: [],
      channels: [{ id: 'toot', network: 'Mastodon' }],
    });
    const second = await ask(client, publishTargetRequest, { uri, offset: 0, post: 1 });
    expect(second).toMatchObject({ post: '#2', name: 'cake', errors: [expect.stringContaining('nowhere')] });
    const none = await ask(client, publishTargetRequest, {
      uri: folder.uriOf('social.plan.yaml'),
      offset: 0,
    });
    expect(none).toBeNull();
    await client.stop();
  });

  test('is a plan that is paused, with its comments', async () => {
    const { client, folder } = await serverFor({ 'social.plan.yaml': PLAN('editor') });
    const uri = folder.uriOf('social.plan.yaml');
    const edit = await ask(client, crisisEditRequest, { uri, state: 'crisis', reason: 'Fire.' });
    expect(edit?.text).toMatch(/^# Ours\.\n[\s\S]*\ncrisis:\n {2}state: crisis\n {2}reason: Fire\.\n/);
    const post = folder.uriOf('nothing.post.md');
    expect(await ask(client, crisisEditRequest, { uri: post, state: 'crisis', reason: '' })).toBeNull();
    await client.stop();
  });
});

test('what was published and read back is known at once, though no watcher saw it', async () => {
  const { client, folder } = await serverFor({
    'social.plan.yaml': PLAN('editor'),
    'bread.post.md': '---\nchannels: toot\nstatus: approved\nschedule: 2026-11-20 09:00\n---\nGood bread.\n',
  });
  const uri = folder.uriOf('social.plan.yaml');
  const interactions = async () => {
    const board = await ask(client, reportRequest, { uri, period: '2026-11' });
    return /Interactions[^}]*/.exec(JSON.stringify(board))?.[0];
  };
  const before = await interactions();
  expect(before).toBeDefined();
  folder.write(
    '.vocero/metrics/2026-11.a.jsonl',
    '{"kind":"post","post":"bread","channel":"toot","day":"2026-11-21","at":"2026-11-21T09:00:00.000Z","source":"api","likes":41}\n',
  );
  const changed = new Promise<void>((resolve) =>
    client.connection.onNotification(changedNotification, resolve),
  );
  expect(await ask(client, recordedRequest, { folder: folder.uri })).toBeNull();
  await changed;
  expect(await interactions()).toContain('41');
  expect(before).not.toContain('41');
  await client.stop();
});
