import { afterEach, describe, expect, test } from 'vitest';
import type { Sent } from '../../core/src/ledger/outcome.ts';
import type { Step } from '../../core/src/publish/adapter.ts';
import { fakeDiscord } from './fake-servers/fake-discord.ts';
import { fakeLinkedin } from './fake-servers/fake-linkedin.ts';
import { fakeMastodon } from './fake-servers/fake-mastodon.ts';
import type { FakeNetwork } from './fake-servers/fake-server.ts';
import { fakeSlack } from './fake-servers/fake-slack.ts';
import { fakeTelegram } from './fake-servers/fake-telegram.ts';
import { fakeX } from './fake-servers/fake-x.ts';
import { type Place, type Rig, rigOf } from './rig.ts';
import { AT, adapterOf, DOCUMENT, PICTURE, stepOf, VIDEO } from './steps.ts';

const open: Rig[] = [];
afterEach(() => Promise.all(open.splice(0).map((rig) => rig.close())));

async function rigFor<Network extends FakeNetwork>(place: Place<Network>): Promise<Rig<Network>> {
  const rig = await rigOf(place);
  open.push(rig);
  return rig;
}

async function publish(rig: Rig, given: Partial<Step>): Promise<Sent> {
  const ended = await rig.publish(stepOf(rig.account.network, given));
  if (ended.kind !== 'over' || ended.result.kind !== 'accepted') throw new Error(JSON.stringify(ended));
  return ended.result.sent;
}

const MASTODON = {
  id: 'mastodon',
  hosts: ['https://mastodon.example'],
  secrets: { access_token: 'token-of-mastodon' },
};
const TELEGRAM = {
  id: 'telegram',
  hosts: ['https://api.telegram.org'],
  secrets: { bot_token: '1:token-of-telegram' },
};
const DISCORD = { id: 'discord', hosts: ['https://discord.com'], secrets: { bot_token: 'token-of-discord' } };
const SLACK = { id: 'slack', hosts: ['https://slack.com'], secrets: { bot_token: 'xoxb-token-of-slack' } };
const X = { id: 'x', hosts: ['https://api.x.com'], secrets: { access_token: 'token-of-x' } };
const LINKEDIN = {
  id: 'linkedin',
  hosts: ['https://api.linkedin.com'],
  secrets: { access_token: 'token-of-linkedin' },
};

const soon = AT + 60 * 60_000;

