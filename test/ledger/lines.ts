import fc from 'fast-check';
import { type LedgerLine, ledgerLine } from '../../core/src/ledger/ledger-line.ts';

const ATTEMPTS = ['00112233445566778899', '10112233445566778899', '20112233445566778899'];
const AT = '2026-11-20T09:30:00Z';

/** A line as a test has it: what is left out has an ordinary value. */
export function lineOf(
  line: { readonly kind: LedgerLine['kind'] } & Readonly<Record<string, unknown>>,
): LedgerLine {
  const byKind: Readonly<Record<LedgerLine['kind'], object>> = {
    intent: { key: 'k', digest: 'd', network: 'x', steps: ['part/1'], time: AT, by: 'cli' },
    receipt: { sent: { id: '1' } },
    refusal: { refusal: { reason: 'duplicate' } },
    deferral: { refusal: { reason: 'quota' } },
    unknown: { why: 'timeout' },
    reconciled: { source: 'network' },
    withdrawing: { withdrawal: ATTEMPTS[1], by: 'cli' },
    withdrawn: { withdrawal: ATTEMPTS[1], result: 'gone' },
    again: { by: 'ana', reason: 'taken down' },
  };
  const ofAttempt = line.kind === 'again' ? {} : { step: 'part/1', attempt: ATTEMPTS[0] };
  return ledgerLine.parse({
    v: 1,
    at: AT,
    post: 'a',
    channel: 'x',
    ...ofAttempt,
    ...byKind[line.kind],
    ...line,
  });
}

const moment = fc.integer({ min: 0, max: 5 }).map((minute) => `2026-11-20T09:3${minute}:00.000Z`);
const steps = fc.constantFrom('part/1', 'part/2', 'part/10', 'comment', 'poll');

/** Lines of any kind, few enough different ones to be about the same things. */
export const anyLine = fc
  .record({
    kind: fc.constantFrom<LedgerLine['kind']>(
      'intent',
      'intent',
      'receipt',
      'refusal',
      'deferral',
      'unknown',
      'reconciled',
      'withdrawing',
      'withdrawn',
      'again',
    ),
    at: moment,
    post: fc.constantFrom('a', 'b'),
    channel: fc.constantFrom('x', 'y'),
    on: fc.option(fc.constant('2026-11-20'), { nil: undefined, freq: 4 }),
    round: fc.option(fc.constantFrom(1, 2), { nil: undefined, freq: 6 }),
    attempt: fc.constantFrom(...ATTEMPTS),
    step: steps,
    steps: fc.uniqueArray(steps, { minLength: 1 }),
    scheduleAt: fc.option(fc.constant('2026-11-20T12:00:00.000Z'), { nil: undefined }),
    withdrawal: fc.constantFrom(...ATTEMPTS),
    result: fc.constantFrom('gone', 'kept'),
    sent: fc.option(fc.constantFrom({ id: '1' }, { id: '2', url: 'https://a.example/2' }), {
      nil: undefined,
    }),
  })
  .map(
    ({
      kind,
      at,
      post,
      channel,
      on,
      round,
      attempt,
      step,
      steps: all,
      sent,
      scheduleAt,
      withdrawal,
      result,
    }) =>
      lineOf({
        kind,
        at,
        post,
        channel,
        ...(on === undefined ? {} : { on }),
        ...(round === undefined ? {} : { round }),
        ...(kind === 'again' ? {} : { attempt, step }),
        ...(kind === 'intent' ? { steps: all, time: at } : {}),
        ...(kind === 'receipt' ? { sent: sent ?? { id: '3' } } : {}),
        ...(kind === 'reconciled' && sent ? { sent } : {}),
        ...(kind === 'withdrawing' || kind === 'withdrawn' ? { withdrawal } : {}),
        ...(kind === 'withdrawn' ? { result } : {}),
        ...(scheduleAt && (kind === 'receipt' || kind === 'intent' || (kind === 'reconciled' && sent))
          ? { scheduleAt }
          : {}),
      }),
  );
