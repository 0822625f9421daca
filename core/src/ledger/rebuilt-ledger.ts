import { type PostLedger, placeKey } from './fold-ledger.ts';
import { EMPTY_LEDGER, type Ledger, withLedgerFile } from './ledger.ts';
import { writeLine } from './ledger-line.ts';

/** The same ledger made from nothing: what every update must equal. */
export function rebuiltLedger({ files }: Ledger): Ledger {
  let ledger = EMPTY_LEDGER;
  for (const [uri, { lines }] of files)
    ledger = withLedgerFile(ledger, uri, lines.map(writeLine).join('')).ledger;
  return ledger;
}

/** True when two ledgers know the same of every post. */
export function isSameLedger(a: Ledger, b: Ledger): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/** A ledger as plain data in one order. */
function plain({ projects }: Ledger): unknown {
  return [...projects]
    .map(([folder, posts]) => [folder, [...posts].map(([post, known]) => [post, plainPost(known)]).sort()])
    .sort();
}

function plainPost(post: PostLedger): unknown {
  return [...post.values()]
    .map((one) => [
      placeKey(one.channel, one.on),
      {
        ...one,
        steps: [...one.steps],
        times: [...one.times],
        digests: [...one.digests],
        takenBack: [...one.takenBack],
      },
    ])
    .sort();
}