describe('Mastodon', () => {
  test('a picture waits until it is processed, and a thread hangs together', async () => {
    const rig = await rigFor({ ...MASTODON, network: (clock) => fakeMastodon(clock) });
    const first = await publish(rig, { text: 'Uno', media: [rig.here(PICTURE)] });
    const follows = await publish(rig, {
      id: 'part/2',
      key: 'b'.repeat(64),
      text: 'Dos',
      follows: first,
      first,
    });
    expect(rig.network.published).toMatchObject([
      { text: 'Uno', media: ['Panel de la versión 2'] },
      { id: follows.id, text: 'Dos', replyTo: first.id },
    ]);
    expect(rig.waited()).toBeGreaterThan(0);
  });

  test('a reply to what is gone is refused as one', async () => {
    const rig = await rigFor({ ...MASTODON, network: (clock) => fakeMastodon(clock) });
    const ended = await rig.publish(stepOf('mastodon', { follows: { id: '99' } }));
    expect(ended).toMatchObject({ result: { kind: 'refused', refusal: { reason: 'reply-gone' } } });
  });

  test('the server’s own limits are asked for', async () => {
    const rig = await rigFor({ ...MASTODON, network: (clock) => fakeMastodon(clock) });
    const { limits } = adapterOf('mastodon');
    expect(limits && (await rig.say(limits(rig.account)))).toMatchObject({
      result: { text: 5000, media: 6 },
    });
  });

  test.each([
    ['Mastodon keeps', 'kept', true],
    ['Hollo does not keep', 'ignored', false],
    ['snac does not show', 'hidden', false],
  ] as const)('%s what is scheduled, and a probe tells', async (_who, scheduling, expected) => {
    const rig = await rigFor({
      ...MASTODON,
      network: (clock) => fakeMastodon(clock, { key: 'honoured', scheduling }),
    });
    const probe = adapterOf('mastodon').scheduling?.probe;
    expect(probe && (await rig.say(probe(rig.account)))).toEqual({ kind: 'over', result: expected });
    expect(await rig.say(adapterOf('mastodon').check(rig.account))).toMatchObject({
      result: { schedules: expected },
    });
  });

  test('a scheduled one whose answer was lost is found among the scheduled', async () => {
    const rig = await rigFor({ ...MASTODON, network: (clock) => fakeMastodon(clock) });
    const step = stepOf('mastodon', { text: 'Mañana & después', scheduleAt: soon });
    rig.server.fail({ path: '/api/v1/statuses', kind: 'reset-after' });
    expect(await rig.publish(step)).toMatchObject({ outcome: { kind: 'unknown' } });
    expect(rig.network.published).toEqual([]);
    expect(rig.network.scheduled).toMatchObject([
      { text: 'Mañana & después', at: '2026-11-26T09:30:00.000Z' },
    ]);
    const { reconcile } = adapterOf('mastodon');
    const found = reconcile && (await rig.say(reconcile(step, rig.account)));
    expect(found).toMatchObject({
      result: {
        kind: 'found',
        sent: { id: '9001', data: { scheduled: expect.any(String) } },
        scheduleAt: soon,
      },
    });
  });

  test('a link, a mention and signs do not hide a status from a look', async () => {
    const rig = await rigFor({ ...MASTODON, network: (clock) => fakeMastodon(clock) });
    const text = 'A <b> & @ana@m.example\n\nhttps://acme.dev/a/very/long/path/that/is/shortened?x=1&y=2 #Uno';
    const sent = await publish(rig, { text });
    const { reconcile } = adapterOf('mastodon');
    const look = (given: Partial<Step>) =>
      reconcile && rig.say(reconcile(stepOf('mastodon', given), rig.account));
    expect(await look({ text })).toMatchObject({ result: { kind: 'found', sent: { id: sent.id } } });
    expect(await look({ text: `${text} y más` })).toMatchObject({ result: { kind: 'absent' } });
    // The same words in a thread are another status.
    expect(await look({ text, follows: { id: '55' } })).toMatchObject({ result: { kind: 'absent' } });
    // And so are the same words of a week ago.
    expect(await look({ text, at: AT + 7 * 86_400_000 })).toMatchObject({ result: { kind: 'absent' } });
  });
});

describe('Telegram', () => {
  test('a file, an album and a reply', async () => {
    const rig = await rigFor({ ...TELEGRAM, network: fakeTelegram });
    const first = await publish(rig, { text: '**Uno** & 1 < 2', media: [rig.here(PICTURE)] });
    await publish(rig, { text: 'Dos', media: [rig.here(PICTURE), rig.here({ ...VIDEO, bytes: 2000 })] });
    await publish(rig, { text: 'Tres', follows: first, first });
    expect(rig.network.published).toMatchObject([
      { text: '<b>Uno</b> &amp; 1 &lt; 2', files: 1 },
      { text: 'Dos', files: 2 },
      { text: 'Tres', replyTo: first.id, files: 0 },
    ]);
    expect(first.url).toBe('https://t.me/acme/1');
  });

  test('what no album may hold is refused before anything is sent', async () => {
    const rig = await rigFor({ ...TELEGRAM, network: fakeTelegram });
    const ended = await rig.publish(stepOf('telegram', { media: [rig.here(PICTURE), rig.here(DOCUMENT)] }));
    expect(ended).toMatchObject({
      result: { refusal: { reason: 'unsupported', subject: 'v2.png, v2.pdf' } },
    });
    expect(rig.server.arrived).toEqual([]);
  });
});

