/**
 * Publishes threads to a real server while it kills the publishing process at random places, and counts what is there
 * twice or not at all: `node test/servers/kill-runs.ts [RUNS] [SEED]`. Prints one line of JSON. Each run dies up to
 * three times, in front of, within and behind a write or a request, some with a torn ledger, and is then finished by
 * one run that nobody kills.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMENT, DOT, PARTS, planFor, postOf, publishOnce } from './campaign.ts';
import { bundlePublisher } from './global-setup.ts';
import { openAccount, type PdsAccount, postsOn, startPds } from './pds.ts';
import { randomKills } from './random-kills.ts';

/** Writes and requests of a run from start to end. */
const BOUNDARIES = 14;
/** Posts of one account are listed a hundred at a time. */
const RUNS_OF_AN_ACCOUNT = 20;
/** Runs at a time: one waits for the server while the other starts its process. */
const AT_A_TIME = 2;
/** How often a run that did not end well is tried again, to tell one that takes longer from one that never ends. */
const MORE = 2;

export type KillResult = {
  runs: number;
  killed: number;
  twice: number;
  missing: number;
  /** Ended otherwise than with 0 when nobody killed it, and with 0 later. */
  late: number;
  /** Never ended with 0. */
  unfinished: number;
  milliseconds: number;
};

const [runs, seed] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1)];
const base = mkdtempSync(join(tmpdir(), 'vocero-kills-'));
const publisher = join(base, 'publisher.cjs');
const [pds] = await Promise.all([startPds(), bundlePublisher(publisher)]);
const result: KillResult = {
  runs: 0,
  killed: 0,
  twice: 0,
  missing: 0,
  late: 0,
  unfinished: 0,
  milliseconds: 0,
};
const start = performance.now();
try {
  for (let first = 0; first < runs; first += RUNS_OF_AN_ACCOUNT) {
    const account = await openAccount(pds.url, `kill${first}`);
    const numbers = Array.from({ length: Math.min(RUNS_OF_AN_ACCOUNT, runs - first) }, (_, at) => first + at);
    const queue = numbers.values();
    await Promise.all(
      Array.from({ length: AT_A_TIME }, async () => {
        for (const number of queue) await killedThenFinished(number, account);
      }),
    );
    const texts = (await postsOn(pds.url, account.did)).map(({ value }) => value.text);
    for (const mark of numbers.map(markOf)) {
      const own = texts.filter((text) => text.includes(mark));
      const twice = own.length - new Set(own).size;
      const missing = PARTS(mark).length + [COMMENT(mark)].length - new Set(own).size;
      if (twice + missing > 0)
        process.stderr.write(`\n${mark} is there as:\n${own.join('\n')}\n${receiptsOf(mark)}\n`);
      result.twice += twice;
      result.missing += missing;
    }
  }
  result.milliseconds = Math.round(performance.now() - start);
  process.stderr.write('\n');
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await pds.stop();
  rmSync(base, { recursive: true, force: true });
}

async function killedThenFinished(number: number, { handle, password }: PdsAccount): Promise<void> {
  const mark = markOf(number);
  const folder = join(base, mark);
  mkdirSync(folder);
  writeFileSync(join(folder, 'social.plan.yaml'), planFor(pds.url, handle));
  writeFileSync(join(folder, `${mark}.post.md`), postOf(mark));
  writeFileSync(join(folder, 'dot.png'), DOT);
  for (const kill of randomKills(seed * 100_003 + number, BOUNDARIES, 1 + (number % 3))) {
    const { code } = await publishOnce(publisher, folder, password, { kill });
    if (code === null) result.killed++;
  }
  let { code, out, err } = await publishOnce(publisher, folder, password);
  if (code !== 0) {
    process.stderr.write(`\n${mark} ended with ${code}: ${out}${err}\n`);
    for (let more = 0; code !== 0 && more < MORE; more++)
      ({ code, out, err } = await publishOnce(publisher, folder, password));
    if (code === 0) result.late++;
    else result.unfinished++;
  }
  result.runs++;
  process.stderr.write(`\r${result.runs} of ${runs} runs, ${result.killed} kills`);
}

function receiptsOf(mark: string): string {
  const receipts = join(base, mark, '.vocero/receipts');
  return readdirSync(receipts)
    .map((name) => readFileSync(join(receipts, name), 'utf8'))
    .join('');
}

function markOf(number: number): string {
  return `run-${number}-`;
}
