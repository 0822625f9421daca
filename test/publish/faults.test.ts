import { afterEach, describe, expect, test } from 'vitest';
import { TRIED, type Tried } from './places.ts';
import { type Rig, rigOf } from './rig.ts';
import { adapterOf, stepOf } from './steps.ts';

const open: Rig[] = [];
afterEach(() => Promise.all(open.splice(0).map((rig) => rig.close())));

async function rigFor(tried: Tried): Promise<Rig> {
  const rig = await rigOf(tried);
  open.push(rig);
  return rig;
}

const TEXT = 'Hola, <Ana> & compañía: https://acme.dev/v2?utm_source=a&utm_medium=b #Lanzamiento _ya_';
const stepFor = ({ id }: Tried) => stepOf(id, { text: TEXT, title: 'Versión 2' });

describe.each(TRIED)('on $name', (tried) => {
  const { id, path, canLookUp, busy } = tried;

  const look = async (rig: Rig) => {
    const conversation = adapterOf(id).reconcile?.(stepFor(tried), rig.account);
    return conversation && (await rig.say(conversation));
  };

  test('what is said arrives, once', async () => {
    const rig = await rigFor(tried);
    const ended = await rig.publish(stepFor(tried));
    expect(ended).toMatchObject({ kind: 'over', result: { kind: 'accepted' } });
    expect(rig.network.published).toHaveLength(1);
    if (canLookUp) {
      const [out] = rig.network.published;
      expect(await look(rig)).toMatchObject({
        kind: 'over',
        result: { kind: 'found', sent: { id: out?.id } },
      });
    }
  });

  test.each([
    ['the connection is cut', { kind: 'reset-after' }],
    [
      'a gateway says 502',
      { kind: 'answer-after', reply: { status: 502, body: '<html>Bad Gateway</html>' } },
    ],
    ['the answer is garbage', { kind: 'answer-after', reply: { status: 200, body: '{"id":' } }],
  ] as const)('the outcome is unknown where %s after it was taken', async (_what, fault) => {
    const rig = await rigFor(tried);
    rig.server.fail({ path, ...fault });
    const ended = await rig.publish(stepFor(tried));
    const outcome =
      ended.kind === 'stopped' ? ended.outcome : ended.kind === 'over' ? ended.result : undefined;
    expect(outcome).toMatchObject({ kind: 'unknown' });
    // Nobody sent it again.
    expect(rig.network.published).toHaveLength(1);
    const found = await look(rig);
    if (canLookUp) {
      const [out] = rig.network.published;
      expect(found).toMatchObject({ kind: 'over', result: { kind: 'found', sent: { id: out?.id } } });
    } else if (found) expect(found).toMatchObject({ kind: 'over', result: { kind: 'cannot-tell' } });
    expect(rig.network.published).toHaveLength(1);
  });

  test('what was lost on its way is found to be absent, and can be sent again', async () => {
    const rig = await rigFor(tried);
    rig.server.fail({ path, kind: 'reset-before' });
    expect(await rig.publish(stepFor(tried))).toMatchObject({
      kind: 'stopped',
      outcome: { kind: 'unknown' },
    });
    expect(rig.network.published).toEqual([]);
    if (!canLookUp) return;
    expect(await look(rig)).toMatchObject({ kind: 'over', result: { kind: 'absent' } });
    await rig.publish(stepFor(tried));
    expect(rig.network.published).toHaveLength(1);
  });

  test('it is sent when the network takes requests again', async () => {
    const rig = await rigFor(tried);
    rig.server.fail({ path, kind: 'answer-before', reply: busy(30) });
    expect(await rig.publish(stepFor(tried))).toMatchObject({ kind: 'over', result: { kind: 'accepted' } });
    expect(rig.waited()).toBeGreaterThanOrEqual(29_000);
    expect(rig.waited()).toBeLessThan(40_000);
    expect(rig.network.published).toHaveLength(1);
  });

  test('an hour is not waited for: it says when', async () => {
    const rig = await rigFor(tried);
    rig.server.fail({ path, kind: 'answer-before', reply: busy(3600) });
    const ended = await rig.publish(stepFor(tried));
    const at = ended.kind === 'stopped' && ended.outcome.kind === 'retry' ? (ended.outcome.at ?? 0) : 0;
    expect((at - stepFor(tried).at) / 1000).toBeGreaterThan(3590);
    expect((at - stepFor(tried).at) / 1000).toBeLessThan(3610);
    expect(rig.network.published).toEqual([]);
  });

  test('a wrong secret is told as one', async () => {
    const rig = await rigFor({
      ...tried,
      secrets: Object.fromEntries(
        Object.entries(tried.secrets).map(([name, value]) => [name, value.replace('-of-', '-from-')]),
      ),
    });
    const reason = tried.name.includes('webhook') ? 'not-found' : 'unauthenticated';
    const ended = await rig.publish(stepFor(tried));
    expect(ended).toMatchObject({ kind: 'over', result: { kind: 'refused', refusal: { reason } } });
    expect(JSON.stringify(ended)).not.toContain('-from-');
    expect(await rig.say(adapterOf(id).check(rig.account))).toMatchObject({ result: { kind: 'refused' } });
  });

  test('the account is known, and so are its numbers', async () => {
    const rig = await rigFor(tried);
    const adapter = adapterOf(id);
    expect(await rig.say(adapter.check(rig.account))).toMatchObject({ kind: 'over', result: { kind: 'ok' } });
    const ended = await rig.publish(stepFor(tried));
    if (ended.kind !== 'over' || ended.result.kind !== 'accepted') throw new Error('It is not out.');
    const { sent } = ended.result;
    const numbers =
      adapter.metrics && (await rig.say(adapter.metrics([sent, { ...sent, id: '404' }], rig.account)));
    if (numbers?.kind === 'over' && id !== 'linkedin' && !tried.name.includes('webhook')) {
      expect(numbers.result[0]?.likes).toBeGreaterThan(0);
      expect(numbers.result[1]).toBeUndefined();
    }
  });
});
