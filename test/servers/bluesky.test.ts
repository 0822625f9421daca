import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { type Folder, makeFolder } from '../support/folder.ts';
import { COMMENT, DOT, IMPATIENT, PARTS, planFor, postOf, publishOnce } from './campaign.ts';
import { FAULTS, type Fault, startFaultProxy } from './fault-proxy.ts';
import { openAccount, type PdsAccount, postsOn } from './pds.ts';
import type { Kill } from './publisher.ts';
import { randomKills } from './random-kills.ts';

const [pds, publisher] = [inject('pds'), inject('publisher')];
let account: PdsAccount;

beforeAll(async () => {
  account = await openAccount(pds, `ana${process.pid}`);
});

/** A proxy that ends with the test. */
async function proxyWith(faultFor: (method: string, count: number) => Fault | undefined) {
  const proxy = await startFaultProxy(pds, faultFor);
  onTestFinished(proxy.stop);
  return proxy;
}

function projectFor(server: string, mark: string): Folder {
  return makeFolder({
    'social.plan.yaml': planFor(server, account.handle),
    [`${mark}.post.md`]: postOf(mark),
    'dot.png': DOT,
  });
}

/** Everything that the server has of a campaign, in the order of its keys, the oldest first. */
async function stored(mark: string) {
  const all = await postsOn(pds, account.did);
  return all.filter(({ value }) => value.text.includes(mark)).reverse();
}

async function expectOnce(mark: string) {
  const posts = await stored(mark);
  const texts = [...PARTS(mark), COMMENT(mark)];
  texts[0] = `Part one of ${mark}: acme.example/launch for all 🎉 #Launch`;
  expect(posts.map(({ value }) => value.text).sort()).toEqual([...texts].sort());
  const byText = new Map(posts.map((post) => [post.value.text, post]));
  const [one, two, three, comment] = texts.map((text) => byText.get(text));
  expect(two?.value.reply).toMatchObject({ root: { uri: one?.uri }, parent: { uri: one?.uri } });
  expect(three?.value.reply).toMatchObject({ root: { uri: one?.uri }, parent: { uri: two?.uri } });
  expect(comment?.value.reply).toMatchObject({ root: { uri: one?.uri }, parent: { uri: one?.uri } });
}

test('a thread goes out with its picture, links and replies, and not again', async () => {
  const folder = projectFor(pds, 'plain');
  const first = await publishOnce(publisher, folder.path, account.password);
  expect(first.err).toBe('');
  expect(first.code).toBe(0);
  await expectOnce('plain');
  const [one] = await stored('Part one of plain');
  expect(one?.value.embed).toMatchObject({ $type: 'app.bsky.embed.images', images: [{ alt: 'A dot' }] });
  const bytes = Buffer.from(one?.value.text ?? '');
  const active = (one?.value.facets ?? []).map(({ index }) =>
    bytes.subarray(index.byteStart, index.byteEnd).toString(),
  );
  expect(active).toEqual(['acme.example/launch', '#Launch']);
  expect((await publishOnce(publisher, folder.path, account.password)).out).toBe('');
  await expectOnce('plain');
});

describe('whatever goes wrong between here and the server, each part is there once', () => {
  test.each(FAULTS)('%s, at every second publication', async (fault) => {
    const mark = `mark-${fault}`;
    const proxy = await proxyWith((method, count) =>
      method === 'com.atproto.repo.putRecord' && count % 2 === 1 ? fault : undefined,
    );
    const folder = projectFor(proxy.url, mark);
    const codes: (number | null)[] = [];
    for (let run = 0; run < 4 && codes.at(-1) !== 0; run++)
      codes.push((await publishOnce(publisher, folder.path, account.password, IMPATIENT)).code);
    expect(codes.at(-1)).toBe(0);
    await expectOnce(mark);
  });

  test.each(['reset-after', 'hang-after', 'garbage-after'] as const)(
    '%s at every request: nothing is out twice, and what is unknown stays so until the server can be asked',
    async (fault) => {
      const mark = `all-${fault}`;
      let isBroken = true;
      const proxy = await proxyWith((method) =>
        isBroken && !method.endsWith('createSession') && !method.endsWith('uploadBlob') ? fault : undefined,
      );
      const folder = projectFor(proxy.url, mark);
      const broken = await publishOnce(publisher, folder.path, account.password, IMPATIENT);
      expect(broken.code).toBe(1);
      expect(broken.out).toContain('"unknown"');
      expect(await stored(mark)).toHaveLength(1);
      isBroken = false;
      expect((await publishOnce(publisher, folder.path, account.password)).code).toBe(0);
      await expectOnce(mark);
    },
  );
});

