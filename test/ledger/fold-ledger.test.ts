import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveryState } from '../../core/src/ledger/delivery-state.ts';
import { foldLedger, type PostLedger } from '../../core/src/ledger/fold-ledger.ts';
import type { LedgerLine } from '../../core/src/ledger/ledger-line.ts';
import { runs } from '../properties/runs.ts';
import { anyLine, lineOf } from './lines.ts';

const [FIRST, SECOND] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'];
const stepOf = (lines: readonly LedgerLine[], step = 'part/1') => foldLedger(lines).get('x')?.steps.get(step);
const plain = (ledger: PostLedger) =>
  [...ledger].map(([key, one]) => [
    key,
    { ...one, steps: [...one.steps], times: [...one.times], digests: [...one.digests] },
  ]);

describe('a ledger of a post', () => {
  test.each([
    ['an intent alone is unknown', [lineOf({ kind: 'intent' })], 'unknown'],
    ['a receipt ends the doubt', [lineOf({ kind: 'intent' }), lineOf({ kind: 'receipt' })], 'accepted'],
    ['a receipt counts though its intent was lost', [lineOf({ kind: 'receipt' })], 'accepted'],
    ['a refusal', [lineOf({ kind: 'intent' }), lineOf({ kind: 'refusal' })], 'refused'],
    ['a deferral leaves it open', [lineOf({ kind: 'intent' }), lineOf({ kind: 'deferral' })], 'open'],
    [
      'a lost answer outweighs what comes behind it',
      [lineOf({ kind: 'unknown' }), lineOf({ kind: 'refusal' })],
      'unknown',
    ],
    [
      'what the network does not have is open again',
      [lineOf({ kind: 'intent' }), lineOf({ kind: 'unknown' }), lineOf({ kind: 'reconciled' })],
      'open',
    ],
    [
      'what the network has is out',
      [lineOf({ kind: 'unknown' }), lineOf({ kind: 'reconciled', sent: { id: '9' } })],
      'accepted',
    ],
    [
      'one attempt in doubt among others that failed',
      [lineOf({ kind: 'intent', attempt: FIRST }), lineOf({ kind: 'refusal', attempt: SECOND })],
      'unknown',
    ],
    [
      'what is out stays out, whatever happened before and behind it',
      [
        lineOf({ kind: 'unknown', attempt: FIRST }),
        lineOf({ kind: 'receipt', attempt: SECOND }),
        lineOf({ kind: 'refusal', attempt: 'cccccccccccccccc' }),
      ],
      'accepted',
    ],
  ])('%s', (_name, lines, kind) => {
    expect(stepOf(lines)?.kind).toBe(kind);
  });

  test('begins a new round when a person asks for it', () => {
    const lines = [lineOf({ kind: 'receipt' }), lineOf({ kind: 'again', round: 1 })];
    expect(stepOf(lines)).toBeUndefined();
    expect(stepOf([...lines, lineOf({ kind: 'receipt', round: 1, attempt: SECOND })])?.kind).toBe('accepted');
  });

  test('tells days of a post that comes again apart', () => {
    const ledger = foldLedger([
      lineOf({ kind: 'receipt', on: '2026-11-20' }),
      lineOf({ kind: 'intent', on: '2026-11-27' }),
    ]);
    expect([...ledger.keys()]).toEqual(['x 2026-11-20', 'x 2026-11-27']);
    expect(ledger.get('x 2026-11-27')?.steps.get('part/1')?.kind).toBe('unknown');
  });

  test('keeps the moment of the first attempt for those that follow', () => {
    const ledger = foldLedger([
      lineOf({ kind: 'intent', attempt: SECOND, time: '2026-11-20T10:00:00Z' }),
      lineOf({ kind: 'intent', attempt: FIRST, time: '2026-11-20T09:30:00Z' }),
    ]);
    expect(ledger.get('x')?.times.get('part/1')).toBe(Date.parse('2026-11-20T09:30:00Z'));
  });

  test('says the same whatever the order of lines, and however often each is there', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 14 }),
        fc.infiniteStream(fc.nat()),
        (lines, numbers) => {
          const more = [...lines, ...lines.slice(0, (numbers.next().value ?? 0) % (lines.length + 1))];
          const shuffled = more
            .map((line) => [numbers.next().value ?? 0, line] as const)
            .sort(([a], [b]) => a - b)
            .map(([, line]) => line);
          expect(plain(foldLedger(shuffled))).toEqual(plain(foldLedger(lines)));
        },
      ),
      runs(300),
    );
  });

  test('never forgets what is out when more lines come, short of a new round', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 10 }), fc.array(anyLine), (lines, more) => {
        const [before, after] = [foldLedger(lines), foldLedger([...lines, ...more])];
        for (const [key, place] of before) {
          const later = after.get(key);
          if (later?.round !== place.round) continue;
          for (const [step, state] of place.steps)
            if (state.kind === 'accepted') expect(later.steps.get(step)?.kind).toBe('accepted');
        }
      }),
      runs(300),
    );
  });
});

