import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ServerRequest } from '../../core/src/contract/server.ts';
import {
  newPlanChoicesRequest,
  newPlanRequest,
  postGroupsRequest,
  postsInGroupRequest,
  previewRequest,
} from '../../core/src/contract/start.ts';
import { makeFolder } from '../support/folder.ts';
import { connectInMemory, type LspClient, PULLING_CLIENT } from '../support/lsp-client.ts';
import { openFrom, PLAN, post, range, start } from '../support/lsp-workspace.ts';

function ask<Params, Result>(
  { connection }: LspClient,
  { method }: ServerRequest<Params, Result>,
  params: Params,
): Promise<Result> {
  return connection.sendRequest(method, params);
}

const ANSWERS = { name: 'Café', speech: 'es-vos', networks: ['x', 'mastodon'], zone: 'America/Bogota' };

describe('a new plan', () => {
  test('is offered the name of the folder, and has no findings when it is saved', async () => {
    const folder = makeFolder({ 'café/notas.txt': '' });
    const client = connectInMemory();
    await client.initialize(folder.uri, PULLING_CLIENT, { locale: 'es' });
    await client.ready();
    const uri = folder.uriOf('café');
    const choices = await ask(client, newPlanChoicesRequest, { uri });
    expect(choices).toMatchObject({ existing: null, name: 'café' });
    expect(choices.speeches).toContainEqual({ id: 'es-vos', label: 'Español, de vos' });
    expect(choices.networks).toContainEqual({ id: 'mastodon', name: 'Mastodon' });
    const plan = await ask(client, newPlanRequest, { uri, ...ANSWERS });
    expect(plan.uri).toBe(`${uri}/social.plan.yaml`);
    expect(plan.text).toMatch(/^# El plan de redes sociales de Café/);
    expect(plan.text).toContain('register: vos');
    await client.open(plan.uri, plan.text, 'yaml');
    expect(await client.codes(plan.uri)).toEqual([]);
    await client.stop();
  });

  test('is not wanted where there is one', async () => {
    const { client, folder } = await start({});
    const { existing } = await ask(client, newPlanChoicesRequest, { uri: `${folder.uri}/` });
    expect(existing).toBe(folder.uriOf('social.plan.yaml'));
    expect(readFileSync(join(folder.path, 'social.plan.yaml'), 'utf8')).toBe(PLAN);
  });
});

test('the list of posts follows what is typed, and speaks the language of the client', async () => {
  const { client, folder } = await start(
    { 'a.post.md': post('2026-11-26 09:30'), 'b.post.md': post('2026-11-27 09:30') },
    PULLING_CLIENT,
    { locale: 'es-CO' },
  );
  const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30'));
  const groups = async () => {
    const { groups: found, plans, posts } = await ask(client, postGroupsRequest, { by: 'status' });
    return { plans, posts, groups: found.map(({ label, count }) => `${label} ${count}`) };
  };
  expect(await groups()).toEqual({ plans: 1, posts: 2, groups: ['Borradores 2'] });
  await client.change(uri, 'status: idea\n---', range(3, 0, 3));
  expect(await groups()).toEqual({ plans: 1, posts: 2, groups: ['Borradores 1', 'Ideas 1'] });
  const { groups: all } = await ask(client, postGroupsRequest, { by: 'channel' });
  const page = await ask(client, postsInGroupRequest, { by: 'channel', group: all[0]?.id ?? '', most: 1 });
  expect(page).toMatchObject({ more: 1, items: [{ label: 'Hola', state: 'draft' }] });
  // Whoever shows a list is told that it is out of date.
  await client.until(() => client.heard.some(({ method }) => method === 'vocero/changed'));
});

test('the preview has what is typed and not what is on disk', async () => {
  const { client, folder } = await start({ 'a.post.md': post('2026-11-26 09:30') });
  const uri = await openFrom(client, folder, 'a.post.md', post('2026-11-26 09:30'));
  await client.change(uri, 'Buenas', range(4, 0, 4));
  const preview = await ask(client, previewRequest, { uri, offset: 0 });
  expect(preview).toMatchObject({
    kind: 'post',
    name: 'a',
    channels: [
      { id: 'x-es', network: 'X', parts: [{ runs: [{ text: 'Buenas' }], count: { count: 6, max: 280 } }] },
    ],
  });
  expect(await ask(client, previewRequest, { uri: folder.uriOf('readme.md'), offset: 0 })).toEqual({
    kind: 'none',
    why: 'no-post',
  });
});