describe('Discord', () => {
  test('pictures go with their alt texts, and a reply with what it replies to', async () => {
    const rig = await rigFor({ ...DISCORD, network: fakeDiscord });
    const first = await publish(rig, { text: 'Uno', media: [rig.here(PICTURE)] });
    await publish(rig, { text: 'Dos', key: 'c'.repeat(64), follows: first, first });
    expect(rig.network.published).toMatchObject([
      { text: 'Uno', alts: ['Panel de la versión 2'] },
      { text: 'Dos', replyTo: first.id },
    ]);
    expect(first.url).toBe(`https://discord.com/channels/111/1234567890123456789/${first.id}`);
  });

  test('a bot that sends the same nonce again gets the message that is there', async () => {
    const rig = await rigFor({ ...DISCORD, network: fakeDiscord });
    const first = await publish(rig, { text: 'Uno' });
    expect(await publish(rig, { text: 'Uno' })).toEqual(first);
    expect(rig.network.published).toHaveLength(1);
  });
});

describe('Slack', () => {
  test('files are shared with the text, and a reply finds the message they made', async () => {
    const rig = await rigFor({ ...SLACK, network: fakeSlack });
    const first = await publish(rig, { text: 'Uno & <dos>', media: [rig.here(PICTURE), rig.here(DOCUMENT)] });
    await publish(rig, { kind: 'comment', id: 'comment', text: 'Tres', follows: first, first });
    const [message] = rig.network.published;
    expect(rig.network.published).toMatchObject([
      { text: 'Uno &amp; &lt;dos&gt;', files: ['F1', 'F2'] },
      { text: 'Tres', replyTo: message?.id },
    ]);
  });

  test('a scheduled message carries no metadata, with which Slack would never send it', async () => {
    const rig = await rigFor({ ...SLACK, network: fakeSlack });
    const step = stepOf('slack', { text: 'Mañana', scheduleAt: soon });
    await publish(rig, { text: 'Mañana', scheduleAt: soon });
    expect(rig.network.scheduled).toEqual([{ id: 'Q101', text: 'Mañana', postAt: String(soon / 1000) }]);
    const { reconcile } = adapterOf('slack');
    expect(reconcile && (await rig.say(reconcile(step, rig.account)))).toMatchObject({
      result: { kind: 'found', sent: { id: 'Q101' }, scheduleAt: soon },
    });
  });

  test('the same words of another post are told apart by their key', async () => {
    const rig = await rigFor({ ...SLACK, network: fakeSlack });
    await publish(rig, { text: 'Buenos días' });
    const { reconcile } = adapterOf('slack');
    const other = stepOf('slack', { text: 'Buenos días', key: 'd'.repeat(64) });
    expect(reconcile && (await rig.say(reconcile(other, rig.account)))).toMatchObject({
      result: { kind: 'absent' },
    });
  });
});

describe('X', () => {
  test('a video goes in pieces and is waited for, and a thread hangs together', async () => {
    const rig = await rigFor({ ...X, network: fakeX });
    const first = await publish(rig, { text: 'Uno', media: [rig.here(VIDEO)] });
    await publish(rig, { text: 'Dos', follows: first, first });
    const pieces = rig.server.arrived.filter(({ path }) => path.endsWith('/append'));
    expect(pieces.map(({ files }) => files[0]?.bytes)).toEqual([
      4 * 1024 * 1024,
      4 * 1024 * 1024,
      1024 * 1024,
    ]);
    expect(pieces.map(({ form }) => form.get('segment_index'))).toEqual(['0', '1', '2']);
    expect(rig.network.published).toMatchObject([{ text: 'Uno' }, { text: 'Dos', replyTo: first.id }]);
    expect(rig.waited()).toBeGreaterThanOrEqual(6000);
    expect(first.url).toBe(`https://x.com/acme/status/${first.id}`);
  });

  test('pictures have their alt texts', async () => {
    const rig = await rigFor({ ...X, network: fakeX });
    await publish(rig, { text: 'Uno', media: [rig.here(PICTURE), rig.here({ ...PICTURE, alt: undefined })] });
    expect(rig.network.published).toMatchObject([{ alts: ['Panel de la versión 2', ''] }]);
  });

  test('the same text twice is told as such', async () => {
    const rig = await rigFor({ ...X, network: fakeX });
    await publish(rig, { text: 'Uno' });
    expect(await rig.publish(stepOf('x', { text: 'Uno' }))).toMatchObject({
      result: { kind: 'refused', refusal: { reason: 'duplicate' } },
    });
  });
});