describe('the state of a post on a channel', () => {
  const NOW = Date.parse('2026-11-21T12:00Z');
  const HOUR = 3_600_000;
  const TWO = ['part/1', 'part/2'];
  const ledger = (...lines: LedgerLine[]) => foldLedger(lines).get('x');
  test.each([
    ['a draft', 'draft', NOW - HOUR, undefined, 'draft'],
    ['nothing decided', undefined, undefined, undefined, 'draft'],
    ['approved without a time', 'approved', undefined, undefined, 'approved'],
    ['approved, to come', 'approved', NOW + 1, undefined, 'scheduled'],
    ['its time has come', 'approved', NOW, undefined, 'due'],
    ['as late as may be', 'approved', NOW - 2 * HOUR + 1, undefined, 'due'],
    ['too late', 'approved', NOW - 2 * HOUR, undefined, 'late'],
    ['out', 'approved', NOW - HOUR, ledger(lineOf({ kind: 'receipt' })), 'published'],
    [
      'out, though cancelled since',
      'cancelled',
      NOW - HOUR,
      ledger(lineOf({ kind: 'receipt' })),
      'published',
    ],
    [
      'one of two',
      'approved',
      NOW,
      ledger(lineOf({ kind: 'intent', steps: TWO }), lineOf({ kind: 'receipt' })),
      'partly',
    ],
    ['in doubt', 'approved', NOW, ledger(lineOf({ kind: 'intent' })), 'unknown'],
    ['refused', 'approved', NOW, ledger(lineOf({ kind: 'refusal' })), 'failed'],
    ['put off', 'approved', NOW, ledger(lineOf({ kind: 'deferral' })), 'due'],
    [
      'with the network, which will publish it',
      'approved',
      NOW,
      ledger(lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T13:00:00Z' })),
      'held',
    ],
    [
      'with the network, though cancelled since',
      'cancelled',
      NOW - HOUR,
      ledger(lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T13:00:00Z' })),
      'held',
    ],
    [
      'the first of two with the network',
      'approved',
      NOW,
      ledger(
        lineOf({ kind: 'intent', steps: TWO }),
        lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T13:00:00Z' }),
      ),
      'held',
    ],
    [
      'the first of two published by the network itself',
      'approved',
      NOW,
      ledger(
        lineOf({ kind: 'intent', steps: TWO }),
        lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T11:00:00Z' }),
      ),
      'partly',
    ],
    [
      'taken back from the network',
      'approved',
      NOW + HOUR,
      ledger(
        lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T13:00:00Z' }),
        lineOf({ kind: 'withdrawing' }),
        lineOf({ kind: 'withdrawn' }),
      ),
      'scheduled',
    ],
    [
      'being taken back',
      'approved',
      NOW + HOUR,
      ledger(
        lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T13:00:00Z' }),
        lineOf({ kind: 'withdrawing' }),
      ),
      'unknown',
    ],
    [
      'asked for in vain',
      'approved',
      NOW + HOUR,
      ledger(
        lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T13:00:00Z' }),
        lineOf({ kind: 'withdrawing' }),
        lineOf({ kind: 'withdrawn', result: 'kept' }),
      ),
      'held',
    ],
    [
      'gone from the network, which should have published it',
      'approved',
      NOW - HOUR,
      ledger(lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T11:00:00Z' }), lineOf({ kind: 'reconciled' })),
      'unknown',
    ],
    [
      'found where the network published it',
      'approved',
      NOW - HOUR,
      ledger(
        lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T11:00:00Z' }),
        lineOf({ kind: 'reconciled', sent: { id: '7' } }),
      ),
      'published',
    ],
    [
      'published by the network itself',
      'approved',
      NOW,
      ledger(lineOf({ kind: 'receipt', scheduleAt: '2026-11-21T11:00:00Z' })),
      'published',
    ],
  ] as const)('%s', (_name, status, at, known, expected) => {
    expect(deliveryState(status, at, known, NOW, 120)).toBe(expected);
  });
});
