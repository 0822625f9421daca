import { afterEach, describe, expect, test } from 'vitest';
import { type ChannelLedger, foldLedger } from '../../core/src/ledger/fold-ledger.ts';
import { networks } from '../../core/src/networks/registry.gen.ts';
import type { Step } from '../../core/src/publish/adapter.ts';
import { adapters } from '../../core/src/publish/adapters/registry.gen.ts';
import { reconcileHeld, takeBackJob } from '../../core/src/publish/held-job.ts';
import { type Job, reconcileJob, runJob } from '../../core/src/publish/run-job.ts';
import type { StepResult } from '../../core/src/publish/step-result.ts';
import type { PlannedStep } from '../../core/src/publish/steps-of.ts';
import { hashOf } from '../../core/src/workspace/outgoing.ts';
import { fakeMastodon, type Manner } from './fake-servers/fake-mastodon.ts';
import type { FakeNetwork } from './fake-servers/fake-server.ts';
import { fakeSlack } from './fake-servers/fake-slack.ts';
import { type Place, type Rig, rigOf } from './rig.ts';
import { AT, adapterOf, PICTURE, stepOf } from './steps.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DUE = AT + 3 * HOUR;
const TEXT = 'Hola, <Ana> & compañía: https://acme.dev/v2?utm_source=a&utm_medium=b #Lanzamiento _ya_';

type Scheduling = FakeNetwork & { readonly scheduled: readonly { readonly text: string }[] };
const mastodon = (manner?: Manner): Place<Scheduling> => ({
  id: 'mastodon',
  network: (clock) => fakeMastodon(clock, manner),
  hosts: ['https://mastodon.example'],
  secrets: { access_token: 'token-of-mastodon' },
  timeout: 500,
});
const SLACK: Place<Scheduling> = {
  id: 'slack',
  network: fakeSlack,
  hosts: ['https://slack.com'],
  secrets: { bot_token: 'xoxb-token-of-slack' },
  timeout: 500,
};

const open: Rig[] = [];
afterEach(() => Promise.all(open.splice(0).map((rig) => rig.close())));
async function rigFor(place: Place<Scheduling>): Promise<Rig<Scheduling>> {
  const rig = await rigOf(place);
  open.push(rig);
  return rig;
}

const PLACE = { post: 'a', channel: 'c', on: undefined, round: 0 };
const ledgerOf = ({ lines }: Rig): ChannelLedger | undefined => foldLedger(lines).get('c');

function planned(
  network: string,
  given: Partial<Step> & { readonly id: string },
  taken: number,
): PlannedStep {
  const {
    at: _at,
    due: _due,
    scheduleAt: _when,
    follows: _follows,
    first: _first,
    ...step
  } = stepOf(network, given);
  return { ...step, key: hashOf([step.id, taken]), digest: hashOf([step.wire, step.media]) };
}

type More = { readonly due?: number; readonly texts?: readonly string[]; readonly media?: Step['media'] };

function jobOf(
  rig: Rig,
  at: number | undefined,
  { due = DUE, texts = [TEXT, 'Más'], media = [] }: More = {},
): Job {
  const { account } = rig;
  const ledger = ledgerOf(rig);
  return {
    place: PLACE,
    steps: texts.map((text, index) => {
      const id = index === 0 ? 'part/1' : 'comment';
      const kind = index === 0 ? 'part' : 'comment';
      const own = index === 0 ? media : [];
      return planned(account.network, { id, kind, text, media: own }, ledger?.takenBack.get(id) ?? 0);
    }),
    account,
    adapter: adapterOf(account.network),
    ledger,
    due,
    scheduleAt: at,
    by: 'cli',
  };
}

