import * as z from 'zod';
import { LEDGER_VERSION, type LedgerLine, ledgerLine } from './ledger-line.ts';

/** What a file of the ledger says. */
export type LedgerFile = {
  readonly lines: readonly LedgerLine[];
  /** Numbers of lines, from 1, that say nothing to us: damaged, or no line of a ledger at all. */
  readonly damaged: readonly number[];
  /** True where a later version wrote something that this one may not pass over. */
  readonly isNewer: boolean;
};

/** Branches that were merged by hand may leave these; what stands between them counts, whichever side it is from. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;
const newer = z.looseObject({ v: z.number().gt(LEDGER_VERSION) });

/**
 * Reads lines of a ledger. Whatever the text, what can be understood is.
 *
 * A last line without its end was cut off while it was written. If it was an intent, nothing was sent;
 * if it was anything else, its attempt counts as unknown. Either way nothing is sent twice.
 */
export function readLedger(text: string): LedgerFile {
  const lines: LedgerLine[] = [];
  const damaged: number[] = [];
  let isNewer = false;
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '' || CONFLICT.test(line)) continue;
    const value = parse(line);
    const read = ledgerLine.safeParse(value);
    if (read.success) lines.push(read.data);
    else if (newer.safeParse(value).success) isNewer = true;
    else damaged.push(index + 1);
  }
  return { lines, damaged, isNewer };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
