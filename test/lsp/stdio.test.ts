import { once } from 'node:events';
import { expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { connectOverStdio } from '../support/lsp-client.ts';

test('the built server answers over its standard streams and ends with its client', async () => {
  const folder = makeFolder({
    'social.plan.yaml': 'channels: { x: { network: x } }\nvoice: { banned: [cheap] }\n',
  });
  const client = connectOverStdio();
  await client.initialize(folder.uri);
  await client.open(folder.uriOf('a.post.md'), '---\nchannels: x\n---\nCheap coffee\n');
  expect(await client.codes(folder.uriOf('a.post.md'))).toEqual(['tone/banned-word']);
  const place = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
  const actions = await client.actions(folder.uriOf('a.post.md'), place, ['quickfix']);
  expect(actions.map(({ title }) => title)).toEqual(['Silence “tone/banned-word” here, with a reason']);
  const ended = once(client.process, 'exit');
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect(await ended).toEqual([0, null]);
});

test('the first open file has its findings before a large workspace has been read', async () => {
  const folder = makeFolder({
    'social.plan.yaml': 'channels: { x: { network: x } }\nvoice: { banned: [cheap] }\n',
  });
  for (let number = 0; number < 10_000; number++) {
    folder.write(
      `posts/${number % 100}/${number}.post.md`,
      `---\nchannels: x\nstatus: draft\n---\nPost ${number}\n`,
    );
  }
  const client = connectOverStdio();
  const uri = folder.uriOf('posts/7/7.post.md');
  await client.initialize(folder.uri);
  await client.open(uri, '---\nchannels: x\n---\nCheap coffee\n');
  expect(await client.codes(uri)).toEqual(['tone/banned-word']);
  const isReady = () => client.heard.some(({ params }) => JSON.stringify(params)?.includes('"ready"'));
  expect(isReady()).toBe(false);
  // Typing is answered while the scan goes on, and the scan does not overwrite what is open.
  await client.change(uri, '---\nchannels: x\n---\nGood coffee\n');
  expect(await client.codes(uri)).toEqual([]);
  expect(isReady()).toBe(false);
  await client.ready();
  expect(client.heard.at(-1)?.params).toMatchObject({ state: 'ready', files: 10_001, posts: 10_000 });
  expect(await client.codes(uri)).toEqual([]);
  await client.stop();
}, 60_000);
