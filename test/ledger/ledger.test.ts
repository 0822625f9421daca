import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_LEDGER,
  type Ledger,
  ledgerProblems,
  postLedger,
  withLedgerFile,
} from '../../core/src/ledger/ledger.ts';
import { writeLine } from '../../core/src/ledger/ledger-line.ts';
import { readLedger } from '../../core/src/ledger/read-ledger.ts';
import { isSameLedger, rebuiltLedger } from '../../core/src/ledger/rebuilt-ledger.ts';
import { runs } from '../properties/runs.ts';
import { anyLine, lineOf } from './lines.ts';

const uriOf = (name: string) => `file:///w/.vocero/receipts/${name}.jsonl`;
const receipt = writeLine(lineOf({ kind: 'receipt' }));

describe('a file of the ledger', () => {
  test('that was cut off anywhere still says all that was written before, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), fc.nat(), (lines, at) => {
        const text = lines.map(writeLine).join('');
        const cut = text.slice(0, at % (text.length + 1));
        const whole = cut.split('\n').length - 1;
        const read = readLedger(cut);
        // A last line that lacks nothing but its end is whole too.
        const isWhole = text.slice(cut.length, cut.length + 1) === '\n' && !cut.endsWith('\n');
        expect(read.lines).toEqual(lines.slice(0, whole + (isWhole ? 1 : 0)));
      }),
      runs(200),
    );
  });

  test.each([
    ['marks of a merge by hand', `<<<<<<< HEAD\n${receipt}=======\n${receipt}>>>>>>> other\n`, 2, []],
    ['line ends of Windows', receipt.replace('\n', '\r\n'), 1, []],
    ['noise', `${receipt}oops\n{"v":1}\n${receipt}`, 2, [2, 3]],
    ['a line that another was written behind', `${receipt.slice(0, 40)}\n${receipt}`, 1, [1]],
    ['nothing', '', 0, []],
  ])('with %s is read as far as it says something', (_name, text, count, damaged) => {
    const read = readLedger(text);
    expect(read.lines).toHaveLength(count);
    expect(read.damaged).toEqual(damaged);
    expect(read.isNewer).toBe(false);
  });

  test('of a later version is told, not passed over', () => {
    const { ledger } = withLedgerFile(EMPTY_LEDGER, uriOf('a'), '{"v":2,"kind":"receipt"}\n');
    expect(ledgerProblems(ledger, 'file:///w')).toEqual([{ uri: uriOf('a'), damaged: [], isNewer: true }]);
  });

  test('with things that only a later version says is read', () => {
    const later = `${JSON.stringify({ ...lineOf({ kind: 'receipt' }), extra: true })}\n`;
    expect(readLedger(later).lines).toHaveLength(1);
  });
});

describe('a ledger that changes file by file', () => {
  const step = fc.tuple(
    fc.constantFrom('2026-11.a', '2026-11.b', '2026-12.a'),
    fc.option(fc.array(anyLine, { maxLength: 6 }), { nil: undefined, freq: 5 }),
  );

  test('equals one that is made at once, and names the posts that changed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let ledger: Ledger = EMPTY_LEDGER;
        for (const [name, lines] of steps) {
          const next = withLedgerFile(ledger, uriOf(name), lines?.map(writeLine).join(''));
          expect(isSameLedger(next.ledger, rebuiltLedger(next.ledger))).toBe(true);
          for (const post of ['a', 'b'].filter((one) => !next.posts.has(one)))
            expect(postLedger(next.ledger, 'file:///w', post)).toBe(postLedger(ledger, 'file:///w', post));
          ledger = next.ledger;
        }
      }),
      runs(150),
    );
  });

  test('forgets a project without files', () => {
    const { ledger } = withLedgerFile(EMPTY_LEDGER, uriOf('a'), receipt);
    expect(withLedgerFile(ledger, uriOf('a'), undefined).ledger.projects.size).toBe(0);
  });

  test('passes over files that lie elsewhere', () => {
    expect(withLedgerFile(EMPTY_LEDGER, 'file:///w/receipts/a.jsonl', receipt).ledger).toBe(EMPTY_LEDGER);
  });
});
