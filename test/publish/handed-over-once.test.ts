import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../properties/runs.ts';
import {
  type Deed,
  DOUBT,
  DUE,
  doIt,
  HOUR,
  inOrder,
  kindOf,
  type Luck,
  MINUTE,
  Network,
  NOW,
  well,
} from './scheduling-world.ts';

const luck = fc.constantFrom<Luck>(
  'well',
  'well',
  'well',
  'not-sent',
  'lost-before',
  'lost-after',
  'garbage-after',
  'unavailable',
  'refused',
);
const attempt = fc.record({
  deed: fc.constantFrom<Deed>('hand-over', 'hand-over', 'publish', 'publish', 'reconcile', 'take-back'),
  lucks: fc.oneof({ weight: 2, arbitrary: fc.array(luck, { maxLength: 12 }) }, fc.constant(DOUBT)),
  dieAt: fc.option(fc.nat(30), { nil: undefined }),
  jump: fc.constantFrom(0, 0, MINUTE, 10 * MINUTE, 20 * MINUTE, HOUR, 119 * MINUTE, 3 * HOUR, -10 * MINUTE),
  /** Hours from the start at which the file has it by now. */
  due: fc.constantFrom(2, 2, 2, 3, 1),
});

/** Between waiting and being out something may be nowhere for a while. */
const lag = fc.constantFrom(0, 0, 4 * MINUTE);

describe('whatever people, networks, clocks and crashes do', () => {
  test('nothing is out or waits twice, and in the end it is out or somebody was told', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 9 }), lag, (attempts, late) => {
        const network = new Network(late);
        for (const { deed, lucks, dieAt, jump, due } of attempts) {
          network.now += jump;
          doIt(network, deed, NOW + due * HOUR, inOrder(...lucks), dieAt);
          expect(network.copies).toEqual([...new Set(network.copies)]);
        }
        network.now = NOW + 24 * HOUR;
        const last = kindOf(doIt(network, 'publish', NOW + 2 * HOUR, well));
        expect(network.copies).toEqual([...new Set(network.copies)]);
        if (last.every((kind) => kind === 'accepted' || kind === 'known'))
          expect([...network.copies].sort()).toEqual(['One', 'Two']);
        else expect(last).toContain('unknown');
      }),
      runs(400),
    );
  });

  test('an edited text is never sent beside the old one', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 6 }), fc.boolean(), lag, (attempts, isLost, late) => {
        const network = new Network(late);
        doIt(network, 'hand-over', DUE, inOrder(...(isLost ? DOUBT : [])));
        for (const { deed, lucks, dieAt, jump, due } of attempts) {
          if (deed === 'take-back') continue;
          network.now += jump;
          doIt(network, deed, NOW + due * HOUR, inOrder(...lucks), dieAt, ['One, edited', 'Two']);
          expect(network.copies.filter((text) => text.startsWith('One'))).toEqual(['One']);
        }
      }),
      runs(200),
    );
  });
});

describe('around the moment at which it comes out', () => {
  const TWICE = ['hand-over', 'publish', 'reconcile', 'take-back'] as const;
  test.each<[string, readonly [Deed, readonly Luck[]][]]>([
    ['it was taken', [['hand-over', []]]],
    ['its answer was lost', [['hand-over', DOUBT]]],
    [
      'it was taken back and the answer was lost',
      [
        ['hand-over', []],
        ['take-back', ['lost-after', ...Array<Luck>(7).fill('lost-before')]],
      ],
    ],
  ])('nothing goes out twice, minute by minute, where %s', (_what, before) => {
    for (const late of [0, 4 * MINUTE, 9 * MINUTE])
      for (let minute = -20; minute <= 25; minute++)
        for (const deed of TWICE)
          for (const next of TWICE) {
            const network = new Network(late);
            for (const [first, lucks] of before) doIt(network, first, DUE, inOrder(...lucks));
            network.now = DUE + minute * MINUTE;
            doIt(network, deed, DUE, well);
            network.now += 2 * MINUTE;
            // Whoever moved it meanwhile has it due now.
            doIt(network, next, network.now, well);
            network.now += HOUR;
            doIt(network, 'publish', DUE, well);
            const { copies } = network;
            expect([late, minute, deed, next, copies]).toEqual([
              late,
              minute,
              deed,
              next,
              [...new Set(copies)],
            ]);
          }
  });
});