const none = () => undefined;
const handOver = (rig: Rig, more?: More) => rig.carryOut(runJob(jobOf(rig, more?.due ?? DUE, more), none));
const publish = (rig: Rig, more?: More) => rig.carryOut(runJob(jobOf(rig, undefined, more), none));
const reconcile = (rig: Rig, more?: More) => rig.carryOut(reconcileJob(jobOf(rig, undefined, more), none));
const heldJob = (rig: Rig) => {
  const ledger = ledgerOf(rig);
  if (!ledger) throw new Error('There are receipts.');
  return { place: PLACE, account: rig.account, adapter: adapterOf(rig.account.network), ledger, by: 'cli' };
};
const takeBack = (rig: Rig) => rig.carryOut(takeBackJob(heldJob(rig), none));

const show = (results: readonly StepResult[]) =>
  results.map((one) => {
    if (one.kind === 'left') return one.why;
    if (one.kind !== 'done') return one.kind;
    const { outcome } = one;
    return outcome.kind === 'accepted' && outcome.scheduleAt !== undefined ? 'scheduled' : outcome.kind;
  });
const counts = ({ network }: Rig<Scheduling>) => [network.scheduled.length, network.published.length];

describe.each([
  { name: 'Mastodon', place: mastodon(), post: '/api/v1/statuses', back: '/9001' },
  {
    name: 'GoToSocial, which ignores the key, two at a time',
    place: mastodon({ key: 'ignored', scheduling: 'kept', page: 2 }),
    post: '/api/v1/statuses',
    back: '/9001',
  },
  { name: 'Slack', place: SLACK, post: '/chat.scheduleMessage', back: '/chat.deleteScheduledMessage' },
])('$name', ({ place, post, back }) => {
  test('publishes by itself, and the first comment follows what is really out', async () => {
    const rig = await rigFor(place);
    expect(show(await handOver(rig))).toEqual(['scheduled', 'later']);
    expect(counts(rig)).toEqual([1, 0]);
    expect(show(await publish(rig))).toEqual(['held', 'later']);
    rig.pass(4 * HOUR);
    const after = await publish(rig);
    expect(show(after)).toEqual(['accepted', 'accepted']);
    const [first, comment] = rig.network.published;
    expect(counts(rig)).toEqual([0, 2]);
    expect(comment?.replyTo).toBe(first?.id);
    expect(after[0]).toMatchObject({
      outcome: { sent: { id: first?.id, url: expect.stringContaining('http') } },
    });
    expect(show(await publish(rig))).toEqual(['known', 'known']);
  });

  test.each([
    ['cut', { kind: 'reset-after' }],
    ['never given', { kind: 'hang-after' }],
    ['garbage', { kind: 'answer-after', reply: { status: 200, body: '{"id":' } }],
    ['that of a gateway', { kind: 'answer-after', reply: { status: 502, body: '<html>Bad Gateway</html>' } }],
  ] as const)(
    'is asked at once where its answer is %s, and has it at the time it was told',
    async (_what, fault) => {
      const rig = await rigFor(place);
      rig.server.fail({ path: post, ...fault });
      expect(show(await handOver(rig))).toEqual(['scheduled', 'later']);
      expect(ledgerOf(rig)?.steps.get('part/1')).toMatchObject({ kind: 'held', scheduleAt: DUE });
      expect(show(await handOver(rig))).toEqual(['held', 'later']);
      expect(counts(rig)).toEqual([1, 0]);
    },
  );

  test.each(['reset-before', 'hang-before'] as const)('gets again what it never got: %s', async (kind) => {
    const rig = await rigFor(place);
    rig.server.fail({ path: post, kind });
    expect(show(await handOver(rig))).toEqual(['unknown', 'follows']);
    expect(show(await handOver(rig))).toEqual(['unknown', 'follows']);
    rig.pass(3 * MINUTE);
    expect(show(await handOver(rig))).toEqual(['scheduled', 'later']);
    expect(counts(rig)).toEqual([1, 0]);
  });

  test('is not sent again what it was told for another time, or with another text', async () => {
    const rig = await rigFor(place);
    rig.server.fail({ path: post, kind: 'reset-after' });
    // The look right behind it fails as well: nobody knows.
    const { reconcile: _, ...blind } = adapterOf(place.id);
    await rig.carryOut(runJob({ ...jobOf(rig, DUE), adapter: blind }, none));
    expect(ledgerOf(rig)?.steps.get('part/1')?.kind).toBe('unknown');
    rig.pass(10 * MINUTE);
    expect(show(await handOver(rig, { due: DUE + HOUR, texts: ['Otro', 'Más'] }))).toEqual([
      'unknown',
      'follows',
    ]);
    expect(show(await handOver(rig, { due: DUE + HOUR }))).toEqual(['held', 'later']);
    expect(ledgerOf(rig)?.steps.get('part/1')).toMatchObject({ kind: 'held', scheduleAt: DUE });
    expect(counts(rig)).toEqual([1, 0]);
  });

  test('has others waiting among which it is found', async () => {
    const rig = await rigFor(place);
    for (const index of [1, 2, 3, 4, 5]) {
      const other = { text: `Otro ${index}`, scheduleAt: DUE + index * HOUR, key: hashOf(index) };
      await rig.publish(stepOf(place.id, other));
      if (index === 1) {
        rig.server.fail({ path: post, kind: 'reset-after' });
        await handOver(rig);
      }
    }
    expect(counts(rig)).toEqual([6, 0]);
    expect(show(await handOver(rig))).toEqual(['held', 'later']);
    expect(show(await takeBack(rig))).toEqual(['gone']);
    expect(rig.network.scheduled.map(({ text }) => text.slice(0, 4))).toEqual(Array(5).fill('Otro'));
  });

  test('is looked through by what was handed over, though the post was edited since', async () => {
    const rig = await rigFor(place);
    await handOver(rig);
    rig.pass(4 * HOUR);
    const edited = { texts: ['Algo muy distinto', 'Más'] };
    expect(show(await reconcile(rig, edited))).toEqual(['accepted']);
    expect(show(await publish(rig, edited))).toEqual(['known', 'accepted']);
    expect(counts(rig)).toEqual([0, 2]);
  });

  test('gives back what is not out, and takes it again for another time', async () => {
    const rig = await rigFor(place);
    await handOver(rig);
    expect(show(await takeBack(rig))).toEqual(['gone']);
    expect(counts(rig)).toEqual([0, 0]);
    // Within the hour in which a server remembers the key of what it gave back.
    expect(show(await handOver(rig, { due: DUE + HOUR, texts: ['Mejor', 'Más'] }))).toEqual([
      'scheduled',
      'later',
    ]);
    expect(counts(rig)).toEqual([1, 0]);
  });

  test.each([
    ['reset-after', 'gone', 0],
    ['hang-after', 'gone', 0],
    ['reset-before', 'gone', 0],
  ] as const)(
    'gives it back all the same where the first answer is lost: %s',
    async (kind, expected, left) => {
      const rig = await rigFor(place);
      await handOver(rig);
      rig.server.fail({ path: back, kind });
      expect(show(await takeBack(rig))).toEqual([expected]);
      expect(counts(rig)).toEqual([left, 0]);
    },
  );

  test('keeps what it does not give back, and says why', async () => {
    const rig = await rigFor(place);
    await handOver(rig);
    const reply =
      place.id === 'slack'
        ? { status: 200, body: { ok: false, error: 'token_revoked' } }
        : { status: 401, body: { error: 'The access token was revoked' } };
    rig.server.fail({ path: back, kind: 'answer-before', reply });
    expect(await takeBack(rig)).toMatchObject([
      { kind: 'kept', scheduleAt: DUE, refusal: { words: expect.any(String) } },
    ]);
    expect(ledgerOf(rig)?.steps.get('part/1')?.kind).toBe('held');
  });

  test('has published what is asked back too late', async () => {
    const rig = await rigFor(place);
    await handOver(rig);
    rig.pass(3 * HOUR + MINUTE);
    const [out] = rig.network.published;
    expect(await takeBack(rig)).toMatchObject([
      { kind: 'done', outcome: { kind: 'accepted', sent: { id: out?.id } } },
    ]);
  });

  test('is asked by receipts alone where the post is gone', async () => {
    const rig = await rigFor(place);
    await handOver(rig);
    expect(show(await rig.carryOut(reconcileHeld(heldJob(rig), none)))).toEqual(['held']);
    rig.pass(4 * HOUR);
    expect(show(await rig.carryOut(reconcileHeld(heldJob(rig), none)))).toEqual(['accepted']);
  });

  test('gets nothing whose time has passed or is too near, and nothing that became so meanwhile', async () => {
    const rig = await rigFor(place);
    const { min = 0 } = adapterOf(place.id).scheduling ?? {};
    expect(show(await handOver(rig, { due: AT - MINUTE }))).toEqual(['near', 'follows']);
    expect(show(await handOver(rig, { due: AT + min * MINUTE - 1 }))).toEqual(['near', 'follows']);
    expect(rig.server.arrived).toEqual([]);
    // The upload takes a second.
    if (place.id === 'slack') return;
    const media = [rig.here(PICTURE)];
    expect(show(await handOver(rig, { due: AT + min * MINUTE + 500, media }))).toEqual(['near', 'follows']);
    expect(rig.server.arrived.some(({ path }) => path.endsWith('/media'))).toBe(true);
    expect([counts(rig), rig.lines]).toEqual([[0, 0], []]);
  });
});

