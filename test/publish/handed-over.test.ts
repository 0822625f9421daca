import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../core/src/publish/adapter.ts';
import { runJob } from '../../core/src/publish/run-job.ts';
import type { StepResult } from '../../core/src/publish/step-result.ts';
import {
  adapter,
  DUE,
  doIt,
  HOUR,
  inOrder,
  jobOf,
  kindOf,
  type Luck,
  MINUTE,
  Network,
  NOW,
  URL,
  well,
} from './scheduling-world.ts';

describe('what a network is to publish later', () => {
  test('is handed over once, and the rest follows when it is really out', () => {
    const network = new Network();
    expect(kindOf(doIt(network, 'hand-over', DUE, well))).toEqual(['scheduled', 'later']);
    expect(kindOf(doIt(network, 'hand-over', DUE, well))).toEqual(['held', 'later']);
    expect(network.waiting).toHaveLength(1);
    network.now = DUE + MINUTE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
    const [first, second] = network.out;
    expect([first?.text, second?.text, second?.reply]).toEqual(['One', 'Two', first?.id]);
    // Its receipt has the name of what is out, and not of what waited.
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({
      kind: 'accepted',
      sent: { id: 'p1' },
      at: DUE,
    });
  });

  test.each<[string, Luck, readonly string[]]>([
    ['and the answer is lost behind it', 'lost-after', ['scheduled', 'later']],
    ['and the answer is garbage', 'garbage-after', ['scheduled', 'later']],
  ])('is found among what waits, at the time it was told %s', (_what, luck, expected) => {
    const network = new Network();
    expect(kindOf(doIt(network, 'hand-over', DUE, inOrder(luck)))).toEqual(expected);
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({ kind: 'held', scheduleAt: DUE });
  });

  test('is found at the old time where the schedule has changed since the answer was lost', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, inOrder('lost-after', ...Array<Luck>(4).fill('lost-before')));
    expect(network.ledger()?.steps.get('part/1')?.kind).toBe('unknown');
    const moved = DUE + 24 * HOUR;
    expect(kindOf(doIt(network, 'hand-over', moved, well))).toEqual(['held', 'later']);
    expect(network.waiting.map(({ at }) => at)).toEqual([DUE]);
  });

  test('is found where it came out before anybody could ask', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, inOrder('lost-after', ...Array<Luck>(4).fill('lost-before')));
    network.now = DUE + 3 * HOUR;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
    expect(network.copies).toEqual(['One', 'Two']);
  });

  test('is not believed to be missing while it may be coming out', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, inOrder('lost-before'));
    network.now = DUE + 10 * MINUTE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['unknown', 'follows']);
    network.now = DUE + 20 * MINUTE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
  });

  test('is not sent by a later run that meets it, nor when its time has been moved to now', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    expect(kindOf(doIt(network, 'publish', NOW, well))).toEqual(['held', 'later']);
    expect(network.copies).toEqual(['One']);
  });

  test.each([
    ['has passed', NOW - HOUR, 'near'],
    ['is now', NOW, 'near'],
    ['is too near', NOW + 5 * MINUTE - 1, 'near'],
    ['is no time', Number.NaN, 'near'],
  ])('is not sent where its time %s', (_what, due, why) => {
    const network = new Network();
    expect(kindOf(doIt(network, 'hand-over', due, well))).toEqual([why, 'follows']);
    expect([network.requests, network.lines]).toEqual([[], []]);
  });

  test('is judged by the clock of each attempt and not by that of the first, which a retry repeats', () => {
    const network = new Network();
    expect(kindOf(doIt(network, 'hand-over', DUE, inOrder('refused')))).toEqual(['refused', 'follows']);
    network.now = DUE - MINUTE;
    expect(kindOf(doIt(network, 'hand-over', DUE, well))).toEqual(['near', 'follows']);
    expect(network.copies).toEqual([]);
  });

  test('is not a refusal of the post: it goes out by itself when its time comes', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, inOrder('refused'));
    expect(network.ledger()?.steps.get('part/1')?.kind).toBe('open');
    network.now = DUE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
  });

  test('is told where a server publishes at once, and the rest waits for a person', () => {
    const network = new Network();
    const hasty: Adapter = {
      ...adapter,
      *publish(step, account) {
        return yield* adapter.publish({ ...step, scheduleAt: undefined }, account);
      },
    };
    const results: StepResult[] = [];
    network.carryOut(
      runJob({ ...jobOf(network, DUE, DUE), adapter: hasty }, (one) => results.push(one)),
      well,
    );
    expect(results).toMatchObject([
      { kind: 'done', isEarly: true },
      { kind: 'left', why: 'later' },
    ]);
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({ kind: 'accepted' });
    expect(network.lines.at(-1)).not.toHaveProperty('scheduleAt');
  });

  test.each([
    ['says that it does not schedule', false, 'no-scheduling'],
    ['does not answer', undefined, 'not-asked'],
  ])('is not sent to a server that %s', (_what, answer, why) => {
    const network = new Network();
    const { scheduling } = adapter;
    if (!scheduling) throw new Error('It schedules.');
    const probed: Adapter = {
      ...adapter,
      scheduling: {
        ...scheduling,
        *probe() {
          yield { method: 'GET', url: URL, effect: 'read' };
          return answer ?? false;
        },
      },
    };
    const results: StepResult[] = [];
    const luck: () => Luck = answer === undefined ? () => 'unavailable' : well;
    network.carryOut(
      runJob({ ...jobOf(network, DUE, DUE), adapter: probed }, (one) => results.push(one)),
      luck,
    );
    expect(kindOf(results)).toEqual([why, 'follows']);
    expect([network.copies, network.lines]).toEqual([[], []]);
  });
});