describe('LinkedIn', () => {
  test('a video goes in the pieces it asks for, and no token goes with them', async () => {
    const rig = await rigFor({ ...LINKEDIN, network: fakeLinkedin });
    await publish(rig, { text: 'Uno', media: [rig.here({ ...VIDEO, bytes: 3001 })] });
    const pieces = rig.server.arrived.filter(({ method }) => method === 'PUT');
    expect(pieces.map(({ bytes, headers }) => [bytes, headers.authorization])).toEqual([
      [1500, undefined],
      [1501, undefined],
    ]);
    const closing = rig.server.arrived.find(({ query }) => query.get('action') === 'finalizeUpload');
    expect(closing?.json).toMatchObject({ finalizeUploadRequest: { uploadedPartIds: ['1500', '1501'] } });
    expect(rig.network.published).toMatchObject([
      { content: { media: { id: 'urn:li:video:1', title: 'v2.mp4' } } },
    ]);
  });

  test('pictures, and a first comment under them that can be found', async () => {
    const rig = await rigFor({ ...LINKEDIN, network: fakeLinkedin });
    const first = await publish(rig, { text: 'Uno (2)', media: [rig.here(PICTURE), rig.here(PICTURE)] });
    const comment = {
      kind: 'comment',
      id: 'comment',
      text: 'Más aquí (hoy)',
      follows: first,
      first,
    } as const;
    const sent = await publish(rig, comment);
    expect(rig.network.published).toMatchObject([
      {
        text: 'Uno \\(2\\)',
        content: { multiImage: { images: [{ altText: 'Panel de la versión 2' }, {}] } },
      },
      { text: 'Más aquí (hoy)', replyTo: first.id, author: 'urn:li:organization:2414183' },
    ]);
    const { reconcile } = adapterOf('linkedin');
    expect(reconcile && (await rig.say(reconcile(stepOf('linkedin', comment), rig.account)))).toMatchObject({
      result: { kind: 'found', sent: { id: sent.id } },
    });
  });

  test('a page has views and clicks; a person signs in as whoever has the token', async () => {
    const rig = await rigFor({ ...LINKEDIN, network: fakeLinkedin });
    const first = await publish(rig, { text: 'Uno' });
    const { metrics, channelMetrics } = adapterOf('linkedin');
    expect(metrics && (await rig.say(metrics([first], rig.account)))).toMatchObject({
      result: [{ likes: 5, replies: 2, reposts: 3, clicks: 20, views: 900, reach: 650 }],
    });
    expect(channelMetrics && (await rig.say(channelMetrics(rig.account)))).toMatchObject({
      result: { followers: 77 },
    });
    const person = await rigFor({ ...LINKEDIN, network: fakeLinkedin, account: { target: undefined } });
    await publish(person, { text: 'Uno' });
    expect(person.network.published).toMatchObject([{ author: 'urn:li:person:abc' }]);
  });
});

test('X by the four secrets for CI signs every request, and shows none of them', async () => {
  const signed = {
    api_key: 'api-key-1',
    api_key_secret: 'hidden-1',
    oauth1_token: 'token-1',
    oauth1_token_secret: 'hidden-2',
  };
  const rig = await rigFor({ ...X, secrets: signed, network: fakeX });
  await publish(rig, { text: 'Uno', media: [rig.here(PICTURE)] });
  const headers = rig.server.arrived.map(({ headers }) => headers.authorization ?? '');
  expect(
    headers.every((header) =>
      /^OAuth oauth_consumer_key="api-key-1", .*oauth_signature="[^"]{20,}"/.test(header),
    ),
  ).toBe(true);
  expect(new Set(headers).size).toBe(headers.length);
  expect(headers.join()).not.toContain('hidden');
});