describe('servers that do not really schedule', () => {
  test.each([
    ['Hollo, which has no list of what waits', { key: 'honoured', scheduling: 'ignored' }],
    ['snac, whose list is always empty', { key: 'ignored', scheduling: 'hidden' }],
  ] as const)('%s, gets nothing, and the post can go out when it is due', async (_what, manner) => {
    const rig = await rigFor(mastodon(manner));
    expect(show(await handOver(rig))).toEqual(['no-scheduling', 'follows']);
    expect(rig.server.arrived.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect([counts(rig), rig.lines]).toEqual([[0, 0], []]);
    rig.pass(3 * HOUR);
    expect(show(await publish(rig))).toEqual(['accepted', 'accepted']);
  });

  test('one that claims to and publishes at once is found out by its answer, and the receipt says so', async () => {
    const rig = await rigFor(mastodon({ key: 'honoured', scheduling: 'ignored', pretends: true }));
    const results = await handOver(rig);
    expect(results).toMatchObject([
      { kind: 'done', isEarly: true, outcome: { kind: 'accepted', sent: { url: expect.any(String) } } },
      { kind: 'left', why: 'later' },
    ]);
    expect(rig.lines.map((line) => [line.kind, 'scheduleAt' in line])).toEqual([
      ['intent', true],
      ['receipt', false],
    ]);
    expect(show(await handOver(rig))).toEqual(['known', 'later']);
    expect(counts(rig)).toEqual([0, 1]);
  });

  test('one that claims to, publishes at once and loses the answer has it among what is out', async () => {
    const rig = await rigFor(mastodon({ key: 'ignored', scheduling: 'ignored', pretends: true }));
    rig.server.fail({ path: '/api/v1/statuses', kind: 'reset-after' });
    expect(show(await handOver(rig))).toEqual(['accepted', 'later']);
    expect(counts(rig)).toEqual([0, 1]);
  });
});

test('Slack takes no files ahead of their time, and gets none', async () => {
  const rig = await rigFor(SLACK);
  expect(show(await handOver(rig, { media: [rig.here(PICTURE)] }))).toEqual(['refused', 'follows']);
  expect(rig.server.arrived).toEqual([]);
});

test('how far ahead a network takes posts is the same for its adapter and for the rules', () => {
  const both = Object.entries(adapters).flatMap(([id, { scheduling }]) => {
    const { min = 1, max } = networks[id]?.supports.nativeScheduling?.value || {};
    return scheduling ? [[id, min, max, scheduling.min, scheduling.max]] : [];
  });
  expect(both.map(([id]) => id)).toEqual(['mastodon', 'slack']);
  for (const [, min, max, ownMin, ownMax] of both) expect([ownMin, ownMax]).toEqual([min, max]);
});