describe('taking back', () => {
  test('leaves nothing there, and the post can go out again', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    expect(kindOf(doIt(network, 'take-back', DUE, well))).toEqual(['gone']);
    expect(network.copies).toEqual([]);
    expect(network.ledger()?.takenBack).toEqual(new Map([['part/1', 1]]));
    expect(kindOf(doIt(network, 'hand-over', DUE + HOUR, well))).toEqual(['scheduled', 'later']);
    expect(network.waiting.map(({ at }) => at)).toEqual([DUE + HOUR]);
  });

  test('finds out what is out already', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    network.now = DUE + MINUTE;
    expect(kindOf(doIt(network, 'take-back', DUE, well))).toEqual(['accepted']);
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({ kind: 'accepted', sent: { id: 'p1' } });
  });

  test.each<[Luck, number, string]>([
    ['lost-after', 0, 'gone'],
    ['lost-before', 0, 'kept'],
    ['unavailable', 0, 'kept'],
    ['refused', 0, 'kept'],
    // Where it may be coming out, nobody knows before it must have.
    ['lost-after', DUE - NOW - 10 * MINUTE, 'unknown'],
  ])('whose answer is %s, %d ms later, ends as %s', (luck, later, expected) => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    network.now += later;
    // The request is repeated four times, and then looked for.
    const lucks = luck === 'refused' ? [luck] : Array<Luck>(4).fill(luck);
    expect(kindOf(doIt(network, 'take-back', DUE, inOrder(...lucks)))).toEqual([expected]);
    if (expected !== 'unknown') return;
    network.now = DUE + 5 * MINUTE;
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['unknown', 'follows']);
    network.now = DUE + 20 * MINUTE;
    expect(kindOf(doIt(network, 'reconcile', DUE, well))).toContain('gone');
    expect(network.copies).toEqual([]);
  });

  test('that is cut off leaves a doubt that asking ends', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    // Behind the intent and the request, before its outcome is written.
    const killed = () => doIt(network, 'take-back', DUE, well, 6);
    killed();
    expect(network.waiting).toEqual([]);
    expect(network.ledger()?.steps.get('part/1')).toMatchObject({ kind: 'unknown' });
    expect(kindOf(doIt(network, 'reconcile', DUE, well))).toEqual(['gone']);
  });

  test('by hand at the network is found out, before its time and behind it', () => {
    const network = new Network();
    doIt(network, 'hand-over', DUE, well);
    network.waiting = [];
    expect(kindOf(doIt(network, 'reconcile', DUE, well))).toContain('gone');
    doIt(network, 'hand-over', DUE, well);
    network.waiting = [];
    network.now = DUE + HOUR;
    // It may have been out: nothing is sent by itself, and a person who takes it back decides.
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['unknown', 'follows']);
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['unknown', 'follows']);
    expect(network.copies).toEqual([]);
    expect(kindOf(doIt(network, 'take-back', DUE, well))).toEqual(['gone']);
    expect(kindOf(doIt(network, 'publish', DUE, well))).toEqual(['accepted', 'accepted']);
  });
});