describe('a process that is killed', () => {
  /** How many writes and requests a whole run has: 4 steps with an intent, a request and a receipt, a session and an upload. */
  const BOUNDARIES = 14;

  test('at any write or request leaves a ledger from which the next one goes on, each part once', async () => {
    const kills = (['before', 'after'] as const).flatMap((when) =>
      Array.from({ length: BOUNDARIES }, (_, at): Kill => ({ at, when, much: 0 })),
    );
    // Each campaign dies three times, at other places, and is then finished.
    const groups = Array.from({ length: 7 }, (_, group) =>
      kills.filter((_one, index) => index % 7 === group),
    );
    for (const [group, ofGroup] of groups.entries()) await survive(`kill-${group}-`, ofGroup);
  });

  test.each([11, 12, 13, 14])('at places that seed %i chooses, with torn lines', async (seed) => {
    await survive(`seed-${seed}-`, randomKills(seed, BOUNDARIES, 3));
  });

  async function survive(mark: string, kills: readonly Kill[]) {
    const folder = projectFor(pds, mark);
    for (const kill of kills) await publishOnce(publisher, folder.path, account.password, { kill });
    const last = await publishOnce(publisher, folder.path, account.password);
    expect(last.err).toBe('');
    expect(last.code).toBe(0);
    await expectOnce(mark);
  }
});

test('two processes at once: one publishes, the other says so', async () => {
  const folder = projectFor(pds, 'twice');
  const runs = await Promise.all(
    Array.from({ length: 3 }, () => publishOnce(publisher, folder.path, account.password)),
  );
  const last = await publishOnce(publisher, folder.path, account.password);
  expect(last.code).toBe(0);
  for (const { code, err } of runs) expect(code === 0 || err.includes('is publishing')).toBe(true);
  await expectOnce('twice');
});

test('two machines without a common ledger: the second finds what the first has sent', async () => {
  const [one, two] = [projectFor(pds, 'machines'), projectFor(pds, 'machines')];
  await Promise.all([one, two].map(({ path }) => publishOnce(publisher, path, account.password)));
  for (const { path } of [one, two])
    expect((await publishOnce(publisher, path, account.password)).code).toBe(0);
  await expectOnce('machines');
});

test('no secret is in the workspace, in what is printed, or in what a crash leaves', async () => {
  const proxy = await proxyWith((method, count) =>
    method === 'com.atproto.repo.putRecord' && count === 1
      ? 'garbage-after'
      : method === 'com.atproto.server.createSession' && count === 1
        ? 'bad-gateway-after'
        : undefined,
  );
  const folder = projectFor(proxy.url, 'secrets');
  const runs = [
    await publishOnce(publisher, folder.path, account.password, { kill: { at: 5, when: 'after', much: 0 } }),
    await publishOnce(publisher, folder.path, 'a-wrong-password'),
    await publishOnce(publisher, folder.path, account.password),
  ];
  const files = readdirSync(folder.path, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
  expect(texts.some((text) => text.includes('"kind":"receipt"'))).toBe(true);
  const all = [...texts, ...runs.flatMap(({ out, err }) => [out, err])].join('\n');
  expect(proxy.seen.size).toBeGreaterThan(0);
  for (const secret of [account.password, 'a-wrong-password', ...proxy.seen]) {
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
      expect(all).not.toContain(form);
  }
});
