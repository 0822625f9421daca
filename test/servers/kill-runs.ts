/**
 * Publishes threads to a real server while it kills the publishing process at random places, and counts what is there
 * twice or not at all: `node test/servers/kill-runs.ts [RUNS] [SEED]`. Prints one line of JSON. Each run dies up to
 * three times, in front of, within and behind a write or a request, some with a torn ledger, and is then finished.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMENT, DOT, PARTS, planFor, postOf, publishOnce } from './campaign.ts';
import { bundlePublisher } from './global-setup.ts';
import { openAccount, postsOn, startPds } from './pds.ts';
import { randomKills } from './random-kills.ts';

/** Writes and requests of a run from start to end. */
const BOUNDARIES = 14;
/** Posts of one account are listed a hundred at a time. */
const RUNS_OF_AN_ACCOUNT = 20;

const [runs, seed] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1)];
const base = mkdtempSync(join(tmpdir(), 'vocero-kills-'));
const publisher = join(base, 'publisher.cjs');
const [pds] = await Promise.all([startPds(), bundlePublisher(publisher)]);
const result = { runs: 0, killed: 0, twice: 0, missing: 0, unfinished: 0, milliseconds: 0 };
const start = performance.now();
try {
  for (let first = 0; first < runs; first += RUNS_OF_AN_ACCOUNT) {
    const account = await openAccount(pds.url, `kill${first}`);
    const marks = Array.from(
      { length: Math.min(RUNS_OF_AN_ACCOUNT, runs - first) },
      (_, index) => `run-${first + index}-`,
    );
    for (const [index, mark] of marks.entries()) {
      const folder = join(base, mark);
      for (const [name, content] of [
        ['social.plan.yaml', planFor(pds.url, account.handle)],
        [`${mark}.post.md`, postOf(mark)],
        ['dot.png', DOT],
      ] as const) {
        write(folder, name, content);
      }
      const kills = randomKills(seed * 100_003 + first + index, BOUNDARIES, 1 + (index % 3));
      for (const kill of kills) {
        const { code } = await publishOnce(publisher, folder, account.password, kill);
        if (code === null) result.killed++;
      }
      const last = await publishOnce(publisher, folder, account.password);
      if (last.code !== 0) result.unfinished++;
      result.runs++;
      process.stderr.write(`\r${result.runs} of ${runs} runs, ${result.killed} kills`);
    }
    const texts = (await postsOn(pds.url, account.did)).map(({ value }) => value.text);
    for (const mark of marks) {
      const own = texts.filter((text) => text.includes(mark));
      result.twice += own.length - new Set(own).size;
      result.missing += PARTS(mark).length + [COMMENT(mark)].length - new Set(own).size;
    }
  }
  result.milliseconds = Math.round(performance.now() - start);
  process.stderr.write('\n');
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await pds.stop();
  rmSync(base, { recursive: true, force: true });
}

function write(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}
